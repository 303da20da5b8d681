import { readFileSync } from 'node:fs'
import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { until } from '../browser/harness/wait.ts'
import { bundle } from './bundle.ts'
import { median, percentile, printTable, short } from './figures.ts'

const RUNS = 5
const COLD_ROUNDS = 15
/** Short texts of a small folder are joined over and over up to this, so that a run lasts long enough to be timed. */
const LEAST_CHARACTERS = 2_000_000
const NAMES = [5_000, 500_000]
/** Words of the page that is understood whole, and how often. */
const LONG_PAGE = 10_000
const UNDERSTOOD = 60

interface BenchInBackground {
  timeImport(): Promise<number>
  timeMatching(wanted: {
    texts: readonly string[]
    runs: number
  }): Promise<{ characters: number; hits: number; mentions: number; scanned: number; linked: number }>
  timeUnderstanding(wanted: {
    text: string
    runs: number
  }): Promise<{ took: number[]; mentions: number; numbers: number; promises: number }>
  timeNames(wanted: {
    counts: readonly number[]
    length: number
    runs: number
  }): { count: number; found: number; milliseconds: number }[]
}

type Background = Awaited<ReturnType<typeof background>>

/** The background, begun anew: with nothing in its memory that an earlier measurement left there. */
async function background(under: BrowserUnderTest) {
  await under.stopBackground()
  await under.inExtension(() =>
    browser.runtime.sendMessage({ type: 'card-wanted', entity: 'organisation/napo', day: null }),
  )
  const target = await under.browser.waitForTarget(
    one => one.type() === 'service_worker' && one.url().startsWith(under.extensionRoot),
  )
  const worker = await target.worker()
  if (!worker) throw new Error('The background is not there.')
  return worker
}

/**
 * Import and matching, in the extension's own background.
 *
 * @param documents a file of documents as the command line takes them, to be understood besides our own
 */
export async function printBackgroundCost(
  under: BrowserUnderTest,
  pageTexts: readonly string[],
  documents?: string,
): Promise<void> {
  await printUnderstandings(under, documents)
  const worker = await background(under)
  await worker.evaluate(await bundle('background'))
  const imports: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    imports.push(await worker.evaluate(() => (globalThis as unknown as BenchInBackground).timeImport()))
  }
  const texts = [...pageTexts]
  let characters = texts.reduce((sum, text) => sum + text.length, 0)
  for (let index = 0; characters > 0 && characters < LEAST_CHARACTERS; index += 1) {
    const text = pageTexts[index % pageTexts.length] ?? ''
    texts.push(text)
    characters += text.length
  }
  const matched = await worker.evaluate(
    wanted => (globalThis as unknown as BenchInBackground).timeMatching(wanted),
    { texts, runs: RUNS },
  )
  printTable(
    `Matching in the background, the best of ${RUNS} runs over ${short(matched.characters)} characters`,
    ['', 'million characters a second', 'found'],
    [
      ['scan for every known form', short(matched.scanned / 1e6), `${short(matched.hits)} forms`],
      ['scan and link to entities', short(matched.linked / 1e6), `${short(matched.mentions)} mentions`],
    ],
  )
  await printNames(worker)
  printTable(
    `Bundled knowledge imported and ready, ${RUNS} times, in milliseconds`,
    ['', 'median', 'worst'],
    [['import', short(median(imports)), short(Math.max(...imports))]],
  )
}

/** @param documents a file of documents as the command line takes them, to be understood besides our own */
export async function printUnderstandings(under: BrowserUnderTest, documents?: string): Promise<void> {
  await printUnderstanding(under, longPage(LABELLED))
  if (documents) await printUnderstanding(under, longPage([documents]))
}

/** Everything that is said of one long page about probation: names, what it is about, figures, promises. */
async function printUnderstanding(under: BrowserUnderTest, text: string): Promise<void> {
  const worker = await background(under)
  await worker.evaluate(await bundle('background'))
  const { took, mentions, numbers, promises } = await worker.evaluate(
    wanted => (globalThis as unknown as BenchInBackground).timeUnderstanding(wanted),
    { text, runs: UNDERSTOOD },
  )
  // The first runs are not yet compiled to the end.
  const warm = took.slice(UNDERSTOOD / 2)
  const words = text.split(/\s+/).length
  printTable(
    `Whole understanding of a page of ${short(words)} words (${mentions} names, ${numbers} figures, ${promises} promises), in milliseconds`,
    ['', 'best', 'median', 'worst'],
    [
      ['warm', short(Math.min(...warm)), short(median(warm)), short(Math.max(...warm))],
      ['the first one', short(took[0] ?? Number.NaN), '', ''],
    ],
  )
}

/** The project's own labelled documents: far denser than what people write. */
const LABELLED = ['linking', 'claims', 'promises'].map(
  name => new URL(`../evaluation/${name}.jsonl`, import.meta.url),
)

/** Documents one after the other, up to 10,000 words. */
function longPage(files: readonly (URL | string)[]): string {
  const texts = files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => (JSON.parse(line) as { text: string }).text),
  )
  return texts.join('\n').split(' ').slice(0, LONG_PAGE).join(' ')
}

/** The same text against few and many names: the time must not grow with the knowledge. */
async function printNames(worker: Background): Promise<void> {
  const timed = await worker.evaluate(
    wanted => (globalThis as unknown as BenchInBackground).timeNames(wanted),
    { counts: NAMES, length: LEAST_CHARACTERS, runs: RUNS },
  )
  const first = timed[0]?.milliseconds ?? Number.NaN
  printTable(
    `${short(LEAST_CHARACTERS)} made-up characters scanned for made-up names, the best of ${RUNS} runs`,
    ['names', 'milliseconds', 'million characters a second', 'times the first', 'found'],
    timed.map(({ count, found, milliseconds }) => [
      short(count),
      short(milliseconds),
      short(LEAST_CHARACTERS / milliseconds / 1000),
      short(milliseconds / first),
      short(found),
    ]),
  )
}

/** From a question to a stopped background until its answer, as an extension page sees it. */
export async function printColdAnswer(under: BrowserUnderTest): Promise<void> {
  /** Milliseconds; `undefined` where there is no answer, as long as the knowledge is still imported. */
  const tryToAsk = () =>
    under.inExtension(async () => {
      const begun = performance.now()
      const answer = await browser.runtime.sendMessage({
        type: 'card-wanted',
        entity: 'organisation/napo',
        day: null,
      })
      return answer ? performance.now() - begun : undefined
    })
  const ask = async () => {
    const took = await tryToAsk()
    if (took === undefined) throw new Error('There was no answer.')
    return took
  }
  await until(tryToAsk, 'an answer')
  const cold: number[] = []
  const warm: number[] = []
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    await under.stopBackground()
    cold.push(await ask())
    warm.push(await ask())
  }
  printTable(
    `From a question to the answer (a card), ${COLD_ROUNDS} times, in milliseconds`,
    ['', 'median', '95th percentile', 'worst'],
    [
      ['background asleep', short(median(cold)), short(percentile(cold, 0.95)), short(Math.max(...cold))],
      ['background awake', short(median(warm)), short(percentile(warm, 0.95)), short(Math.max(...warm))],
    ],
  )
}
