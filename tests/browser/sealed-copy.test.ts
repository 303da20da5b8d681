import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { press, untilPageSays } from './harness/sync-page.ts'

const PASSPHRASE = 'the tide comes back at six'
const QUOTE = 'The kettle is behind the second door.'

async function fill(page: Page, form: string): Promise<void> {
  await page.bringToFront()
  for (const field of await page.$$(`${form} input[type="password"]`)) await field.type(PASSPHRASE)
}

/** Only Chromium has storage in which a second copy can lie (see `copy-database.ts`). */
describe('a library of which only a sealed second copy is left', () => {
  let under: BrowserUnderTest
  beforeAll(async () => {
    under = await launch('chromium', {})
  })
  afterAll(() => under?.close())

  it('says so, in a way that all can read, and comes back with the passphrase', async () => {
    const before = await under.openExtension('library')
    await bringSnippets(before, [sampleSnippet(1, { quote: QUOTE })])
    await before.close()
    const options = await under.openExtension('options')
    await options.bringToFront()
    await press(options, 'Set a passphrase…')
    await options.waitForSelector('.lock-form')
    await fill(options, '.lock-form')
    await press(options, 'Set this passphrase')
    await untilPageSays(options, 'The library is encrypted with this passphrase now.')
    await options.close()

    // All that the browser may throw away when it cleans up, but the bucket with the copy.
    const page = await under.openExtension('privacy')
    await page.evaluate(async () => {
      await new Promise((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('library')
        deletion.onsuccess = resolve
        deletion.onerror = reject
        deletion.onblocked = () => reject(new Error('blocked'))
      })
      await browser.storage.local.clear()
      await browser.storage.session.clear()
    })
    await page.close()

    const library = await under.openExtension('library')
    await untilPageSays(library, 'A second copy was kept. It is sealed with that passphrase.')
    for (const width of [1280, 320]) {
      await library.setViewport({ width, height: 800 })
      expect(await violations(library)).toEqual([])
      expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await fill(library, '.unlock')
    await press(library, 'Unlock')
    await untilPageSays(library, QUOTE)
    await library.close()
  })
})
