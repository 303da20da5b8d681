import type { Page } from 'puppeteer-core'
import type { TabRecord } from '../../../lib/tabs/tab-record.ts'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { until, waitIn } from './wait.ts'

/** The highlights of a page by name, each with its texts in document order, as the page's own scripts see them. */
export type Marks = Readonly<Record<string, readonly string[]>>

/** What is painted on a page, read in the page's own world. */
export function marks(page: Page): Promise<Marks> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => {
        const texts = [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = new Range()
          range.setStart(startContainer, startOffset)
          range.setEnd(endContainer, endOffset)
          return range
        })
        texts.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
        return [name, texts.map(String)]
      }),
    ),
  )
}

/** All marked texts of a page, in no order between kinds. */
export async function markedTexts(page: Page): Promise<readonly string[]> {
  return Object.values(await marks(page)).flat()
}

/** What the extension keeps of the page in a tab, or `undefined`. */
export async function tabRecord(under: BrowserUnderTest, page: Page): Promise<TabRecord | undefined> {
  const key = `tab-${await under.tabOf(page)}`
  const stored = await under.inExtension(
    async wanted => (await browser.storage.session.get(wanted))[wanted],
    key,
  )
  return stored as TabRecord | undefined
}

/** Waits until something is painted on a page. */
export async function untilMarked(page: Page): Promise<void> {
  await waitIn(page, () => CSS.highlights.size > 0)
}

/** Waits until nothing is painted on a page. */
export async function untilBare(page: Page): Promise<void> {
  await waitIn(page, () => CSS.highlights.size === 0)
}

/** Waits until the extension has come to a state with the page: read it, or passed it by. */
export async function untilState(
  under: BrowserUnderTest,
  page: Page,
  state: TabRecord['state'],
): Promise<Extract<TabRecord, { state: typeof state }>> {
  return until(async () => {
    const record = await tabRecord(under, page)
    return record?.state === state ? record : undefined
  }, `a page in the state "${state}"`)
}

/** Whether the gate has run in a page: it leaves this word in the extension's own world of it. */
export async function untilGated(under: BrowserUnderTest, page: Page): Promise<void> {
  const tab = await under.tabOf(page)
  await until(
    () =>
      under.inExtension(async tabId => {
        const [found] = await browser.scripting.executeScript({
          target: { tabId },
          func: () => (globalThis as { casenoteGate?: true }).casenoteGate === true,
        })
        return found?.result === true
      }, tab),
    'the gate to have run',
  )
}

/** What the extension comes to know of a page by itself; `undefined` where the gate stays silent. */
export async function recordAfterGate(
  under: BrowserUnderTest,
  page: Page,
): Promise<Exclude<TabRecord, { state: 'reading' }> | undefined> {
  await untilGated(under, page)
  // Answered after what the gate has sent.
  await under.wakeBackground()
  const known = await until(async () => {
    const record = await tabRecord(under, page)
    return record?.state === 'reading' ? undefined : { record }
  }, 'a page that is no longer being read')
  return known.record
}

/**
 * What the panel learns of a page on which the gate was silent: it asks for a look once more. Waits until the page was
 * read, or passed by.
 */
export async function untilJudged(
  under: BrowserUnderTest,
  page: Page,
): Promise<Exclude<TabRecord, { state: 'reading' }>> {
  const known = await recordAfterGate(under, page)
  if (known) return known
  const tab = await under.tabOf(page)
  await under.inExtension(asked => browser.runtime.sendMessage({ type: 'look-wanted', tab: asked }), tab)
  return until(async () => {
    const record = await tabRecord(under, page)
    return record && record.state !== 'reading' ? record : undefined
  }, 'a page that was read or passed by')
}

/** Waits until the gate is registered for some site, which happens once after installing. */
export function untilReady(under: BrowserUnderTest): Promise<unknown> {
  return until(
    () => under.inExtension(async () => (await browser.scripting.getRegisteredContentScripts()).length > 0),
    'a registered gate',
  )
}
