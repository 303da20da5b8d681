import { launch } from '../../browser/harness/browser-under-test.ts'
import type { SiteServer } from '../../browser/harness/site-server.ts'
import { untilReady } from '../../browser/harness/what-is-marked.ts'
import { bundle } from '../bundle.ts'
import { median, percentile, short } from '../figures.ts'
import { timePage } from '../library-cost.ts'
import { markdownTable } from '../markdown.ts'
import { runLong } from './run-long.ts'
import { withinShare } from './within.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const SAVES = 30
/** Each import makes a copy of the library first, so few large ones. */
const AT_ONCE = 10_000

const ROWS = [
  'imported so far, seconds',
  'the library page, to the frame with its first rows, ms: median',
  'of that, the database, ms: median',
  'a save, until it is acknowledged, ms: median',
  'a save, 95th percentile, ms',
  'a letter typed into the search, ms: median',
  'the worst of them, ms',
  'search made ready behind the first rows, seconds',
  'its longest task, ms',
  'memory of the page with it, MB',
]

/** One library that is filled step by step and measured at each. */
export async function libraryTable(site: SiteServer, sizes: readonly number[]): Promise<string> {
  const script = await bundle('library')
  const under = await launch('chromium', { site })
  try {
    await untilReady(under)
    const open = async () => {
      const page = await under.openExtension('welcome')
      await page.evaluate(script)
      return page
    }
    const filling = await open()
    let there = 0
    let filled = 0
    const { columns, leftOut } = await withinShare(0.35, sizes, async size => {
      console.error(`Library of ${short(size)} snippets`)
      while (there < size) {
        const count = Math.min(AT_ONCE, size - there)
        filled += await runLong<number>(filling, 'addSnippets', count)
        there += count
      }
      const pages: number[] = []
      const rows: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        pages.push(await timePage(under))
        const page = await open()
        rows.push(await runLong<number>(page, 'timeFirstRows'))
        await page.close()
      }
      const page = await open()
      const { acknowledged: saves } = await runLong<{ acknowledged: number[] }>(page, 'timeSaves', SAVES)
      const loaded = await runLong<{ spent: number; longest: number; megabytes: number }>(page, 'loadSearch')
      const searches = (await runLong<{ times: number[] }[]>(page, 'timeSearches')).flatMap(
        ({ times }) => times,
      )
      await page.close()
      return [
        filled / 1000,
        median(pages),
        median(rows),
        median(saves),
        percentile(saves, 0.95),
        median(searches),
        Math.max(...searches),
        loaded.spent / 1000,
        loaded.longest,
        loaded.megabytes,
      ].map(short)
    })
    return [
      '### A library that grows',
      markdownTable(
        ['', ...columns.map(({ size }) => `${short(size)} snippets`)],
        ROWS.map((row, index) => [row, ...columns.map(({ column }) => column[index] ?? '')]),
      ),
      ...leftOut,
    ].join('\n\n')
  } finally {
    await under.close()
  }
}
