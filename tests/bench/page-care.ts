import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { errorsOfBackground } from '../browser/harness/escaped-errors.ts'
import { ownStretches } from '../browser/harness/own-stretches.ts'
import type { SamplePage } from '../browser/harness/sample-pages.ts'
import { markedTexts, recordAfterGate } from '../browser/harness/what-is-marked.ts'
import { median, percentile, printTable, short } from './figures.ts'

/** A task of ours may hold a page's thread for so long, in milliseconds. */
const LONG = 50
/** Figures and promises are painted after the names. Milliseconds. */
const UNTIL_SETTLED = 800
/** A page's own layout shifts by itself now and then; ours would shift it each time. */
const TRIES = 3

interface Seen {
  /** The whole document as the page itself would write it down. */
  readonly dom: string
  /** The sum of its layout shifts (https://web.dev/articles/cls, without windows of time). */
  readonly shift: number
}

interface SeenWithUs extends Seen {
  readonly state: string
  readonly marks: number
  readonly errors: readonly string[]
  /** Milliseconds of the thread: the most within one task, and all together. */
  readonly longest: number
  readonly sum: number
}

/**
 * What the extension does to each of the saved pages, beside the same page in the same browser without it: what it
 * throws, how long it holds the thread, whether anything moves, and whether the document is the same to the letter.
 */
export async function printPageCare(
  bare: BrowserUnderTest,
  shipped: BrowserUnderTest,
  pages: readonly SamplePage[],
): Promise<void> {
  const background = await errorsOfBackground(shipped)
  const all: SeenWithUs[] = []
  const faults: string[] = []
  let [changed, shifted] = [0, 0]
  for (const { address } of pages) {
    const name = decodeURIComponent(address.slice(address.lastIndexOf('/') + 1))
    const seen = await seeWithUs(shipped, address)
    all.push(seen)
    faults.push(...seen.errors.map(error => `${name}: ${error}`))
    if (seen.longest > LONG) faults.push(`${name}: a task of ${short(seen.longest)} ms`)
    const differences = await differencesFrom(bare, shipped, address, seen)
    if (differences.dom) changed += 1
    if (differences.shift > 0) shifted += 1
    if (differences.dom) faults.push(`${name}: the DOM is another one`)
    if (differences.shift > 0) faults.push(`${name}: shifts by ${differences.shift} more`)
  }
  const longest = all.map(each => each.longest)
  const sums = all.map(({ sum }) => sum)
  printTable(
    'What the extension does to the saved pages',
    ['', 'pages'],
    [
      ['opened', String(all.length)],
      ['read, the others passed by', String(all.filter(({ state }) => state === 'read').length)],
      ['with marks', String(all.filter(({ marks }) => marks > 0).length)],
      ['something thrown on', String(all.filter(({ errors }) => errors.length > 0).length)],
      ['thrown in the background', String(background.length)],
      [`a task of ours over ${LONG} ms`, String(longest.filter(time => time > LONG).length)],
      ['DOM other than without the extension', String(changed)],
      ['layout shift larger than without the extension', String(shifted)],
    ],
  )
  const row = (what: string, values: readonly number[]) => [
    what,
    short(median(values)),
    short(percentile(values, 0.95)),
    short(Math.max(...values)),
  ]
  printTable(
    'Its work on a page, in milliseconds of the page’s main thread',
    ['', 'median', '95th percentile', 'worst'],
    [row('longest task', longest), row('all of it', sums)],
  )
  for (const fault of [...faults, ...background]) console.log(`  ${fault}`)
}

/** What is otherwise each time that the page is loaded with the extension and without it. */
async function differencesFrom(
  bare: BrowserUnderTest,
  shipped: BrowserUnderTest,
  address: string,
  first: Seen,
): Promise<{ readonly dom: boolean; readonly shift: number }> {
  let seen = first
  let dom = true
  let shift = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < TRIES && (dom || shift > 0); attempt += 1) {
    if (attempt > 0) seen = await seeWithUs(shipped, address)
    const alone = await seeAlone(bare, address)
    dom &&= seen.dom !== alone.dom
    shift = Math.min(shift, Math.max(0, seen.shift - alone.shift))
  }
  return { dom, shift }
}

async function seeAlone(under: BrowserUnderTest, address: string): Promise<Seen> {
  const page = await under.browser.newPage()
  try {
    await page.goto(address, { waitUntil: 'load' })
    await page.bringToFront()
    await settled()
    return await look(page)
  } finally {
    await page.close()
  }
}

async function seeWithUs(under: BrowserUnderTest, address: string): Promise<SeenWithUs> {
  const page = await under.browser.newPage()
  const errors = thrownOn(page, under.extensionRoot)
  try {
    let state = ''
    const { longest, sum } = await ownStretches(page, under.extensionRoot, async () => {
      await page.goto(address, { waitUntil: 'load' })
      await page.bringToFront()
      state = (await recordAfterGate(under, page))?.state ?? 'passed'
      await page.bringToFront()
      await settled()
    })
    const marks = (await markedTexts(page)).length
    return { ...(await look(page)), state, marks, errors, longest, sum }
  } finally {
    await page.close()
  }
}

/** What is thrown on a page in whatever world, and what our scripts say as an error; browsers say much of these pages. */
function thrownOn(page: Page, root: string): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && message.location().url?.startsWith(root)) errors.push(message.text())
  })
  return errors
}

const settled = () => new Promise(resolve => setTimeout(resolve, UNTIL_SETTLED))

const look = (page: Page): Promise<Seen> =>
  page.evaluate(async () => {
    const shift = await new Promise<number>(resolve => {
      let sum = 0
      const observer = new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
      })
      observer.observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(sum), 50)
    })
    return { dom: document.documentElement.outerHTML, shift }
  })
