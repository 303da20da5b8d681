import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'
import { readCard } from '../harness/card.ts'
import { until } from '../harness/wait.ts'

/** More steps than the sample page has marks. */
const MARKS = 60
/** More places than any card has. */
const PLACES = 12

/** Walks from mark to mark with the key of the walk until the card says this. */
export async function walkToMark(under: BrowserUnderTest, page: Page, words: string): Promise<void> {
  await page.bringToFront()
  let before: string | undefined
  for (let step = 0; step < MARKS; step++) {
    await under.pressCommand('next-mark')
    const text = await until(async () => {
      const now = (await readCard(under, page))?.text
      return now !== undefined && now !== before ? now : undefined
    }, 'the card of the next mark')
    if (text.includes(words)) return
    before = text
  }
  throw new Error(`The walk leads to no mark whose card says "${words}".`)
}

/** Presses Tab until the button with these words has the focus on the open card, then Enter. */
export async function enterOnCard(under: BrowserUnderTest, page: Page, words: string): Promise<void> {
  const passed: string[] = []
  for (let press = 0; press < PLACES; press++) {
    const focused = (await readCard(under, page))?.focused ?? 'nothing'
    if (focused === words) {
      await page.keyboard.press('Enter')
      return
    }
    passed.push(focused)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to "${words}" on the card, but to: ${passed.join(' | ')}`)
}
