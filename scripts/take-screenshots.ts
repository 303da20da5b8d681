import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../tests/browser/harness/browser-under-test.ts'
import { pointAt, untilCard } from '../tests/browser/harness/card.ts'
import { waitIn } from '../tests/browser/harness/wait.ts'
import { markedTexts, untilMarked } from '../tests/browser/harness/what-is-marked.ts'

/** What browser stores take, in CSS pixels. */
const STORE = { width: 1280, height: 800 }
/** How long what lies around a page is waited for, in milliseconds. */
const AROUND = 5_000
const PANEL_WIDTH = 360
/** Room around the card in its own picture, so that the word it belongs to is seen. */
const AROUND_CARD = { x: 90, above: 70, below: 30 }

type Tone = 'light' | 'dark'
const prefer = (page: Page, tone: Tone) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: tone }])

/**
 * Takes pictures of the marked page, the card and the panel, each light and dark, and of page and panel side by
 * side in the size that stores ask for.
 *
 * @param pointed the marked text whose card is shown; where it is missing, the first mark of the page
 * @returns the paths of the pictures
 */
export async function takeScreenshots(
  under: BrowserUnderTest,
  address: string,
  folder: string,
  pointed?: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const saved: string[] = []
  for (const tone of ['light', 'dark'] as const) {
    const path = (name: string) => {
      const one = join(folder, `${name}-${tone}.png`) as `${string}.png`
      saved.push(one)
      return one
    }
    const page = await under.browser.newPage()
    await prefer(page, tone)
    await page.setViewport(STORE)
    await page.goto(address)
    await untilMarked(page)
    await page.screenshot({ path: path('page') })

    await page.setViewport({ ...STORE, width: STORE.width - PANEL_WIDTH })
    const texts = await markedTexts(page)
    const word = texts.find(text => text === pointed) ?? texts[0] ?? ''
    await pointAt(page, word)
    const { x, y, width, height } = await untilCard(page)
    const clip = {
      x: Math.max(0, x - AROUND_CARD.x),
      y: Math.max(0, y - AROUND_CARD.above),
      width: width + 2 * AROUND_CARD.x,
      height: height + AROUND_CARD.above + AROUND_CARD.below,
    }
    await page.screenshot({ path: path('card'), clip })
    const left = await page.screenshot({ encoding: 'base64' })

    const panel = await under.panelFor(page)
    await prefer(panel, tone)
    await panel.setViewport({ width: PANEL_WIDTH, height: STORE.height })
    await waitIn(panel, () => document.body.innerText.trim().length > 80)
    // What lies around a page comes a moment later; another page than the sample may have nothing around it.
    const around = panel.waitForSelector('#related, #timeline, #connections', { timeout: AROUND })
    await (pointed ? around : around.catch(() => null))
    const right = Buffer.from(await panel.screenshot({ path: path('panel') })).toString('base64')
    await panel.close()
    await page.close()
    await sideBySide(under, tone, left, right, path('store'))
  }
  return saved
}

async function sideBySide(
  under: BrowserUnderTest,
  tone: Tone,
  left: string,
  right: string,
  path: `${string}.png`,
) {
  const page = await under.browser.newPage()
  await page.setViewport(STORE)
  const line = tone === 'light' ? '#d9d5c8' : '#33383b'
  await page.setContent(
    `<style>body{margin:0;display:flex;background:${line}}img{display:block;height:800px}img+img{width:${PANEL_WIDTH - 1}px;margin-left:1px;object-fit:cover;object-position:left top}</style>` +
      `<img alt="" src="data:image/png;base64,${left}"><img alt="" src="data:image/png;base64,${right}">`,
    { waitUntil: 'load' },
  )
  await page.screenshot({ path })
  await page.close()
}
