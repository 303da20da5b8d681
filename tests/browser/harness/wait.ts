import type { Page } from 'puppeteer-core'

const TIMEOUT = 40_000
/** How often a condition is looked at, in milliseconds. Not once a frame: a tab in the back draws no frames. */
const PAUSE = 50

/**
 * Waits until a function says so in the page, and gives what it said. Throws after 40 seconds.
 *
 * It is asked from here again and again, since Puppeteer's own wait runs inside the page, and never ends where a page of
 * Firefox is loaded anew under it.
 */
export async function waitIn<Answer extends Plain>(page: Page, condition: () => Answer): Promise<Answer>
export async function waitIn<Argument, Answer extends Plain>(
  page: Page,
  condition: (argument: Argument) => Answer,
  argument: Argument,
): Promise<Answer>
export async function waitIn(page: Page, condition: (argument: unknown) => Plain, argument?: unknown) {
  return until(
    async () => {
      try {
        return (await page.evaluate(condition, argument)) || false
      } catch (cause) {
        if (isGoingElsewhere(cause)) return false
        throw cause
      }
    },
    `\n${condition}\n${argument === undefined ? '' : `with ${JSON.stringify(argument)}`}`,
  )
}

/** What comes out of a page whole; an element does not. */
type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain }

/** Puppeteer's words for a page that is loaded anew while it is asked, and the browsers' for one without a body yet. */
const isGoingElsewhere = (cause: unknown) =>
  cause instanceof Error &&
  /context was destroyed|Cannot find context|no such frame|document\.body is null|null \(reading 'innerText'\)/.test(
    cause.message,
  )

/** Asks again and again until the answer is neither false nor undefined. Throws, naming what was awaited. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined | false>,
  what: string,
): Promise<Answer> {
  const end = performance.now() + TIMEOUT
  while (performance.now() < end) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer as Answer
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  throw new Error(`Waited ${TIMEOUT / 1000} s in vain for ${what}.`)
}

/** Waits until a page says these words. */
export const untilSays = (page: Page, words: string) =>
  waitIn(page, wanted => document.body.innerText.includes(wanted), words)
