import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { pointAt, untilCard, untilNoCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { waitIn } from './harness/wait.ts'
import { markedTexts, untilMarked } from './harness/what-is-marked.ts'

const PAGES = ['archive', 'post', 'news', 'guidance', 'dark', 'strict'] as const

const serialise = () => document.documentElement.outerHTML
/** What a page can see of its own window: its names, its style sheets and its stored things. */
const lookAround = async () => ({
  names: Object.getOwnPropertyNames(window).sort(),
  sheets: document.styleSheets.length,
  adopted: document.adoptedStyleSheets.length,
  databases: (await indexedDB.databases()).length,
  local: localStorage.length + sessionStorage.length,
  frames: window.frames.length,
})

inBothBrowsers('untouched page', {}, under => {
  let bare: BrowserUnderTest
  beforeAll(async () => {
    bare = await launch(under().name, { build: 'none', site: under().site })
  })
  afterAll(() => bare.close())

  it.each(PAGES)('leaves the DOM as the browser alone makes it, byte for byte: %s', async name => {
    const { address } = SAMPLE_PAGES[name]
    const alone = await bare.openPage(address)
    const expected = await alone.evaluate(serialise)
    await alone.close()

    const page = await under().openPage(address)
    await untilMarked(page)
    expect(await page.evaluate(serialise)).toBe(expected)

    const [first = ''] = await markedTexts(page)
    await pointAt(page, first)
    await untilCard(page)
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    expect(await page.evaluate(serialise)).toBe(expected)
    await page.close()
  })

  it('adds nothing to the DOM but the one element of an open card', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const before = await page.evaluate(() => document.querySelectorAll('*').length)
    await pointAt(page, 'Napo')
    await untilCard(page)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before + 1)
    await page.close()
  })

  it('gives the page nothing to see but the highlights themselves', async () => {
    const alone = await bare.openPage(SAMPLE_PAGES.archive.address)
    // Waiting leaves names of the driver's own in a window; so it must have waited in both.
    await waitIn(alone, () => true)
    const expected = await alone.evaluate(lookAround)
    await alone.close()
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    expect(await page.evaluate(lookAround)).toEqual(expected)
    // The names in the registry say nothing of what they hold.
    for (const name of await page.evaluate(() => [...CSS.highlights.keys()])) expect(name).toMatch(/^m-\d+$/)
    await page.close()
  })

  it('lets the page read neither settings nor what is known of other pages', async () => {
    await under().inExtension(() =>
      browser.storage.local.set({ settings: { version: 1, panelOnlySites: ['somewhere.casenote.invalid'] } }),
    )
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const found = await page.evaluate(async root => {
      const world = globalThis as unknown as {
        browser?: { storage?: unknown; runtime?: { sendMessage?: unknown } }
        chrome?: { storage?: unknown; runtime?: { sendMessage?: unknown } }
      }
      const fetched = await fetch(`${root}/options.html`).then(
        answer => answer.status,
        () => 'refused',
      )
      const frame = document.createElement('iframe')
      frame.src = `${root}/sidepanel.html`
      const framed = await new Promise(resolve => {
        frame.addEventListener('load', () => resolve(frame.contentDocument?.title ?? 'another origin'))
        // Firefox refuses without a word.
        setTimeout(() => resolve('nothing'), 1_000)
        document.body.append(frame)
      })
      // A frame that was refused shows the browser's own error page, in which no extension script runs.
      const answers = await new Promise(resolve => {
        const heard: unknown[] = []
        addEventListener('message', event => event.source === frame.contentWindow && heard.push(event.data))
        frame.contentWindow?.postMessage({ type: 'page-passed' }, '*')
        setTimeout(() => resolve(heard.length), 300)
      })
      frame.remove()
      return {
        storage: world.browser?.storage ?? world.chrome?.storage ?? null,
        messages: world.browser?.runtime?.sendMessage ?? world.chrome?.runtime?.sendMessage ?? null,
        fetched,
        framed: framed !== 'Casenote',
        answers,
      }
    }, under().extensionRoot)
    expect(found).toEqual({ storage: null, messages: null, fetched: 'refused', framed: true, answers: 0 })
    await under().inExtension(() => browser.storage.local.remove('settings'))
    await page.close()
  })
})
