import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findServer } from '../../scripts/find-servers.mjs'
import { PASSWORD, type RunningServer, USER } from '../servers/run-server.ts'
import { startApache } from '../servers/web-dav-servers.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { type Cable, layCable } from './harness/cable.ts'
import { chooseFile } from './harness/choose-file.ts'
import { ownBoxes, savedSnippets } from './harness/library.ts'
import { unexpectedRequests } from './harness/network-log.ts'
import { pressIn } from './harness/press-in.ts'
import { PACK_HEADER, TERM } from './harness/sample-pack.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { fill, openSync, press, syncAndWait, syncUntil } from './harness/sync-page.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { untilMarked } from './harness/what-is-marked.ts'

const hasApache = findServer('apache') !== undefined
if (!hasApache) console.warn('\nAPACHE IS NOT INSTALLED: that two browsers share a library is NOT TESTED.\n')

const snippet = sampleSnippet(1, { quote: 'The desk stands where the corridor ends.', note: 'middle' })

/** The notes in a browser's library. */
const notes = async (under: BrowserUnderTest) => (await savedSnippets(under)).map(({ note }) => note)

/** Types a note in the library page, where the other text stays as it is; gives that page. */
async function typeNote(under: BrowserUnderTest, where: 'before' | 'after', text: string): Promise<Page> {
  const page = await under.openExtension('library')
  await page.bringToFront()
  await pressIn(page, 'Edit')
  await waitIn(page, () => document.querySelector('.editor textarea[aria-busy="false"]') !== null)
  await page.focus('.editor textarea')
  await page.evaluate(end => {
    const field = document.querySelector<HTMLTextAreaElement>('.editor textarea')
    const at = end === 'after' ? (field?.value.length ?? 0) : 0
    field?.setSelectionRange(at, at)
  }, where)
  await page.keyboard.type(text)
  await pressIn(page, 'Done')
  await until(async () => (await notes(under)).some(note => note.includes(text.trim())), 'the note')
  return page
}

/** Two browsers, each with a library of its own, and a folder on a real server. */
describe.skipIf(!hasApache)('a library in two browsers', () => {
  let server: RunningServer
  let cable: Cable
  let chromium: BrowserUnderTest
  let firefox: BrowserUnderTest
  let [inChromium, inFirefox]: Page[] = []
  let pairing = ''

  beforeAll(async () => {
    server = await startApache()
    cable = await layCable(Number(new URL(server.address).port))
    const wishes = { storePort: cable.port }
    ;[chromium, firefox] = await Promise.all([launch('chromium', wishes), launch('firefox', wishes)])
  })
  afterAll(async () => {
    await Promise.all([chromium?.close(), firefox?.close()])
    await cable?.close()
    await server?.stop()
  })
  const pages = (): [Page, Page] => {
    if (!inChromium || !inFirefox) throw new Error('Sync was not set up.')
    return [inChromium, inFirefox]
  }

  it('is set up in the first with a new key', async () => {
    inChromium = await openSync(chromium)
    await bringSnippets(inChromium, [snippet])
    await press(inChromium, 'In a folder of a WebDAV server')
    await fill(inChromium, 'Address', `http://127.0.0.1:${cable.port}/notes`)
    await fill(inChromium, 'User name', USER)
    await fill(inChromium, 'App password', 'wrong')
    await press(inChromium, 'Next')
    await press(inChromium, 'I have kept the words')
    await press(inChromium, 'Next')
    await press(inChromium, 'Check and start')
    await untilSays(inChromium, 'did not accept the name and password')
    await press(inChromium, 'Back')
    await press(inChromium, 'Back')
    await fill(inChromium, 'App password', PASSWORD)
    await press(inChromium, 'Next')
    await press(inChromium, 'Next')
    await press(inChromium, 'Check and start')
    await untilSays(inChromium, 'In step.')
    await press(inChromium, 'Show the pairing text')
    pairing = await waitIn(inChromium, () => document.querySelector<HTMLElement>('.pairing')?.innerText ?? '')
    expect(pairing).toMatch(/^casenote-pair:1:/)
    await press(inChromium, 'Hide it')
  })

  it('is paired in the second, which stays off until its reader agrees that data is sent', async () => {
    const page = await openSync(firefox)
    inFirefox = page
    await press(page, 'Casenote is already set up')
    await fill(page, 'Pairing text', pairing)
    await press(page, 'Use it')
    await press(page, 'Check and start')
    await firefox.answerPrompt('deny')
    await untilSays(page, 'The browser did not give access')
    expect(await firefox.inExtension(() => browser.alarms.getAll())).toEqual([])
    await page.bringToFront()
    await press(page, 'Check and start')
    await firefox.answerPrompt('allow')
    await untilSays(page, 'In step.')
    expect(await notes(firefox)).toEqual(['middle'])
  })

  it('shows in one what was typed in the other', async () => {
    const [one, other] = pages()
    await (await typeNote(chromium, 'after', ' and more')).close()
    await syncUntil(one, 'In step.')
    await syncUntil(other, 'In step.')
    expect(await notes(firefox)).toEqual(['middle and more'])
    await untilSays(other, 'Chrome, Linux')
  })

  it('draws in one the names of a pack that the other imported', async () => {
    const [one, other] = pages()
    const options = await chromium.openExtension('options')
    await chooseFile(options, '.pack-import', 'desk.jsonl', [PACK_HEADER, JSON.stringify(TERM)].join('\n'))
    await untilSays(options, '“The desk” was added with 1 entry.')
    await options.close()
    const page = await firefox.openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const fromPack = async () =>
      (await ownBoxes(firefox, page)).filter(({ colour }) => colour === 'pack').length
    expect(await fromPack()).toBe(0)
    await syncUntil(one, 'In step.')
    await syncUntil(other, 'In step.')
    await until(async () => (await fromPack()) === 1, 'the name of the pack in the other browser')
    await page.close()
  })

  it('keeps both texts of a note that both edited while the store was out of reach', async () => {
    const [one, other] = pages()
    cable.cut()
    await (await typeNote(chromium, 'before', 'begun here, ')).close()
    await (await typeNote(firefox, 'after', ', ended there')).close()
    await syncUntil(one, 'The store does not answer')
    await syncUntil(other, 'The store does not answer')
    cable.mend()
    await syncUntil(one, 'In step.')
    await syncUntil(other, 'In step.')
    await syncUntil(one, 'In step.')
    const both = ['begun here, middle and more, ended there']
    expect(await notes(chromium)).toEqual(both)
    expect(await notes(firefox)).toEqual(both)
  })

  it('sends by itself what is changed, also when the background was stopped', async () => {
    const [, other] = pages()
    await chromium.stopBackground()
    const page = await typeNote(chromium, 'after', ' by itself')
    await until(async () => {
      await syncUntil(other, 'In step.')
      return (await notes(firefox))[0]?.endsWith('by itself')
    }, 'the note in the other browser')
    await page.close()
  })

  it('goes on after the key was changed in one, when the other has the new words', async () => {
    const [one, other] = pages()
    await one.bringToFront()
    await press(one, 'Change the key')
    await press(one, 'Use the new key')
    await untilSays(one, 'Keep the words first')
    const words = await waitIn(one, () =>
      [...document.querySelectorAll<HTMLElement>('.key-words li')].map(item => item.innerText).join(' '),
    )
    await press(one, 'I have kept the words')
    await press(one, 'Use the new key')
    await waitIn(one, () => document.querySelectorAll('.key-words li').length === 0)
    await syncUntil(one, 'In step.')
    await (await typeNote(firefox, 'after', ', written meanwhile')).close()
    await syncAndWait(other, 'The key was changed on')
    await fill(other, 'The 24 words of the key', words.split(' ').reverse().join(' '))
    await press(other, 'Go on with this key')
    await waitIn(other, () => (document.querySelector('.question .wrong')?.textContent ?? '') !== '')
    await fill(other, 'The 24 words of the key', words)
    await press(other, 'Go on with this key')
    await untilSays(other, 'In step.')
    await syncUntil(one, 'In step.')
    expect((await notes(chromium))[0]).toContain('written meanwhile')
    expect(await notes(chromium)).toEqual(await notes(firefox))
  })

  it('ends on one device without taking anything from the other', async () => {
    const [one, other] = pages()
    await one.bringToFront()
    await press(one, 'Stop on this device')
    await press(one, 'Stop syncing')
    await untilSays(one, 'Sync is off on this device')
    expect(await chromium.inExtension(() => browser.alarms.getAll())).toEqual([])
    expect(await notes(chromium)).toHaveLength(1)
    await syncUntil(other, 'In step.')
    expect(await notes(firefox)).toHaveLength(1)
  })

  it('asked the network for nothing but the store', () => {
    expect(unexpectedRequests(chromium)).toEqual([])
    expect(unexpectedRequests(firefox)).toEqual([])
  })
})
