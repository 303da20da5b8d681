import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { BrowserUnderTest } from './harness/browser-under-test.ts'
import { untilCardSays } from './harness/card.ts'
import { everythingStored } from './harness/everything-stored.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownBoxes } from './harness/library.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { untilMarked } from './harness/what-is-marked.ts'

const PASSPHRASE = 'four plain winter words'
/** In no other word, so that finding it means that it lies there in plain. */
const SECRETS = ['Quittenmus', 'plumcake-tag', 'hidden-page.example', 'Unseen heading', 'Justin Russell']
const SNIPPET = sampleSnippet(90, {
  quote: 'Somebody spoke of Quittenmus at the meeting.',
  note: 'Why Quittenmus?',
  tags: ['plumcake-tag'],
  page: {
    url: 'https://hidden-page.example/1',
    canonical: null,
    title: 'Unseen heading',
    site: null,
    published: null,
  },
})

/** Types into the fields of a form, in their order. */
async function fill(page: Page, form: string, words: readonly string[]) {
  await page.bringToFront()
  const fields = await page.$$(`${form} input[type="password"]`)
  expect(fields).toHaveLength(words.length)
  for (const [index, field] of fields.entries()) await field.type(words[index] ?? '')
}
async function unlockOn(page: Page) {
  await page.waitForSelector('.unlock')
  await fill(page, '.unlock', [PASSPHRASE])
  await pressIn(page, 'Unlock')
}
async function save(under: BrowserUnderTest, page: Page, words: string) {
  await page.bringToFront()
  await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`"${wanted}" is not on the page.`)
  }, words)
  await under.pressCommand('save')
}

inBothBrowsers('the lock', {}, under => {
  const isDrawn = async (page: Page) => (await ownBoxes(under(), page)).length > 0

  it('leaves no word of what was saved on the disk once a passphrase is set', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await save(under(), page, 'Justin Russell')
    await untilCardSays(under(), page, 'Saved')
    const library = await under().openExtension('library')
    await bringSnippets(library, [SNIPPET])
    await library.close()
    const before = await everythingStored(under())
    expect(SECRETS.filter(secret => !before.includes(secret))).toEqual([])

    const options = await under().openExtension('options')
    await pressIn(options, 'Set a passphrase…')
    await untilSays(options, 'A passphrase that is forgotten cannot be got back')
    await untilSays(options, 'Export the library first')
    await fill(options, '.lock-form', [PASSPHRASE, PASSPHRASE])
    await pressIn(options, 'Set this passphrase')
    await untilSays(options, 'The library is encrypted with this passphrase now.')
    const after = await everythingStored(under())
    expect(SECRETS.filter(secret => after.includes(secret))).toEqual([])
    expect(after).not.toContain(PASSPHRASE)
    await until(() => isDrawn(page), 'the passage, which is drawn still')
    await options.close()
    await page.close()
  })

  it('locks and unlocks all windows, and lets a save wait in memory until then', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await until(() => isDrawn(page), 'the passage drawn over the page')
    const library = await under().openExtension('library')
    await untilSays(library, 'Quittenmus')
    const panel = await under().panelFor(page)
    await untilSays(panel, 'Justin Russell')
    const options = await under().openExtension('options')
    // Locked while a note is being written: what was typed is not lost.
    await panel.bringToFront()
    await pressIn(panel, 'Add a note')
    await panel.waitForSelector('.saved-passage textarea:read-write')
    await panel.type('.saved-passage textarea', 'Half a note')
    await pressIn(options, 'Lock now')
    await waitIn(library, () => {
      const said = document.body.innerText
      return said.includes('The library is locked.') && !said.includes('Quittenmus')
    })
    await panel.waitForSelector('.saved-passages .unlock')
    await until(async () => !(await isDrawn(page)), 'the passages to leave the page')
    expect(await under().inExtension(() => browser.storage.session.get('library-keys'))).toEqual({})

    await save(under(), page, 'Martin Jones')
    await untilCardSays(under(), page, 'Your library is locked. Unlock it to keep this')
    await untilSays(library, '1 passage waits in memory to be saved.')
    const local = await under().inExtension(async () => JSON.stringify(await browser.storage.local.get()))
    expect(local).not.toContain('Martin Jones')

    await fill(library, '.unlock', ['not the passphrase'])
    await pressIn(library, 'Unlock')
    await untilSays(library, 'This is not the passphrase.')
    await unlockOn(library)
    await untilSays(library, 'Quittenmus')
    await untilSays(library, 'Martin Jones')
    await untilSays(options, 'The library has a passphrase and is unlocked.')
    await untilSays(panel, 'Half a note')
    await until(async () => (await ownBoxes(under(), page)).length > 1, 'both passages drawn over the page')
    for (const each of [library, panel, options, page]) await each.close()
  })

  it('locks by itself when it is not used, and with the key that makes every trace vanish', async () => {
    const library = await under().openExtension('library')
    await untilSays(library, 'Quittenmus')
    await under().inExtension(() => browser.storage.local.set({ settings: { version: 1, lockAfter: 0.02 } }))
    await untilSays(library, 'The library is locked.')
    await under().inExtension(() => browser.storage.local.set({ settings: { version: 1 } }))
    await unlockOn(library)
    await untilSays(library, 'Quittenmus')
    await under().pressCommand('vanish')
    await waitIn(library, () => getComputedStyle(document.documentElement).visibility === 'hidden')
    await under().pressCommand('vanish')
    await waitIn(library, () => getComputedStyle(document.documentElement).visibility === 'visible')
    await untilSays(library, 'The library is locked.')
    await library.close()
  })

  it('is taken away again, with everything there as it was', async () => {
    const options = await under().openExtension('options')
    await unlockOn(options)
    await pressIn(options, 'Take the passphrase away…')
    await fill(options, '.lock-form', [PASSPHRASE])
    await pressIn(options, 'Take it away')
    await untilSays(options, 'The passphrase is taken away.')
    const after = await everythingStored(under())
    expect(SECRETS.filter(secret => !after.includes(secret))).toEqual([])
    const library = await under().openExtension('library')
    await untilSays(library, 'Martin Jones')
    await library.close()
    await options.close()
  })
})
