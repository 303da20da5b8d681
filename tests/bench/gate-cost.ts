import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { ownStretches } from '../browser/harness/own-stretches.ts'
import type { SamplePage } from '../browser/harness/sample-pages.ts'
import { recordAfterGate } from '../browser/harness/what-is-marked.ts'
import { bundle } from './bundle.ts'
import { median, percentile, printTable, short } from './figures.ts'

/** Loading a page with the whole extension takes long, so only so many are loaded so, spread over the folder. */
const MOST_AS_SHIPPED = 40

interface BenchInPage {
  timeGate(): { ms: number; label: string }
  timePlain(): { ms: number; label: string }
}

/**
 * What the gate costs the main thread of each page: its first call on a page just loaded, as in life, beside the
 * plainest thing that could be done instead; and the whole of it as shipped, with the compiling of its script.
 *
 * @returns the texts of the pages
 */
export async function printGateCost(
  bare: BrowserUnderTest,
  shipped: BrowserUnderTest,
  pages: readonly SamplePage[],
): Promise<string[]> {
  const code = await bundle('gate')
  const gate: number[] = []
  const plain: number[] = []
  const labels = new Map<string, number>()
  const texts: string[] = []
  for (const { address } of pages) {
    // Each on a page of its own: whoever comes second would find the text in the processor's cache.
    const first = await measure(bare, address, code, 'timeGate')
    gate.push(first.ms)
    labels.set(first.label, (labels.get(first.label) ?? 0) + 1)
    texts.push(first.text)
    plain.push((await measure(bare, address, code, 'timePlain')).ms)
  }
  const row = (what: string, values: readonly number[]) => [
    what,
    String(values.length),
    short(median(values)),
    short(percentile(values, 0.95)),
    short(Math.max(...values)),
  ]
  const step = Math.max(1, Math.ceil(pages.length / MOST_AS_SHIPPED))
  const whole: number[] = []
  for (const { address } of pages.filter((_, index) => index % step === 0))
    whole.push(await costAsShipped(shipped, address))
  printTable(
    'The gate, in milliseconds of a page’s main thread',
    ['', 'pages', 'median', '95th percentile', 'worst'],
    [
      row('gateOf, first call', gate),
      row('body.textContent and one expression, first call', plain),
      row('the gate’s script as shipped, compiling included', whole),
    ],
  )
  console.log(`Verdicts: ${[...labels].map(([label, count]) => `${label} ${count}`).join(', ')}`)
  return texts
}

async function measure(under: BrowserUnderTest, address: string, code: string, what: keyof BenchInPage) {
  const page = await under.browser.newPage()
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    await page.evaluate(code)
    const timed = await page.evaluate(name => (globalThis as unknown as BenchInPage)[name](), what)
    return { ...timed, text: await page.evaluate(() => document.body?.textContent ?? '') }
  } finally {
    await page.close()
  }
}

async function costAsShipped(under: BrowserUnderTest, address: string): Promise<number> {
  const page = await under.browser.newPage()
  try {
    const { sum } = await ownStretches(page, `${under.extensionRoot}/gate.js`, async () => {
      await page.goto(address, { waitUntil: 'load' })
      await page.bringToFront()
      await recordAfterGate(under, page)
    })
    return sum
  } finally {
    await page.close()
  }
}
