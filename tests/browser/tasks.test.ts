import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findServer } from '../../scripts/find-servers.mjs'
import { PASSWORD, type RunningServer, USER } from '../servers/run-server.ts'
import { startApache } from '../servers/web-dav-servers.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { type Cable, layCable } from './harness/cable.ts'
import { pointAt, pressOnCard, untilCardSays } from './harness/card.ts'
import { listenToDownloads, untilDownload } from './harness/downloads.ts'
import { EXTENSION_PAGES, type ExtensionPage } from './harness/extension-pages.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownBoxes, savedSnippets } from './harness/library.ts'
import { pressMenu } from './harness/menus.ts'
import { isInSight } from './harness/pointed-at.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { select } from './harness/select-words.ts'
import { fill, openSync, press, untilPageSays } from './harness/sync-page.ts'
import { until, waitIn } from './harness/wait.ts'
import { markedTexts, untilBare, untilMarked, untilState } from './harness/what-is-marked.ts'
import { type CountedReader, countedReader, keepSteps } from './tasks/counted-reader.ts'
import { click, dragOver, paste, untilHeading, untilSays } from './tasks/real-input.ts'

/**
 * What a reader does who has installed Casenote and reads a page that is marked. Each with the number of actions it
 * takes, said beforehand: the test fails when it takes more, and also when it takes fewer than are said here.
 */
const ACTIONS = {
  'find-who': { title: 'Find out who somebody is', actions: 1 },
  'check-number': { title: 'Check a number, and see its whole series', actions: 2 },
  'earlier-promises': { title: 'See when the same was promised before', actions: 2 },
  'follow-reference': { title: 'Follow “Anon 09:31” to the comment it means', actions: 2 },
  'save-with-note': { title: 'Save a passage with a note', actions: 4 },
  'find-again': { title: 'Find it again, and the page at that place', actions: 4 },
  export: { title: 'Export what was saved to Zotero', actions: 4 },
  'own-person': { title: 'Add somebody of one’s own', actions: 4 },
  'hide-everything': { title: 'Hide everything', actions: 1 },
  'pair-browser': { title: 'Pair a second browser', actions: 6 },
} as const
type TaskName = keyof typeof ACTIONS
const PAGE = { width: 900, height: 640 }
const PANEL = { width: 360, height: 720 }

async function carryOut(
  under: BrowserUnderTest,
  name: TaskName,
  does: (reader: CountedReader) => Promise<void>,
) {
  const { title, actions } = ACTIONS[name]
  const reader = countedReader(under, name, actions)
  await does(reader)
  expect(reader.steps).toHaveLength(actions)
  keepSteps(under, name, title, reader)
}

inBothBrowsers('tasks of a first-time reader', {}, under => {
  /** The sample page as a reader has it before them, marked with names and claims. */
  async function read() {
    const page = await under().openPage(SAMPLE_PAGES.sample.address)
    await page.setViewport(PAGE)
    await untilState(under(), page, 'read')
    await untilMarked(page)
    await until(async () => (await markedTexts(page)).includes('5,160'), 'marked figures')
    await page.bringToFront()
    return page
  }

  /** Opens the panel: one press of its key or button, which no program can make for a panel in Chromium. */
  async function openPanel(page: Page) {
    const panel = await under().panelFor(page)
    await panel.setViewport(PANEL)
    await panel.bringToFront()
    return panel
  }

  /** The page of the extension with this name that a click opened. */
  async function openedPage(name: ExtensionPage, hash = ''): Promise<Page> {
    const address = `${EXTENSION_PAGES[name]}${hash}`
    await until(
      () =>
        under().inExtension(wanted => {
          const views = browser.extension.getViews({ type: 'tab' }) as unknown as (typeof globalThis)[]
          return views.some(({ location }) => location.href.endsWith(wanted))
        }, address),
      `the page ${address}`,
    )
    for (const page of await under().browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '')
      if (href.endsWith(address)) return page
    }
    // Firefox's protocol reaches no page of the extension that a link opened: the same once more.
    return under().openExtension(name, hash)
  }

  it('find out who somebody is', () =>
    carryOut(under(), 'find-who', async reader => {
      const page = await read()
      await reader.act(
        'Point at “Martin Jones”.',
        page,
        () => pointAt(page, 'Martin Jones'),
        () => untilCardSays(under(), page, 'HM Chief Inspector of Probation'),
      )
      await page.close()
    }))

  it('check a number', () =>
    carryOut(under(), 'check-number', async reader => {
      const page = await read()
      await reader.act(
        'Point at “5,160”.',
        page,
        () => pointAt(page, '5,160'),
        () => untilCardSays(under(), page, /Official\s+5,160/),
      )
      const panel = await openPanel(page)
      await waitIn(panel, () => document.querySelector('#related') !== null)
      await page.bringToFront()
      await reader.act(
        'Press “Open in panel”.',
        panel,
        () => pressOnCard(under(), page, 'Open in panel'),
        () => untilHeading(panel, 'Band 4 probation officers'),
      )
      await panel.close()
      await page.close()
    }))

  it('see when the same was promised before', () =>
    carryOut(under(), 'earlier-promises', async reader => {
      const page = await read()
      await reader.act(
        'Point at “recruit 1,000”.',
        page,
        () => pointAt(page, 'recruit 1,000'),
        () => untilCardSays(under(), page, 'Promised 19 times before'),
      )
      const panel = await openPanel(page)
      await waitIn(panel, () => document.querySelector('#related') !== null)
      await page.bringToFront()
      await reader.act(
        'Press “Open in panel”.',
        panel,
        () => pressOnCard(under(), page, 'Open in panel'),
        async () => {
          await untilHeading(panel, 'ecruit 1,000')
          await untilSays(panel, '30 July 2020')
        },
      )
      await panel.close()
      await page.close()
    }))

  it('follow a reference to the comment it means', () =>
    carryOut(under(), 'follow-reference', async reader => {
      const page = await read()
      await page.setViewport({ ...PAGE, height: 420 })
      await reader.act(
        'Point at “Anon 09:31”.',
        page,
        () => pointAt(page, 'Anon 09:31'),
        () => untilCardSays(under(), page, 'Our SPO has cancelled supervision'),
      )
      await reader.act(
        'Press “Go to it”.',
        page,
        () => pressOnCard(under(), page, 'Go to it'),
        () => until(() => isInSight(page, 'Our SPO has cancelled supervision'), 'the comment'),
      )
      await page.close()
    }))

  it('save a passage with a note', () =>
    carryOut(under(), 'save-with-note', async reader => {
      const page = await read()
      const words = 'The sifting was done by a form'
      await reader.act(
        'Select a passage.',
        page,
        () => dragOver(page, words),
        () => untilCardSays(under(), page, 'Save'),
      )
      await reader.act(
        'Press “Save”.',
        page,
        () => pressOnCard(under(), page, 'Save'),
        () => untilCardSays(under(), page, 'Saved'),
      )
      const panel = await openPanel(page)
      await waitIn(panel, () => document.querySelector('.saved-passage') !== null)
      await page.bringToFront()
      await reader.act(
        'Press “Add a note”.',
        panel,
        () => pressOnCard(under(), page, 'Add a note'),
        async () => {
          // Firefox opens its sidebar, which takes the wish up before this page of the panel can.
          if (under().name === 'firefox') await pressIn(panel, 'Add a note')
          await panel.bringToFront()
          await waitIn(panel, () => document.activeElement?.matches('.saved-passage textarea') === true)
        },
      )
      await reader.act(
        'Type the note; it is kept as it is typed.',
        panel,
        () => panel.keyboard.type('Ask who designed the form.'),
        () =>
          until(
            async () =>
              (await savedSnippets(under())).some(
                ({ note, quote }) => note === 'Ask who designed the form.' && quote.includes(words),
              ),
            'the note in the library',
          ),
      )
      await panel.close()
      await page.close()
    }))

  it('find it again', async () => {
    const before = await read()
    await select(before, 'Mr Grayling has not said what happens to the risk assessment')
    await under().pressCommand('save')
    await untilCardSays(under(), before, 'Saved')
    await before.close()
    await carryOut(under(), 'find-again', async reader => {
      const page = await read()
      let panel = page
      await reader.act(
        'Open the panel: its button in the toolbar, or Alt+Shift+L.',
        page,
        async () => {
          panel = await openPanel(page)
        },
        () => untilSays(panel, 'Library'),
      )
      await reader.act(
        'Press “Library”.',
        page,
        () => click(panel, 'Library'),
        () => openedPage('library'),
      )
      const library = await openedPage('library')
      await library.bringToFront()
      await waitIn(library, () => document.querySelectorAll('.snippet blockquote').length > 0)
      await reader.act(
        'Type words that stood in it: the search has the focus.',
        library,
        () => library.keyboard.type('risk assessment'),
        () =>
          waitIn(
            library,
            () =>
              document.querySelectorAll('.snippet-row').length === 1 &&
              document.querySelector('.snippet-row mark') !== null,
          ),
      )
      const post = 'http://probationmatters.blogspot.com/2014/06/the-split.html'
      under().expect(post)
      await reader.act(
        'Press the title of the page, which opens at the passage.',
        library,
        () => library.click('.snippet-row .source a'),
        () => until(async () => under().site.log.requests.includes(post), 'the page'),
      )
      for (const each of await under().browser.pages())
        if (each.url().startsWith('http:') || each === library || each === panel) await each.close()
    })
  })

  it('export what was saved to Zotero', () =>
    carryOut(under(), 'export', async reader => {
      const page = await read()
      let panel = page
      await reader.act(
        'Open the panel: its button in the toolbar, or Alt+Shift+L.',
        page,
        async () => {
          panel = await openPanel(page)
          await bringSnippets(panel, [sampleSnippet(1)])
        },
        () => untilSays(panel, 'Library'),
      )
      await reader.act(
        'Press “Library”.',
        page,
        () => click(panel, 'Library'),
        () => openedPage('library'),
      )
      const library = await openedPage('library')
      await library.bringToFront()
      await library.setViewport(PAGE)
      await reader.act(
        'Press “Export what was found”.',
        library,
        () => click(library, 'Export what was found'),
        () => waitIn(library, () => document.querySelector('dialog[open]') !== null),
      )
      await listenToDownloads(library)
      await reader.act(
        'Press “RIS”, for Zotero.',
        library,
        () => click(library, 'RIS'),
        () => untilDownload(library),
      )
      const { name, text } = (await untilDownload(library)) ?? { name: '', text: '' }
      expect(name).toMatch(/\.ris$/)
      expect(text).toContain('Post number 1')
      await library.close()
      await panel.close()
      await page.close()
    }))

  it('add somebody of one’s own', () =>
    carryOut(under(), 'own-person', async reader => {
      const page = await read()
      const name = 'two people who share a desk'
      await reader.act(
        'Select the name on the page.',
        page,
        () => dragOver(page, name),
        () => untilCardSays(under(), page, 'Save'),
      )
      let options = page
      // No program can open the browser's own menu: opening it and choosing in it are two actions.
      await reader.act(
        'Press the other button of the mouse.',
        page,
        async () => undefined,
        async () => undefined,
      )
      await reader.act(
        'Choose “Follow this person or body”.',
        page,
        () => pressMenu(under(), { menuItemId: 'follow-selection', selectionText: name }),
        async () => {
          options = await openedPage('options', '#follow')
        },
      )
      await options.bringToFront()
      await options.setViewport(PAGE)
      await waitIn(options, () => document.activeElement?.id === 'follow-line')
      await options.select('#follow-kind', 'term')
      await reader.act(
        'Press Enter; a line on who it is may be typed before.',
        options,
        () => options.keyboard.press('Enter'),
        () => untilSays(options, 'was added to “My own”'),
      )
      await until(
        async () => (await ownBoxes(under(), page)).some(({ colour }) => colour === 'pack'),
        'the name drawn on the page',
      )
      await options.close()
      await page.close()
    }))

  it('hide everything', () =>
    carryOut(under(), 'hide-everything', async reader => {
      const page = await read()
      await pointAt(page, 'Martin Jones')
      await untilCardSays(under(), page, 'HM Chief Inspector of Probation')
      await reader.act(
        'Press Alt+Shift+H. The same again brings everything back.',
        page,
        () => under().pressCommand('vanish'),
        () => untilBare(page),
      )
      await waitIn(page, () => document.documentElement.children.length === 2)
      expect(await ownBoxes(under(), page)).toEqual([])
      await under().pressCommand('vanish')
      await untilMarked(page)
      await page.close()
    }))
})

const hasApache = findServer('apache') !== undefined
if (!hasApache) console.warn('\nAPACHE IS NOT INSTALLED: the task of pairing is NOT TESTED.\n')

/** From the page of sync in the one browser to the library of the other in step. */
describe.skipIf(!hasApache)('tasks of a first-time reader with two browsers', () => {
  let server: RunningServer
  let cable: Cable
  let first: BrowserUnderTest
  let second: BrowserUnderTest

  beforeAll(async () => {
    server = await startApache()
    cable = await layCable(Number(new URL(server.address).port))
    const wishes = { storePort: cable.port }
    // The pictures of the gallery are of Chromium; the prompt that can be answered is Firefox's.
    ;[first, second] = await Promise.all([launch('chromium', wishes), launch('firefox', wishes)])
  })
  afterAll(async () => {
    await Promise.all([first?.close(), second?.close()])
    await cable?.close()
    await server?.stop()
  })

  it('pair a second browser', async () => {
    const here = await openSync(first)
    await here.setViewport(PAGE)
    await bringSnippets(here, [sampleSnippet(1)])
    await press(here, 'In a folder of a WebDAV server')
    await fill(here, 'Address', `http://127.0.0.1:${cable.port}/notes`)
    await fill(here, 'User name', USER)
    await fill(here, 'App password', PASSWORD)
    await press(here, 'Next')
    await press(here, 'I have kept the words')
    await press(here, 'Next')
    await press(here, 'Check and start')
    await untilPageSays(here, 'In step.')
    const there = await openSync(second)

    await carryOut(first, 'pair-browser', async reader => {
      await reader.act(
        'On the first device, press “Show the pairing text”.',
        here,
        () => click(here, 'Show the pairing text'),
        () => waitIn(here, () => document.querySelector('.pairing') !== null),
      )
      const text = await here.$eval('.pairing', element => element.textContent ?? '')
      await reader.act(
        'Copy it, or let the other device read the code.',
        here,
        () => click(here, 'Copy'),
        async () => undefined,
      )
      await reader.act(
        'On the second device, press “Casenote is already set up on another device”.',
        there,
        () => click(there, 'Casenote is already set up'),
        () => waitIn(there, () => document.querySelector('details[open] textarea') !== null),
      )
      await there.focus('details[open] textarea')
      await reader.act(
        'Paste the text.',
        there,
        () => paste(there, text),
        () => untilPageSays(there, 'Check and start'),
      )
      await reader.act(
        'Press “Check and start”.',
        there,
        () => click(there, 'Check and start'),
        async () => undefined,
      )
      await reader.act(
        'Let the browser give access to that server.',
        there,
        () => second.answerPrompt('allow'),
        () => untilPageSays(there, 'In step.'),
      )
    })
    expect((await savedSnippets(second)).map(({ quote }) => quote)).toEqual([sampleSnippet(1).quote])
  })
})
