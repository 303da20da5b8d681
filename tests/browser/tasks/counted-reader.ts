import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'

/** A folder that the pictures go to, with the steps beside them; none are taken without it. */
const GALLERY = process.env.CASENOTE_GALLERY
/** One picture may tell more than it weighs: WebP at a quality at which small type is still sharp. */
const QUALITY = 72

/** One thing that a reader did, and what was seen then. */
export interface Step {
  readonly did: string
  /** Name of the picture's file; missing where none was taken. */
  readonly picture?: string
}

/**
 * Somebody who counts what they do. An action is a click, a key press or chord, a typed text, a choice, a stretch of
 * words selected, or going with the pointer to a mark and pausing there. Looking is none.
 */
export interface CountedReader {
  /**
   * Does one thing and waits until it shows. Throws when the task was to take fewer.
   *
   * @param did in words, for the gallery
   * @param page where it shows
   * @param how one action and no more
   * @param shows resolves when what the reader waits for is there
   */
  act(did: string, page: Page, how: () => Promise<unknown>, shows: () => Promise<unknown>): Promise<void>
  readonly steps: readonly Step[]
}

export function countedReader(under: BrowserUnderTest, task: string, most: number): CountedReader {
  const steps: Step[] = []
  return {
    steps,
    async act(did, page, how, shows) {
      if (steps.length === most)
        throw new Error(`More than ${most} actions for "${task}": "${did}" would be one more.`)
      await how()
      await shows()
      const picture = await takePicture(under, page, `${task}-${steps.length + 1}`)
      steps.push({ did, ...(picture ? { picture } : {}) })
    },
  }
}

async function takePicture(under: BrowserUnderTest, page: Page, name: string): Promise<string | null> {
  // One browser is enough to show the way; Firefox's protocol knows no WebP.
  if (!GALLERY || under.name !== 'chromium') return null
  mkdirSync(GALLERY, { recursive: true })
  await page.bringToFront()
  const file = `${name}.webp` as const
  await page.screenshot({ path: join(GALLERY, file) as `${string}.webp`, quality: QUALITY })
  return file
}

/** Keeps what was done beside the pictures, for the page that shows them. */
export function keepSteps(
  under: BrowserUnderTest,
  name: string,
  title: string,
  { steps }: CountedReader,
): void {
  if (!GALLERY || under.name !== 'chromium') return
  writeFileSync(join(GALLERY, `${name}.json`), JSON.stringify({ title, steps }))
}
