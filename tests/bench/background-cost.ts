import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { bundle } from './bundle.ts'
import { median, percentile, printTable, short } from './figures.ts'

const RUNS = 5
const COLD_ROUNDS = 15
/** Short texts of a small folder are joined over and over up to this, so that a run lasts long enough to be timed. */
const LEAST_CHARACTERS = 2_000_000

interface BenchInBackground {
  timeImport(): Promise<number>
  timeMatching(wanted: {
    texts: readonly string[]
    runs: number
  }): Promise<{ characters: number; hits: number; mentions: number; scanned: number; linked: number }>
}

async function background(under: BrowserUnderTest) {
  const target = await under.browser.waitForTarget(
    one => one.type() === 'service_worker' && one.url().startsWith(under.extensionRoot),
  )
  const worker = await target.worker()
  if (!worker) throw new Error('The background is not there.')
  return worker
}

/** Import and matching, in the extension's own background. */
export async function printBackgroundCost(
  under: BrowserUnderTest,
  pageTexts: readonly string[],
): Promise<void> {
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
  printTable(
    `Bundled knowledge imported and ready, ${RUNS} times, in milliseconds`,
    ['', 'median', 'worst'],
    [['import', short(median(imports)), short(Math.max(...imports))]],
  )
}

/** From a question to a stopped background until its answer, as an extension page sees it. */
export async function printColdAnswer(under: BrowserUnderTest): Promise<void> {
  const ask = () =>
    under.inExtension(async () => {
      const begun = performance.now()
      const answer = await browser.runtime.sendMessage({
        type: 'card-wanted',
        entity: 'organisation/napo',
        day: null,
      })
      if (!answer) throw new Error('There was no answer.')
      return performance.now() - begun
    })
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
