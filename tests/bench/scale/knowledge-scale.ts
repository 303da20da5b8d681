import { type BrowserUnderTest, launch } from '../../browser/harness/browser-under-test.ts'
import type { SiteServer } from '../../browser/harness/site-server.ts'
import { until } from '../../browser/harness/wait.ts'
import { untilReady } from '../../browser/harness/what-is-marked.ts'
import { bundle } from '../bundle.ts'
import { median, short } from '../figures.ts'
import { markdownTable } from '../markdown.ts'
import { heapOfPage } from './memory.ts'
import { runLong } from './run-long.ts'
import { withinShare } from './within.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)

/** Ever larger made-up knowledge bases in the extension's own database, each in a browser of its own. */
export async function knowledgeTable(site: SiteServer, sizes: readonly number[]): Promise<string> {
  const script = await bundle('scale')
  const { columns, leftOut } = await withinShare(0.35, sizes, async entities => {
    console.error(`Knowledge of ${short(entities)} entities`)
    const under = await launch('chromium', { site })
    try {
      return await measure(under, script, entities)
    } catch (error) {
      // A size that this machine cannot hold is a finding too; the other sizes still count.
      return [`did not work: ${error instanceof Error ? error.message : error}`]
    } finally {
      await under.close()
    }
  })
  return [
    '### A knowledge base that grows',
    markdownTable(
      ['', ...columns.map(({ size }) => `${short(size)} entities`)],
      ROWS.map((row, index) => [row, ...columns.map(({ column }) => column[index] ?? '')]),
    ),
    ...leftOut,
  ].join('\n\n')
}

const ROWS = [
  'its files, MB',
  'names and aliases',
  'imported and ready, seconds',
  'of that, compiled for matching, seconds',
  'on the disk, MB',
  'the tables of the matcher, MB',
  'memory with all that matching needs, MB',
  'that read by a background which wakes, ms',
  'a card, background asleep, ms',
  'a card, background awake, ms',
  'names linked in a text of two million characters',
  'scanned, million characters a second',
  'scanned and linked, million characters a second',
]

async function measure(under: BrowserUnderTest, script: string, entities: number): Promise<string[]> {
  await untilReady(under)
  await until(async () => (await ask(under, 'organisation/napo')) !== null, 'the bundled knowledge')
  const importing = await openWith(under, script)
  const { spent, compiling, characters } = await runLong<{
    spent: number
    compiling: number
    characters: number
  }>(importing, 'importMadeUp', entities)
  await importing.close()
  const asleep: number[] = []
  const awake: number[] = []
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    const entity = `organisation/body-${(round * 7919) % Math.floor(entities / 4)}`
    await under.stopBackground()
    asleep.push(await timeCard(under, entity))
    awake.push(await timeCard(under, entity))
  }
  const page = await openWith(under, script)
  const before = await heapOfPage(page)
  const read: { spent: number; forms: number; automatonBytes: number }[] = []
  for (let round = 0; round < Math.min(3, ROUNDS); round += 1)
    read.push(await runLong(page, 'timeReadCompiled'))
  const heap = (await heapOfPage(page)) - before
  const matched = await runLong<{ scanned: number; linked: number; mentions: number }>(page, 'timeMatching')
  const disk = await runLong<number>(page, 'bytesOnDisk')
  await page.close()
  const [first] = read
  return [
    characters / 1e6,
    first?.forms ?? Number.NaN,
    spent / 1000,
    compiling / 1000,
    disk / 1e6,
    (first?.automatonBytes ?? Number.NaN) / 1e6,
    heap / 1e6,
    median(read.map(each => each.spent)),
    median(asleep),
    median(awake),
    matched.mentions,
    matched.scanned / 1e6,
    matched.linked / 1e6,
  ].map(short)
}

async function openWith(under: BrowserUnderTest, script: string) {
  const page = await under.openExtension('privacy')
  await page.evaluate(script)
  return page
}

const ask = (under: BrowserUnderTest, entity: string): Promise<unknown> =>
  under.inExtension(
    async wanted =>
      (await browser.runtime.sendMessage({ type: 'card-wanted', entity: wanted, day: null })) as unknown,
    entity,
  )

/** Milliseconds as a page of the extension sees them. Throws where there is no card. */
const timeCard = (under: BrowserUnderTest, entity: string): Promise<number> =>
  under.inExtension(async wanted => {
    const begun = performance.now()
    const card: unknown = await browser.runtime.sendMessage({
      type: 'card-wanted',
      entity: wanted,
      day: null,
    })
    if (!card) throw new Error('There was no answer.')
    return performance.now() - begun
  }, entity)
