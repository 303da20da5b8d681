import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { listenToDownloads, untilDownload } from './harness/downloads.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { openLibraryPage, openWithSamples, untilShown } from './harness/library-page.ts'
import { pressIn } from './harness/press-in.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { untilSays, waitIn } from './harness/wait.ts'

const untilGone = (page: Page, words: string) =>
  waitIn(
    page,
    wanted => ![...document.querySelectorAll('.snippet-row')].some(row => row.textContent?.includes(wanted)),
    words,
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

inBothBrowsers('what is changed in the library page', {}, under => {
  const open = (query?: string) => openLibraryPage(under(), query)
  const openSamples = (query?: string) => openWithSamples(under(), query)

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
})
