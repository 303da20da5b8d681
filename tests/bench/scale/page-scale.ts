import type { Page } from 'puppeteer-core'
import { type BrowserUnderTest, launch } from '../../browser/harness/browser-under-test.ts'
import { ownStretches } from '../../browser/harness/own-stretches.ts'
import type { SiteServer } from '../../browser/harness/site-server.ts'
import { markedTexts, untilReady } from '../../browser/harness/what-is-marked.ts'
import { median, short } from '../figures.ts'
import { markdownTable } from '../markdown.ts'
import { longPage, timeSending } from '../page-cost.ts'
import { withinShare } from './within.ts'

const ROUNDS = Math.min(3, Number(process.env.BENCH_ROUNDS ?? 3))

/** The longest page is waited for longer than any test waits. Milliseconds. */
const PATIENCE = 300_000

const ROWS = [
  'read of its text, characters',
  'marks',
  'from text sent to marks set, ms',
  'all our work on the page’s thread, ms',
  'the longest stretch of it, ms',
]

/** Ever longer pages: the sample archive over and over. */
export async function pageTable(site: SiteServer, sizes: readonly number[]): Promise<string> {
  const under = await launch('chromium', { site })
  try {
    await untilReady(under)
    const { columns, leftOut } = await withinShare(0.2, sizes, words => {
      console.error(`Pages of ${short(words)} words`)
      return measure(under, words)
    })
    return [
      '### A page that grows',
      markdownTable(
        ['', ...columns.map(({ size }) => `${short(size)} words`)],
        ROWS.map((row, index) => [row, ...columns.map(({ column }) => column[index] ?? '')]),
      ),
      ...leftOut,
    ].join('\n\n')
  } finally {
    await under.close()
  }
}

async function measure(under: BrowserUnderTest, words: number): Promise<string[]> {
  const address = `http://probationmatters.blogspot.com/long-${words}.html`
  const body = longPage(words)
  under.site.serve({ address, type: 'text/html; charset=utf-8', body: () => body })
  const answered: number[] = []
  const longest: number[] = []
  const sums: number[] = []
  let marks = 0
  let characters = 0
  // One round of the longest takes as long as many of the others.
  const rounds = words > 200_000 ? 1 : ROUNDS
  for (let round = 0; round < rounds; round += 1) {
    const page = await under.browser.newPage()
    await page.bringToFront()
    const times = await timeSending(page)
    await page.goto(address, { timeout: PATIENCE })
    await untilMarkedAtLast(page)
    const { sent, set, characters: read } = await times()
    answered.push(set - sent)
    characters = read
    marks = (await markedTexts(page)).length
    await page.close()
    const profiled = await under.browser.newPage()
    const stretches = await ownStretches(profiled, under.extensionRoot, async () => {
      await profiled.goto(address, { timeout: PATIENCE })
      await profiled.bringToFront()
      await untilMarkedAtLast(profiled)
    })
    longest.push(stretches.longest)
    sums.push(stretches.sum)
    await profiled.close()
  }
  return [characters, marks, median(answered), median(sums), median(longest)].map(short)
}

const untilMarkedAtLast = (page: Page) =>
  page.waitForFunction(() => CSS.highlights.size > 0, { timeout: PATIENCE, polling: 50 })
