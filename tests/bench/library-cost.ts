import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { EXTENSION_PAGES } from '../browser/harness/extension-pages.ts'
import { waitIn } from '../browser/harness/wait.ts'
import { bundle } from './bundle.ts'
import { median, percentile, printTable, short } from './figures.ts'

const SNIPPETS = Number(process.env.BENCH_SNIPPETS ?? 50_000)
const ROUNDS = 9
const SAVES = 60
const AT_ONCE = 2_500
/** Milliseconds. */
const QUIET = 500

export interface LibraryBench {
  addSnippets(count: number): Promise<number>
  timeFirstRows(): Promise<number>
  timeSaves(count: number): Promise<{ acknowledged: number[]; onDisk: number[] }>
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
  let filled = 0
  // In several calls, since one that takes minutes is given up.
  for (let done = 0; done < SNIPPETS; done += AT_ONCE) {
    const count = Math.min(AT_ONCE, SNIPPETS - done)
    filled += await first.evaluate(
      wanted => (globalThis as unknown as LibraryBench).addSnippets(wanted),
      count,
    )
  }
  await first.close()

  const pages: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) pages.push(await timePage(under))

  const rows: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await open()
    rows.push(await page.evaluate(() => (globalThis as unknown as LibraryBench).timeFirstRows()))
    await page.close()
  }

  const page = await open()
  const saves = await page.evaluate(count => (globalThis as unknown as LibraryBench).timeSaves(count), SAVES)
  const loaded = await page.evaluate(() => (globalThis as unknown as LibraryBench).loadSearch())
  const searches = await page.evaluate(() => (globalThis as unknown as LibraryBench).timeSearches())
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
      row(`the library page, from going there to the frame with its first rows, ${ROUNDS} times`, pages),
      row(`of that, from opening the database to 50 rows in hand, ${ROUNDS} times`, rows),
      row(`a save, until it is acknowledged, ${SAVES} times`, saves.acknowledged),
      row(`the same, until its second copy is on the disk and the next may begin`, saves.onDisk),
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

/** Milliseconds from going to the library page to the frame that shows its first rows. */
export async function timePage(under: BrowserUnderTest): Promise<number> {
  const page = await under.browser.newPage()
  await page.evaluateOnNewDocument(() => {
    const watching = new MutationObserver(() => {
      if (!document.querySelector('article.snippet')) return
      watching.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => Object.assign(globalThis, { shownAt: performance.now() })
        port2.postMessage(null)
      })
    })
    watching.observe(document, { childList: true, subtree: true })
  })
  await page.bringToFront()
  // Until the tab is made, and the page before is put away.
  await new Promise(resolve => setTimeout(resolve, QUIET))
  await page.goto(`${under.extensionRoot}${EXTENSION_PAGES.library}`)
  const shownAt = await waitIn(page, () => (globalThis as unknown as { shownAt?: number }).shownAt)
  // "Select all" is offered once everything was read. A page that is closed before leaves the browser with its
  // questions to the database, which the next page would have to wait for.
  await waitIn(page, () => document.querySelector('.found-line button') !== null)
  await page.close()
  if (shownAt === undefined) throw new Error('The library page showed no rows.')
  return shownAt
}
