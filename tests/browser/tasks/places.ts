import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'
import { EXTENSION_PAGES, type ExtensionPage } from '../harness/extension-pages.ts'
import { SAMPLE_PAGES } from '../harness/sample-pages.ts'
import { until } from '../harness/wait.ts'
import { markedTexts, untilMarked, untilState } from '../harness/what-is-marked.ts'

/** Windows in which page and panel can be read in one picture, in CSS pixels. */
export const PAGE = { width: 720, height: 560 }
const TALL = { width: 720, height: 760 }
export const PANEL = { width: 340, height: 560 }

/** The sample page as a reader has it before them, marked with names and claims. */
export async function readSample(under: BrowserUnderTest): Promise<Page> {
  const page = await under.openPage(SAMPLE_PAGES.sample.address)
  await page.setViewport(PAGE)
  await untilState(under, page, 'read')
  await untilMarked(page)
  await until(async () => (await markedTexts(page)).includes('5,160'), 'marked figures')
  await page.bringToFront()
  return page
}

/** Opens the panel: one press of its key or button, which no program can make for a panel in Chromium. */
export async function openPanel(under: BrowserUnderTest, page: Page): Promise<Page> {
  const panel = await under.panelFor(page)
  await panel.setViewport(PANEL)
  await panel.bringToFront()
  return panel
}

/** The page of the extension with this name that a click or a choice in a menu opened. */
export async function openedPage(under: BrowserUnderTest, name: ExtensionPage, hash = ''): Promise<Page> {
  const address = `${EXTENSION_PAGES[name]}${hash}`
  await until(
    () =>
      under.inExtension(wanted => {
        const views = browser.extension.getViews({ type: 'tab' }) as unknown as (typeof globalThis)[]
        return views.some(({ location }) => location.href.endsWith(wanted))
      }, address),
    `the page ${address}`,
  )
  for (const page of await under.browser.pages()) {
    const href = await page.evaluate(() => location.href).catch(() => '')
    if (href.endsWith(address)) return inFront(page)
  }
  // Firefox's protocol reaches no page of the extension that a link opened: the same once more.
  return inFront(await under.openExtension(name, hash))
}

async function inFront(page: Page): Promise<Page> {
  await page.bringToFront()
  await page.setViewport(TALL)
  return page
}
