import type { Page } from 'puppeteer-core'
import { type BrowserUnderTest, launch } from '../../browser/harness/browser-under-test.ts'
import type { SiteServer } from '../../browser/harness/site-server.ts'
import { untilMarked, untilReady } from '../../browser/harness/what-is-marked.ts'
import { short } from '../figures.ts'
import { markdownTable } from '../markdown.ts'
import { longPage } from '../page-cost.ts'
import { heapOf, heapOfPage, memoryOfBrowser } from './memory.ts'

const WORDS = 2_000

interface Opened {
  /** Bytes of heap, all tabs together. */
  readonly heap: number
  /** Bytes that the browser has more than with the first tab alone, for each further tab. */
  readonly memory: number | null
}

/** Many tabs on marked pages, each of a site and so in a process of its own, with Casenote and bareTabs. */
export async function tabTable(site: SiteServer, count: number): Promise<string> {
  const body = longPage(WORDS)
  const addresses = Array.from({ length: count }, (_, index) => `http://tab-${index}.invalid/`)
  for (const address of addresses) site.serve({ address, type: 'text/html; charset=utf-8', body: () => body })
  console.error(`${count} tabs without Casenote`)
  const bare = await launch('chromium', { site, build: 'none' })
  let bareTabs: Opened
  try {
    bareTabs = await openAll(bare, addresses, async () => undefined)
  } finally {
    await bare.close()
  }
  console.error(`${count} tabs with Casenote`)
  const shipped = await launch('chromium', { site })
  try {
    await untilReady(shipped)
    const atFirst = await heapOfBackground(shipped)
    const shippedTabs = await openAll(shipped, addresses, untilMarked)
    const background = await heapOfBackground(shipped)
    const say = (bytes: number | null) => (bytes === null ? 'not said here' : short(bytes / 1e6))
    const difference = (one: number | null, other: number | null) =>
      one === null || other === null ? null : one - other
    return [
      `### ${count} tabs open`,
      markdownTable(
        [`MB a tab, on pages of ${short(WORDS)} words`, 'without Casenote', 'with', 'Casenote’s'],
        [
          [
            'heap of the page',
            say(bareTabs.heap / count),
            say(shippedTabs.heap / count),
            say((shippedTabs.heap - bareTabs.heap) / count),
          ],
          [
            'memory of the browser',
            say(bareTabs.memory),
            say(shippedTabs.memory),
            say(difference(shippedTabs.memory, bareTabs.memory)),
          ],
        ],
      ),
      `The background’s heap: ${short(atFirst / 1e6)} MB before the first tab, ${short(background / 1e6)} MB with all ${count} open.`,
    ].join('\n\n')
  } finally {
    await shipped.close()
  }
}

async function openAll(
  under: BrowserUnderTest,
  addresses: readonly string[],
  done: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  const pages: Page[] = []
  // With the first tab comes what all share.
  let before: number | null = null
  for (const address of addresses) {
    const page = await under.browser.newPage()
    pages.push(page)
    await page.bringToFront()
    await page.goto(address, { waitUntil: 'load' })
    await done(page)
    if (pages.length === 1) before = await memoryOfBrowser(under.browser)
  }
  let heap = 0
  for (const page of pages) heap += await heapOfPage(page)
  const after = await memoryOfBrowser(under.browser)
  return { heap, memory: before === null || after === null ? null : (after - before) / (pages.length - 1) }
}

/** Wakes the background where it sleeps. */
async function heapOfBackground(under: BrowserUnderTest): Promise<number> {
  await under.inExtension(
    async () =>
      (await browser.runtime.sendMessage({
        type: 'card-wanted',
        entity: 'organisation/napo',
        day: null,
      })) as unknown,
  )
  const target = await under.browser.waitForTarget(
    one => one.type() === 'service_worker' && one.url().startsWith(under.extensionRoot),
  )
  const worker = await target.worker()
  if (!worker) throw new Error('The background is not there.')
  return heapOf(worker.client)
}
