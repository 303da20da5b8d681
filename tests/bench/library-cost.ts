import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { bundle } from './bundle.ts'
import { median, percentile, printTable, short } from './figures.ts'

const SNIPPETS = Number(process.env.BENCH_SNIPPETS ?? 50_000)
const ROUNDS = 9
const SAVES = 60

interface BenchInPage {
  fillLibrary(count: number): Promise<number>
  timeFirstRows(): Promise<number>
  timeSaves(wanted: { count: number; durability: 'strict' | 'relaxed' }): Promise<number[]>
  loadSearch(): Promise<{ spent: number; longest: number; snippets: number; megabytes: number }>
  timeSearches(): Promise<{ text: string; times: number[]; found: number }[]>
}

/** What a large library costs, in pages of the extension: its first rows, a save, and search as somebody types. */
export async function printLibraryCost(under: BrowserUnderTest): Promise<void> {
  const script = await bundle('library')
  const open = async (): Promise<Page> => {
    const page = await under.openExtension('welcome')
    await page.evaluate(script)
    return page
  }
  const first = await open()
  first.setDefaultTimeout(0)
  const filled = await first.evaluate(
    count => (globalThis as unknown as BenchInPage).fillLibrary(count),
    SNIPPETS,
  )
  await first.close()

  const rows: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await open()
    rows.push(await page.evaluate(() => (globalThis as unknown as BenchInPage).timeFirstRows()))
    await page.close()
  }

  const page = await open()
  const saves = (durability: 'strict' | 'relaxed') =>
    page.evaluate(wanted => (globalThis as unknown as BenchInPage).timeSaves(wanted), {
      count: SAVES,
      durability,
    })
  const strict = await saves('strict')
  const relaxed = await saves('relaxed')
  const loaded = await page.evaluate(() => (globalThis as unknown as BenchInPage).loadSearch())
  const searches = await page.evaluate(() => (globalThis as unknown as BenchInPage).timeSearches())
  await page.close()

  const row = (what: string, values: readonly number[]) => [
    what,
    short(median(values)),
    short(percentile(values, 0.95)),
    short(Math.max(...values)),
  ]
  printTable(
    `A library of ${short(SNIPPETS)} snippets, in milliseconds`,
    ['', 'median', '95th percentile', 'worst'],
    [
      row(`the first rows, ${ROUNDS} pages opened`, rows),
      row(`a save, on the disk, ${SAVES} times`, strict),
      row(`a save, as it would be without waiting for the disk`, relaxed),
      row(
        'a letter typed into the search, to rows and marks',
        searches.flatMap(({ times }) => times),
      ),
    ],
  )
  printTable(
    'Search, by what is typed',
    ['', 'median', 'worst', 'found'],
    searches.map(({ text, times, found }) => [
      text,
      short(median(times)),
      short(Math.max(...times)),
      short(found),
    ]),
  )
  printTable(
    'What it takes besides',
    ['', ''],
    [
      [`import of ${short(SNIPPETS)} snippets, seconds`, short(filled / 1000)],
      ['search made ready behind the first rows, seconds', short(loaded.spent / 1000)],
      ['its longest task, milliseconds', short(loaded.longest)],
      ['memory of the page with it, MB', short(loaded.megabytes)],
    ],
  )
}
