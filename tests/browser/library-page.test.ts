import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { openLibraryPage, openWithSamples, untilShown } from './harness/library-page.ts'
import { pressIn } from './harness/press-in.ts'
import { bringSnippets, SAMPLE_SNIPPETS, sampleSnippet } from './harness/sample-snippets.ts'
import { untilSays, waitIn } from './harness/wait.ts'

const QUOTES = SAMPLE_SNIPPETS.map(({ quote }) => quote)

/** The quotes in the list, in their order. */
const shownQuotes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.snippet-row')]
      .sort((one, other) => Number(one.ariaPosInSet) - Number(other.ariaPosInSet))
      .map(row => row.querySelector('blockquote')?.lastChild?.parentElement?.innerText ?? ''),
  )

inBothBrowsers('the library page', {}, under => {
  const open = (query?: string) => openLibraryPage(under(), query)
  const openSamples = (query?: string) => openWithSamples(under(), query)

  it('says how to begin while nothing is saved', async () => {
    const page = await open()
    await untilSays(page, 'Nothing saved yet')
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it('shows everything, newest first, and finds as somebody types', async () => {
    const page = await openSamples()
    await untilShown(page, 3)
    const shown = await shownQuotes(page)
    expect(shown.map(text => QUOTES.findIndex(quote => text.includes(quote)))).toEqual([2, 1, 0])

    await page.type('#library-search', 'desk')
    await untilShown(page, 1)
    expect(await page.$$eval('mark', marks => marks.map(mark => mark.textContent))).toEqual(['desk'])
    expect(await page.evaluate(() => location.search)).toBe('?q=desk')
    await page.evaluate(() => history.back())
    await untilShown(page, 3)
    // The name of a body named in it, which stands nowhere in the snippet.
    await page.type('#library-search', 'inspectorate')
    await untilShown(page, 1)
    expect((await shownQuotes(page))[0]).toContain('Martin Jones')
    await page.close()
  })

  it('combines filters, keeps them in its address, and gathers by person', async () => {
    const page = await openSamples('?tag=staff&colour=pink')
    await untilShown(page, 1)
    expect((await shownQuotes(page))[0]).toContain('a desk of my own')
    await pressIn(page, 'Remove the filter staff')
    await pressIn(page, 'Remove the filter Pink')
    await untilShown(page, 3)
    expect(await page.evaluate(() => location.search)).toBe('')
    await page.select('select', 'person')
    await waitIn(page, () => document.querySelector('.heading-row a')?.textContent?.includes('Martin Jones'))
    const headings = await page.$$eval('.heading-row h2 > :first-child', found =>
      found.map(each => (each as HTMLElement).innerText),
    )
    expect(headings.at(-1)).toBe('Names no person')
    const address = await page.$eval('.heading-row a', link => (link as HTMLAnchorElement).href)
    expect(address).toContain('browse.html?entity=person%2Fmartin-jones')
    await page.close()
  })

  it('shows what is known of somebody by itself', async () => {
    const page = await under().openExtension('panel', '?entity=person%2Fmartin-jones')
    await waitIn(page, () => document.querySelector('h1')?.innerText === 'Martin Jones')
    await page.close()
  })

  it('is walked by key, and edits where a snippet stands', async () => {
    const page = await openSamples()
    await untilShown(page, 3)
    await page.keyboard.press('/')
    await waitIn(page, () => document.activeElement?.id === 'library-search')
    await page.focus('.snippet-row[tabindex="0"]')
    await page.keyboard.press('ArrowDown')
    await waitIn(page, () => document.activeElement?.getAttribute('aria-posinset') === '2')
    await page.keyboard.press('Enter')
    await waitIn(page, () => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.type('To **check** with <b>them</b>')
    await waitIn(page, () => document.querySelector('.editor [role="status"]')?.textContent === 'Saved')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await waitIn(page, () => document.activeElement?.getAttribute('aria-posinset') === '2')
    await waitIn(page, () => document.querySelector('.note strong')?.textContent === 'check')
    await page.close()
    const again = await open()
    await waitIn(again, () =>
      document.querySelector('.note')?.textContent?.includes('To check with <b>them</b>'),
    )
    expect(await again.$$('.note b')).toHaveLength(0)
    await again.close()
  })

  it('draws only what is on the screen of a long list, and walks to its end', async () => {
    const page = await openSamples()
    await bringSnippets(
      page,
      Array.from({ length: 600 }, (_, index) => sampleSnippet(1_000 + index)),
    )
    await untilSays(page, '603 snippets')
    await page.focus('.snippet-row[tabindex="0"]')
    await page.keyboard.press('End')
    await waitIn(page, () => document.activeElement?.getAttribute('aria-posinset') === '603')
    await waitIn(page, () => {
      const box = document.activeElement?.getBoundingClientRect()
      return box !== undefined && box.bottom <= innerHeight + 1 && box.top >= 0
    })
    expect((await page.$$('.snippet-row')).length).toBeLessThan(40)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-setsize'))).toBe('603')
    await page.close()
  })

  it('fits a narrow window', async () => {
    const page = await openSamples()
    await page.setViewport({ width: 320, height: 640 })
    await waitIn(page, () => document.querySelector('.snippet blockquote') !== null)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violations(page)).toEqual([])
    await page.close()
  })
})
