import { expect, it } from 'vitest'
import { readCard, untilCardSays } from './harness/card.ts'
import { listenToDownloads, untilDownload } from './harness/downloads.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownBoxes, savedSnippets } from './harness/library.ts'
import { isInSight } from './harness/pointed-at.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { tabBackTo, tabTo } from './harness/tab-walk.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { untilBare, untilMarked } from './harness/what-is-marked.ts'
import { enterOnCard, walkToMark } from './tasks/by-keyboard.ts'
import { openedPage, openPanel, PAGE, readSample } from './tasks/places.ts'
import { untilHeading } from './tasks/real-input.ts'

const POST = 'http://probationmatters.blogspot.com/2014/06/the-split.html'
const SNIPPET = sampleSnippet(1, {
  page: { url: POST, canonical: null, title: 'The split', site: null, published: null },
})

/**
 * The tasks of `tasks.test.ts` without a pointer: nothing is clicked and nothing gets the focus but by a key. The keys
 * of the manifest's commands go to the browser and not to a page, and are raised there.
 */
inBothBrowsers('by keyboard alone', { caret: true }, under => {
  it('finds out who somebody is', async () => {
    const page = await readSample(under())
    await walkToMark(under(), page, 'HM Chief Inspector of Probation')
    await page.keyboard.press('Escape')
    await until(async () => (await readCard(under(), page)) === null, 'no card')
    await page.close()
  })

  it('looks somebody up in the panel, and goes back to the page’s overview', async () => {
    const page = await readSample(under())
    const panel = await openPanel(under(), page)
    await waitIn(panel, () => document.querySelector('#related') !== null)
    await panel.keyboard.press('/')
    await waitIn(panel, () => document.activeElement?.getAttribute('role') === 'combobox')
    await panel.keyboard.type('Glenys Stacey')
    await waitIn(panel, () => document.querySelectorAll('[role="option"]').length > 0)
    await panel.keyboard.press('ArrowDown')
    await panel.keyboard.press('Enter')
    await untilHeading(panel, 'Glenys Stacey')
    await tabBackTo(panel, 'Back to On this page')
    await panel.keyboard.press('Enter')
    await waitIn(panel, () => document.querySelector('#related') !== null)
    await panel.close()
    await page.close()
  })

  it.each([
    ['a number', 'Official', 'Band 4 probation officers'],
    ['earlier promises', 'Promised 19 times before', 'ecruit 1,000'],
  ] as const)('checks %s in the panel', async (_, card, heading) => {
    const page = await readSample(under())
    const panel = await openPanel(under(), page)
    await waitIn(panel, () => document.querySelector('#related') !== null)
    await walkToMark(under(), page, card)
    await enterOnCard(under(), page, 'Open in panel')
    await untilHeading(panel, heading)
    await panel.close()
    await page.close()
  })

  it('follows a reference to the comment it means', async () => {
    const page = await readSample(under())
    await page.setViewport({ ...PAGE, height: 420 })
    await walkToMark(under(), page, 'Our SPO has cancelled supervision')
    await enterOnCard(under(), page, 'Go to it')
    await until(() => isInSight(page, 'Our SPO has cancelled supervision'), 'the comment')
    await page.close()
  })

  it('saves a passage with a note', async () => {
    const page = await readSample(under())
    const panel = await openPanel(under(), page)
    await page.bringToFront()
    // The first line of the first post: its heading is the first link of the page.
    await tabTo(page, 'Release day')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.down('Shift')
    await page.keyboard.press('End')
    await page.keyboard.up('Shift')
    const words = (await page.evaluate(() => String(getSelection()))).trim()
    expect(words.length).toBeGreaterThan(20)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'Saved')
    await enterOnCard(under(), page, 'Add a note')
    await panel.bringToFront()
    // Firefox opens its sidebar, which may take the wish up before this page of the panel does.
    await until(async () => {
      const at = await panel.evaluate(() => {
        const { activeElement: field } = document
        return field?.matches('.saved-passage textarea[aria-busy="false"]')
          ? 'field'
          : field?.getAttribute('aria-label')
      })
      if (at?.startsWith('Add a note')) await panel.keyboard.press('Enter')
      else if (at !== 'field') await panel.keyboard.press('Tab')
      return at === 'field'
    }, 'the field of the note')
    await panel.keyboard.type('By key.')
    await until(
      async () =>
        (await savedSnippets(under())).some(({ note, quote }) => note === 'By key.' && quote.includes(words)),
      'the note in the library',
    )
    await panel.close()
    await page.close()
  })

  it('finds it again, and the page at that place', async () => {
    const page = await readSample(under())
    const panel = await openPanel(under(), page)
    await bringSnippets(panel, [SNIPPET])
    await untilSays(panel, 'Library')
    await tabTo(panel, 'Library')
    await panel.keyboard.press('Enter')
    const library = await openedPage(under(), 'library')
    await waitIn(library, () => document.querySelectorAll('.snippet blockquote').length > 0)
    await library.keyboard.type('caseloads north')
    await waitIn(
      library,
      () =>
        document.querySelectorAll('.snippet-row').length === 1 &&
        document.querySelector('.snippet-row mark') !== null,
    )
    under().expect(POST)
    await tabTo(library, 'The split')
    await library.keyboard.press('Enter')
    await until(async () => under().site.log.requests.includes(POST), 'the page')
    await library.close()
    await panel.close()
    await page.close()
  })

  it('exports what was saved to Zotero', async () => {
    const library = await under().openExtension('library')
    await library.bringToFront()
    await waitIn(library, () => document.querySelectorAll('.snippet blockquote').length > 0)
    await listenToDownloads(library)
    await tabTo(library, 'Export what was found')
    await library.keyboard.press('Enter')
    await waitIn(library, () => document.querySelector('dialog[open]') !== null)
    // The dialog begins at its last button.
    await tabBackTo(library, 'RIS')
    await library.keyboard.press('Enter')
    expect((await untilDownload(library))?.name).toMatch(/\.ris$/)
    await library.close()
  })

  it('adds somebody of one’s own', async () => {
    const page = await readSample(under())
    const options = await under().openExtension('options')
    await options.bringToFront()
    await waitIn(options, () => document.querySelector('#follow-name') !== null)
    await tabTo(options, 'Name')
    await options.keyboard.type('two people who share a desk')
    await tabTo(options, 'Kind')
    await options.keyboard.type('Term')
    await tabTo(options, 'Who or what it is')
    await options.keyboard.press('Enter')
    await untilSays(options, 'was added to “My own”')
    await page.bringToFront()
    await until(
      async () => (await ownBoxes(under(), page)).some(({ colour }) => colour === 'pack'),
      'the name drawn on the page',
    )
    await options.close()
    await page.close()
  })

  it('hides everything', async () => {
    const page = await readSample(under())
    await under().pressCommand('vanish')
    await untilBare(page)
    await under().pressCommand('vanish')
    await untilMarked(page)
    await page.close()
  })
})
