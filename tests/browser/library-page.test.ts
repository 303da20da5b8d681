import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { listenToDownloads, untilDownload } from './harness/downloads.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { pressIn } from './harness/press-in.ts'
import { bringSnippets, SAMPLE_SNIPPETS, sampleSnippet } from './harness/sample-snippets.ts'
import { waitIn } from './harness/wait.ts'

const QUOTES = SAMPLE_SNIPPETS.map(({ quote }) => quote)

const untilSays = (page: Page, words: string) =>
  waitIn(page, wanted => document.body.innerText.includes(wanted), words)

const untilGone = (page: Page, words: string) =>
  waitIn(
    page,
    wanted => ![...document.querySelectorAll('.snippet-row')].some(row => row.textContent?.includes(wanted)),
    words,
  )

/** The quotes in the list, in their order. */
const shownQuotes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.snippet-row')]
      .sort((one, other) => Number(one.ariaPosInSet) - Number(other.ariaPosInSet))
      .map(row => row.querySelector('blockquote')?.lastChild?.parentElement?.innerText ?? ''),
  )

const untilShown = (page: Page, count: number) =>
  waitIn(
    page,
    wanted =>
      document.querySelectorAll('.snippet blockquote').length === wanted &&
      document.body.innerText.includes(wanted === 1 ? '1 snippet' : `${wanted} snippets`),
    count,
  )

/** Drops a file on the page. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    name,
    text,
  )

inBothBrowsers('the library page', {}, under => {
  const open = async (query = '') => {
    const page = await under().openExtension('library', query)
    await page.bringToFront()
    await waitIn(page, () => document.querySelector('h1')?.innerText === 'Library')
    return page
  }

  /** With the samples in it, whatever other tests did to them. */
  const openSamples = async (query = '') => {
    const page = await open(query)
    await bringSnippets(page, SAMPLE_SNIPPETS)
    return page
  }

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

  it('saves what was written last also when the page is left at once', async () => {
    const page = await openSamples('?q=sentence')
    await untilShown(page, 1)
    await pressIn(page, 'Edit')
    await waitIn(page, () => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.press('End')
    await page.keyboard.type(' ')
    await page.evaluate(() => {
      const field = document.querySelector('textarea')
      field?.setRangeText('Left in a hurry. ', 0, 0)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
      location.assign('welcome.html')
    })
    await waitIn(page, () => location.pathname === '/welcome.html')
    const again = await open('?q=sentence')
    await waitIn(again, () => document.querySelector('.note')?.textContent?.includes('Left in a hurry.'))
    await again.close()
    await page.close()
  })

  it('keeps both texts where two windows edit one note', async () => {
    const one = await openSamples('?q=twenty')
    const other = await open('?q=twenty')
    for (const page of [one, other]) {
      await page.bringToFront()
      await untilShown(page, 1)
      await pressIn(page, 'Edit')
      await waitIn(page, () => document.querySelector('textarea') !== null)
    }
    const write = async (page: Page, words: string) => {
      await page.bringToFront()
      await page.focus('textarea')
      await page.keyboard.type(words)
    }
    await write(one, 'From the first window. ')
    await write(other, 'From the second window. ')
    await waitIn(other, () => document.querySelector('.editor [role="status"]')?.textContent === 'Saved')
    for (const page of [one, other]) await page.close()
    const again = await open('?q=twenty')
    await waitIn(again, () => {
      const note = document.querySelector('.note')?.textContent ?? ''
      return note.includes('From the first window.') && note.includes('From the second window.')
    })
    await again.close()
  })

  it('tags many at once, and takes it back', async () => {
    const page = await openSamples()
    await untilShown(page, 3)
    await pressIn(page, 'Select all 3 found')
    await pressIn(page, 'Add a tag')
    await waitIn(page, () => document.querySelector('dialog input') !== null)
    await page.type('dialog input', 'for the hearing')
    await page.keyboard.press('Enter')
    await untilSays(page, '3 snippets now have the tag “for the hearing”.')
    await waitIn(
      page,
      () =>
        [...document.querySelectorAll('.snippet .chip')].filter(
          chip => chip.textContent === 'for the hearing',
        ).length === 3,
    )
    await pressIn(page, 'Undo')
    await untilSays(page, 'The tags are as they were.')
    await untilGone(page, 'for the hearing')
    await page.close()
  })

  it('exports what is selected, and takes it in again without a double', async () => {
    const page = await openSamples()
    await untilShown(page, 3)
    await listenToDownloads(page)
    await page.click('.snippet > input')
    await untilSays(page, '1 selected')
    await pressIn(page, 'Select all 3 found')
    await untilSays(page, '3 selected')
    await pressIn(page, 'Export')
    await waitIn(page, () => document.querySelector('dialog [data-format="json"]') !== null)
    expect(await violations(page)).toEqual([])
    await page.click('[data-format="json"]')
    await untilSays(page, '3 snippets exported to casenote-library')
    const file = await untilDownload(page)
    if (!file) throw new Error('There was no download.')
    const { snippets } = JSON.parse(file.text) as { snippets: unknown[] }
    expect(snippets).toHaveLength(3)

    await drop(page, file.name, file.text)
    await untilSays(page, '0 snippets came in.')
    await untilSays(page, '3 snippets were already here.')
    await pressIn(page, 'Close this report')
    await drop(page, 'notes.txt', 'This is a shopping list and nothing else.')
    await untilSays(page, 'Casenote cannot tell what this file is.')
    expect(await violations(page)).toEqual([])
    await untilShown(page, 3)
    await page.close()
  })

  it('moves to the trash by key and back, and deletes for good', async () => {
    const page = await openSamples()
    await untilShown(page, 3)
    await page.focus('.snippet-row[tabindex="0"]')
    await page.keyboard.press('Delete')
    await untilSays(page, '1 snippet moved to the trash.')
    await untilShown(page, 2)
    // The focus is on what came to its place.
    await waitIn(page, () => document.activeElement?.getAttribute('aria-posinset') === '1')
    await pressIn(page, 'Undo')
    await untilShown(page, 3)
    await page.focus('.snippet-row[tabindex="0"]')
    await page.keyboard.press('Delete')
    await untilShown(page, 2)
    await pressIn(page, 'Trash 1')
    await untilSays(page, '30 days left')
    expect(await violations(page)).toEqual([])
    await pressIn(page, 'Restore')
    await untilSays(page, 'The trash is empty')
    await pressIn(page, 'Saved 3')
    await untilShown(page, 3)
    await bringSnippets(page, [sampleSnippet(9)])
    await untilShown(page, 4)
    await page.focus('.snippet-row[tabindex="0"]')
    await page.keyboard.press('Delete')
    await pressIn(page, 'Trash 1')
    await pressIn(page, 'Empty the trash')
    await untilSays(page, 'Delete 1 snippet for good?')
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('dialog button')[1]?.click())
    await untilSays(page, 'The trash is empty')
    await page.close()
  })

  it('brings a backup back', async () => {
    const page = await openSamples('?in=backups')
    await pressIn(page, 'Make a backup now')
    await untilSays(page, 'Everything that is in the library now is backed up.')
    expect(await violations(page)).toEqual([])
    await pressIn(page, 'Saved 3')
    await untilShown(page, 3)
    await bringSnippets(page, [sampleSnippet(11)])
    await untilShown(page, 4)
    await pressIn(page, 'Backups')
    // Nothing had changed since, so the newest one is still the one that was asked for.
    await waitIn(page, () => {
      const button = document.querySelector<HTMLElement>('.backup-list li button')
      button?.click()
      return button !== null
    })
    await pressIn(page, 'Make the library as it was')
    await untilSays(page, 'Brought back: 0 added, 0 changed, 1 moved to the trash.')
    await pressIn(page, 'Undo')
    await untilSays(page, 'The library is as it was before.')
    await pressIn(page, 'Saved 4')
    await untilShown(page, 4)
    await page.close()
  })

  it('draws only what is on the screen of a long list, and walks to its end', async () => {
    const page = await openSamples()
    await bringSnippets(
      page,
      Array.from({ length: 600 }, (_, index) => sampleSnippet(1_000 + index)),
    )
    await untilSays(page, '604 snippets')
    await page.focus('.snippet-row[tabindex="0"]')
    await page.keyboard.press('End')
    await waitIn(page, () => document.activeElement?.getAttribute('aria-posinset') === '604')
    await waitIn(page, () => {
      const box = document.activeElement?.getBoundingClientRect()
      return box !== undefined && box.bottom <= innerHeight + 1 && box.top >= 0
    })
    expect((await page.$$('.snippet-row')).length).toBeLessThan(40)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-setsize'))).toBe('604')
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
