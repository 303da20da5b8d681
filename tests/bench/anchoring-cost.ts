import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import type { AnchoringTimes } from './anchoring-work.ts'
import { bundle } from './bundle.ts'
import { median, printTable, short } from './figures.ts'

const RUNS = 15

interface BenchInPage {
  timeAnchoring(runs: number): AnchoringTimes
}

/** How long the snippets of a page take to be found on it again, in real Chromium. */
export async function printAnchoringCost(under: BrowserUnderTest): Promise<void> {
  const page = await under.browser.newPage()
  await page.evaluate(await bundle('anchoring'))
  const times = await page.evaluate(runs => (globalThis as unknown as BenchInPage).timeAnchoring(runs), RUNS)
  await page.close()
  printAnchoringTimes(times)
}

export function printAnchoringTimes({ words, found, asked, gone, all, index }: AnchoringTimes): void {
  const row = (what: string, values: readonly number[]) => [
    what,
    short(values[0] ?? Number.NaN),
    short(median(values)),
    short(Math.max(...values)),
  ]
  printTable(
    `100 snippets on an edited page of ${short(words)} words (${found} found, ${asked} asked about, ${gone} gone), ${all.length} times, in milliseconds`,
    ['', 'first', 'median', 'worst'],
    [row('from the page’s text to all answers', all), row('of it, the index of the page’s words', index)],
  )
}
