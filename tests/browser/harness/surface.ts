import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import type { ExtensionPage } from './extension-pages.ts'
import { untilSays } from './wait.ts'

/** One state of one page of the extension, as a reader comes to see it. */
export interface Surface {
  readonly name: string
  /** The narrowest it has to fit, in CSS pixels: a page in a tab 320, the panel the narrowest sidebar. */
  readonly narrowest: 240 | 320
  /** Opens it and waits until all of it is there. */
  open(under: BrowserUnderTest): Promise<Page>
}

export const PAGE = 320
export const PANEL = 240

/** Opens a page of the extension in front and waits for these words. */
export async function openAt(
  under: BrowserUnderTest,
  name: ExtensionPage,
  query: string,
  words: string,
): Promise<Page> {
  const page = await under.openExtension(name, query)
  await page.bringToFront()
  await untilSays(page, words)
  return page
}

/** Closes all web pages and extension pages of a surface but the desk, from which the harness works. */
export async function closeSurface(under: BrowserUnderTest, page: Page): Promise<void> {
  await page.close()
  for (const other of await under.browser.pages()) if (other.url().startsWith('http:')) await other.close()
}
