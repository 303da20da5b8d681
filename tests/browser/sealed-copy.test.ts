import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { press } from './harness/sync-page.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'

const PASSPHRASE = 'the tide comes back at six'
const QUOTE = 'The kettle is behind the second door.'

/** Only Chromium has storage in which a second copy can lie (see `copy-database.ts`). */
describe('a sealed library, when the browser has cleaned up', () => {
  let under: BrowserUnderTest
  beforeEach(async () => {
    under = await launch('chromium', {})
    const library = await under.openExtension('library')
    await bringSnippets(library, [sampleSnippet(1, { quote: QUOTE })])
    await library.close()
    const options = await under.openExtension('options')
    await options.bringToFront()
    await press(options, 'Set a passphrase…')
    await options.waitForSelector('.lock-form')
    await type(options, '.lock-form')
    await press(options, 'Set this passphrase')
    await untilSays(options, 'The library is encrypted with this passphrase now.')
    await untilCopied(options)
    await options.close()
  })
  afterEach(() => under?.close())

  it('asks for the passphrase where the record of it is lost', async () => {
    await loseAll([])
    await opensWithPassphrase()
  })

  it('comes back from its second copy with the passphrase', async () => {
    await loseAll(['library'])
    await opensWithPassphrase()
  })

  /** What was extension storage goes, and the databases that are named; the copy lies in a bucket of its own. */
  async function loseAll(databases: readonly string[]): Promise<void> {
    const page = await under.openExtension('privacy')
    await page.evaluate(async names => {
      await browser.storage.local.clear()
      await browser.storage.session.clear()
      for (const name of names) {
        await new Promise((resolve, reject) => {
          const deletion = indexedDB.deleteDatabase(name)
          deletion.onsuccess = resolve
          deletion.onerror = reject
        })
      }
    }, databases)
    await page.close()
  }

  async function opensWithPassphrase(): Promise<void> {
    const page = await under.openExtension('library')
    await waitIn(page, () => document.querySelector('.unlock') !== null)
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 800 })
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await type(page, '.unlock')
    await press(page, 'Unlock')
    await untilSays(page, QUOTE)
    await page.close()
  }
})

async function type(page: Page, form: string): Promise<void> {
  await page.bringToFront()
  for (const field of await page.$$(`${form} input[type="password"]`)) await field.type(PASSPHRASE)
}

/** The copy is written anew, sealed, after the library is. */
async function untilCopied(page: Page): Promise<void> {
  await until(
    () =>
      page.evaluate(async () => {
        const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets
        const { indexedDB: factory } = await buckets.open('library-copy')
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = factory.open('library-copy')
          opening.onsuccess = () => resolve(opening.result)
          opening.onerror = reject
        })
        const rows = await new Promise<{ codec?: string; stamp?: unknown }[]>((resolve, reject) => {
          const reading = database.transaction('meta').objectStore('meta').getAll()
          reading.onsuccess = () => resolve(reading.result)
          reading.onerror = reject
        })
        database.close()
        return rows.some(({ codec, stamp }) => codec !== undefined && codec !== 'plain' && stamp !== null)
      }),
    'the second copy to be whole',
  )
}

interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>
}
