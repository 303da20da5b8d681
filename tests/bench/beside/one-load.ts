import type { BrowserContext, CDPSession, Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../../browser/harness/browser-under-test.ts'
import { recordAfterGate } from '../../browser/harness/what-is-marked.ts'
import type { Contender } from './contenders.ts'
import { mainThreadTime, type ThreadTime } from './main-thread.ts'
import type { Found } from './run-in-page.ts'

/** How long a page is watched after a tool is done, so that layout and painting count. Milliseconds. */
const SETTLING = 300
/** A tool that holds the page for longer is stopped. Milliseconds. */
export const PATIENCE = Number(process.env.BENCH_PATIENCE ?? 20_000)

export interface Windows {
  readonly under: BrowserUnderTest
  /** A window of the same browser in which the extension is not allowed. */
  readonly without: BrowserContext
}

/** What a tool did to a page, besides taking time. */
export interface Counted {
  /** `null` where it was stopped. */
  readonly found: Found | null
  /** Milliseconds of the clock that its script took; of no meaning for Casenote. */
  readonly took: number
  /** Nodes added and taken away, attributes and texts changed. */
  readonly changes: number
  /** Bytes of the page's heap after its rubbish was collected. */
  readonly heap: number
  /** https://web.dev/articles/cls, without grouping. */
  readonly shift: number
}

/** Loads a page with one of the contenders and gives what its main thread did. */
export async function timeLoad(windows: Windows, contender: Contender, address: string): Promise<ThreadTime> {
  const page = await openTab(windows, contender)
  try {
    return await mainThreadTime(page, async () => {
      await page.goto(address, { waitUntil: 'load' })
      await work(windows, contender, page)
    })
  } finally {
    await page.close()
  }
}

/** Loads a page with one of the contenders and counts what it changed and found. */
export async function countLoad(windows: Windows, contender: Contender, address: string): Promise<Counted> {
  const page = await openTab(windows, contender)
  try {
    await page.evaluateOnNewDocument(countChanges)
    await page.goto(address, { waitUntil: 'load' })
    const begun = performance.now()
    const found = await work(windows, contender, page)
    const took = performance.now() - begun - SETTLING
    const { changes, shift } = await page.evaluate(readCounts)
    const session = await page.createCDPSession()
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage')
    return { found, took, changes, heap, shift }
  } finally {
    await page.close()
  }
}

async function openTab({ under, without }: Windows, { withExtension }: Contender): Promise<Page> {
  const page = await (withExtension ? under.browser.newPage() : without.newPage())
  await page.bringToFront()
  return page
}

/** Does what the contender does, and waits until the page has come to rest. */
async function work({ under }: Windows, contender: Contender, page: Page): Promise<Found | null> {
  let found: Found | null = { stretches: 0, different: 0 }
  if (contender.script !== null) found = await evaluateApart(page, contender.script)
  if (contender.withExtension) found = await whatCasenoteFound(under, page)
  await new Promise(resolve => setTimeout(resolve, SETTLING))
  return found
}

async function evaluateApart(page: Page, script: string): Promise<Found | null> {
  const session: CDPSession = await page.createCDPSession()
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  })
  const answer = await session
    .send('Runtime.evaluate', {
      expression: script,
      contextId: executionContextId,
      returnByValue: true,
      timeout: PATIENCE,
    })
    .catch((error: Error) => error)
  if (answer instanceof Error) {
    if (/terminated|timed? ?out/i.test(answer.message)) return null
    throw answer
  }
  if (answer.exceptionDetails) {
    const { exception, text } = answer.exceptionDetails
    if (/terminated/i.test(`${text} ${exception?.description}`)) return null
    throw new Error(`A script of the comparison failed: ${exception?.description ?? text}`)
  }
  return answer.result.value as Found
}

async function whatCasenoteFound(under: BrowserUnderTest, page: Page): Promise<Found> {
  const record = await recordAfterGate(under, page)
  if (record?.state !== 'read') return { stretches: 0, different: 0 }
  const { mentions } = record.annotations
  return {
    stretches: mentions.length,
    different: new Set(mentions.map(({ text }) => text.toLowerCase())).size,
  }
}

/** Runs in the page, before anything else does. */
function countChanges() {
  const world = globalThis as unknown as { benchChanges: number }
  world.benchChanges = 0
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(records => {
      for (const { type, addedNodes, removedNodes } of records)
        world.benchChanges += type === 'childList' ? addedNodes.length + removedNodes.length : 1
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** Runs in the page, at the end. */
function readCounts(): Promise<{ changes: number; shift: number }> {
  const { benchChanges: changes } = globalThis as unknown as { benchChanges: number }
  let shift = 0
  return new Promise(resolve => {
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve({ changes, shift }), 50)
  })
}
