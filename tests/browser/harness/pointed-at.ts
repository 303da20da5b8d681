import type { Page } from 'puppeteer-core'
import { POINTED_HIGHLIGHT } from '../../../lib/marks/mark-style.ts'
import { until } from './wait.ts'
import { marks } from './what-is-marked.ts'

/** Waits until the page points at words that begin so, and these stand inside of the window. */
export async function untilPointedAt(page: Page, words: string): Promise<void> {
  await until(
    async () => (await marks(page))[POINTED_HIGHLIGHT]?.[0]?.startsWith(words) && isInSight(page, words),
    `the page to point at "${words}"`,
  )
}

/** Waits until the page points at nothing any more. */
export async function untilPointedAtNothing(page: Page): Promise<void> {
  await until(async () => !(POINTED_HIGHLIGHT in (await marks(page))), 'a page that points at nothing')
}

/** Whether the text node that begins with these words, or holds them, stands inside of the window. */
export function isInSight(page: Page, words: string): Promise<boolean> {
  return page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { top, bottom } = range.getBoundingClientRect()
      if (top >= 0 && bottom <= innerHeight) return true
    }
    return false
  }, words)
}
