import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { unexpectedRequests } from './harness/network-log.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { recordAfterGate, untilReady } from './harness/what-is-marked.ts'

/** What a page may cost, counted: a count is the same on a busy machine. */
const MOST = {
  /** From a page that is passed by, and from one that is read, until nothing more comes. */
  messagesPassed: 0,
  messagesRead: 6,
  /** Beyond those that the page has without the extension. */
  listenersPassed: 4,
  listenersRead: 30,
  nodes: 0,
}
/** Figures and promises come after the names. */
const settled = () => new Promise(resolve => setTimeout(resolve, 1_500))

/** How many listeners and nodes a page holds once everything that nobody needs was collected. */
async function held(page: Page) {
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  return { listeners: of('JSEventListeners'), nodes: of('Nodes') }
}

// Only Chromium tells a program what a page holds.
describe('budgets, counted in Chromium', () => {
  let under: BrowserUnderTest
  let bare: BrowserUnderTest
  beforeAll(async () => {
    under = await launch('chromium')
    bare = await launch('chromium', { build: 'none', site: under.site })
    await untilReady(under)
    await under.inExtension(() => {
      const heard: Record<string, string[]> = {}
      Object.assign(globalThis, { heard })
      browser.runtime.onMessage.addListener((message, { url = '' }) => {
        heard[url] = [...(heard[url] ?? []), (message as { type: string }).type]
        return undefined
      })
    })
  })
  afterAll(async () => {
    await bare?.close()
    await under?.close()
  })
  /** What a page's scripts of ours have sent. */
  const messagesOf = (address: string) =>
    under.inExtension(
      wanted => (globalThis as unknown as { heard: Record<string, string[]> }).heard[wanted] ?? [],
      address,
    )

  it.each([
    ['recipe', undefined, MOST.messagesPassed, MOST.listenersPassed],
    ['archive', 'read', MOST.messagesRead, MOST.listenersRead],
  ] as const)('a page costs few messages and listeners: %s, %s', async (name, state, messages, listeners) => {
    const { address } = SAMPLE_PAGES[name]
    const alone = await bare.openPage(address)
    await settled()
    const without = await held(alone)
    await alone.close()
    const page = await under.openPage(address)
    expect((await recordAfterGate(under, page))?.state).toBe(state)
    await settled()
    const sent = await messagesOf(address)
    expect(sent.length > 0).toBe(state === 'read')
    expect(sent.length, sent.join()).toBeLessThanOrEqual(messages)
    await page.bringToFront()
    const withUs = await held(page)
    expect(withUs.listeners - without.listeners).toBeLessThanOrEqual(listeners)
    expect(withUs.nodes - without.nodes).toBeLessThanOrEqual(MOST.nodes)
    await page.close()
  })

  it('no page costs a request', () => {
    expect(unexpectedRequests(under)).toEqual([])
  })
})
