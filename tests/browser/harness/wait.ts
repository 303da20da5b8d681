import type { Page } from 'puppeteer-core'

const TIMEOUT = 40_000
/** How often a condition is looked at, in milliseconds. Not once a frame: a tab in the back draws no frames. */
const PAUSE = 50

/** Waits until a function says so in the page, and gives what it said. Throws after 40 seconds. */
export async function waitIn<Answer>(page: Page, condition: () => Answer): Promise<Answer>
export async function waitIn<Argument, Answer>(
  page: Page,
  condition: (argument: Argument) => Answer,
  argument: Argument,
): Promise<Answer>
export async function waitIn(page: Page, condition: (argument: unknown) => unknown, argument?: unknown) {
  const found = await page.waitForFunction(condition, { timeout: TIMEOUT, polling: PAUSE }, argument)
  return found.jsonValue()
}

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
