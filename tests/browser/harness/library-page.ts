import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { bringSnippets, SAMPLE_SNIPPETS } from './sample-snippets.ts'
import { waitIn } from './wait.ts'

/** @param query what the page is to show, as it stands in its address */
export async function openLibraryPage(under: BrowserUnderTest, query = ''): Promise<Page> {
  const page = await under.openExtension('library', query)
  await page.bringToFront()
  await waitIn(page, () => document.querySelector('h1')?.innerText === 'Library')
  return page
}

/** With the samples in it, whatever other tests did to them. */
export async function openWithSamples(under: BrowserUnderTest, query = ''): Promise<Page> {
  const page = await openLibraryPage(under, query)
  await bringSnippets(page, SAMPLE_SNIPPETS)
  return page
}

/** Until so many snippets are found, and drawn. */
export const untilShown = (page: Page, count: number) =>
  waitIn(
    page,
    wanted =>
      document.querySelectorAll('.snippet blockquote').length === wanted &&
      document.body.innerText.includes(wanted === 1 ? '1 snippet' : `${wanted} snippets`),
    count,
  )
