import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from '../../browser/harness/browser-under-test.ts'
import { buildFolder } from '../../browser/harness/builds.ts'
import type { SamplePage } from '../../browser/harness/sample-pages.ts'
import { startSiteServer } from '../../browser/harness/site-server.ts'
import { untilReady } from '../../browser/harness/what-is-marked.ts'
import { load, readArguments, sayMachine, writeBetween } from '../markdown.ts'
import { savedPages } from '../saved-pages.ts'
import { type Contender, contendersFor } from './contenders.ts'
import type { ThreadTime } from './main-thread.ts'
import { bundledNames } from './names.ts'
import { type Counted, countLoad, timeLoad, type Windows } from './one-load.ts'
import { reportOf } from './report.ts'

/**
 * The second half of `npm run bench:beside -- [folder of saved pages] [--write file.md]`: Casenote beside what somebody
 * would otherwise run, on the same pages, in one browser.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const PAGES = Number(process.env.BENCH_PAGES ?? 8)
/** No round is begun that would not be done by then. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 7)
/** Who takes longer than this on a page, in milliseconds, is timed on it once only. */
const SLOW = 2_500

/** What one contender did on one page. */
export interface Measured {
  readonly contender: Contender
  readonly page: SamplePage
  readonly counted: Counted
  readonly times: readonly ThreadTime[]
}

const { rest, file } = readArguments(process.argv.slice(2))
const folder = rest[0] ? resolve(rest[0]) : fileURLToPath(new URL('../../fixtures/site', import.meta.url))
const loadBefore = load()

/** So many pages, spread evenly over the folder; none that is about the browser and not about reading. */
function choosePages(): SamplePage[] {
  const all = savedPages(folder).filter(({ address }) => !/\/(?:bad|hostile)%2F/.test(address))
  const step = Math.max(1, all.length / PAGES)
  return Array.from(
    { length: Math.min(PAGES, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter(page => page !== undefined)
}

const site = await startSiteServer()
const pages = choosePages()
for (const page of pages) site.serve(page)
const names = bundledNames()
const build = buildFolder('chromium', 'open')
const contenders = contendersFor(
  names,
  ['gate.js', 'reader.js'].map(script => readFileSync(join(build, script), 'utf8')),
)
const under = await launch('chromium', { site })
try {
  await untilReady(under)
  const windows: Windows = { under, without: await under.browser.createBrowserContext() }
  const { measured, rounds } = await measure(windows)
  const report = reportOf(measured, { names: names.length, pages: pages.length, rounds })
  const text = `${sayMachine(await under.browser.version(), loadBefore)}\n\n${report}`
  console.log(`\n${text}`)
  if (file) writeBetween(file, 'beside', text)
} catch (error) {
  console.error(error instanceof Error ? error.stack : String(error))
  process.exitCode = 1
} finally {
  await under.close()
  await site.close()
}

async function measure(windows: Windows): Promise<{ measured: Measured[]; rounds: number }> {
  const end = performance.now() + MINUTES * 60_000
  const rows: (Measured & { times: ThreadTime[] })[] = []
  // The counting comes first and warms everything up.
  for (const [index, page] of pages.entries()) {
    console.error(`Counting on page ${index + 1} of ${pages.length}`)
    for (const contender of contenders)
      rows.push({ contender, page, counted: await countLoad(windows, contender, page.address), times: [] })
  }
  let rounds = 0
  let longest = 0
  for (let round = 0; round < ROUNDS && performance.now() + longest < end; round += 1) {
    const begun = performance.now()
    console.error(`Round ${round + 1} of ${ROUNDS}`)
    // Whoever comes first finds the machine in another state than whoever comes last.
    const order = [
      ...contenders.slice(round % contenders.length),
      ...contenders.slice(0, round % contenders.length),
    ]
    for (const page of pages) {
      for (const contender of order) {
        const row = rows.find(each => each.page === page && each.contender === contender)
        if (!row || (round > 0 && row.counted.took > SLOW)) continue
        row.times.push(await timeLoad(windows, contender, page.address))
      }
    }
    rounds += 1
    longest = Math.max(longest, performance.now() - begun)
  }
  return { measured: rows, rounds }
}
