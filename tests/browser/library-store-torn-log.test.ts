import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { idOf } from '../unit/library/example-snippets.ts'
import { type BareBrowser, type BareExtension, bareExtension } from './library-store/bare-extension.ts'
import type { Act, InPage, Whole } from './library-store/in-page.ts'

const SAVED = Array.from({ length: 20 }, (_, index) => idOf(index))
/** Less than the last record has, so that half of it stays. Bytes. */
const TORN = 300

let extension: BareExtension | undefined
afterEach(() => extension?.remove())

async function start(begins: boolean): Promise<BareBrowser> {
  const under = await extension?.start()
  if (!under) throw new Error('There is no extension.')
  await under.page.evaluate(round => (globalThis as unknown as { inPage: InPage }).inPage.open(round), {
    version: 1,
    clock: Date.UTC(2026, 0, 1),
    begins,
  })
  return under
}

async function perform({ page }: BareBrowser, act: Act): Promise<void> {
  const answer = await page.evaluate(
    wanted => (globalThis as unknown as { inPage: InPage }).inPage.perform(wanted),
    act,
  )
  expect(answer).toMatchObject({ ok: true })
}

function readWhole({ page }: BareBrowser): Promise<Whole> {
  return page.evaluate(() => (globalThis as unknown as { inPage: InPage }).inPage.readWhole())
}

/** Runs in the page. */
function writeAnything(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('anything', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('anything')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('anything', 'readwrite')
      transaction.objectStore('anything').put(crypto.getRandomValues(new Uint8Array(2_000)), 1)
      transaction.oncomplete = () => resolve()
    }
  })
}

/** Leaves what a kill in the midst of a write leaves: half a record at the end of the log. */
function tearLog(profile: string): void {
  const databases = join(profile, 'Default', 'IndexedDB')
  const [folder = ''] = readdirSync(databases).filter(name => name.endsWith('.leveldb'))
  const [log = ''] = readdirSync(join(databases, folder))
    .filter(name => name.endsWith('.log'))
    .sort()
    .reverse()
  const file = join(databases, folder, log)
  truncateSync(file, statSync(file).size - TORN)
}

/**
 * Chromium survives the first start after such a kill and deletes every database of the extension at the second
 * (see `renew-log.ts`), with all that was acknowledged in between.
 */
it.each([
  ['since the log is renewed at the start', true, 0],
  ['from the second copy, where the log was not renewed in time', false, 1],
])(
  'the library outlives a log that a kill has torn: %s',
  async (_, begins, restorations) => {
    extension = await bareExtension(new URL('./library-store/in-page.ts', import.meta.url))
    const first = await start(true)
    await perform(first, { act: 'import', ids: SAVED, note: 'saved' })
    // The last record, which is torn: of something else, in the same files.
    await first.page.evaluate(writeAnything)
    await first.kill()
    tearLog(extension.profile)

    const second = await start(begins)
    await perform(second, { act: 'save', id: idOf(200), note: 'saved after it' })
    // It is acknowledged as soon as the browser has it; a moment later it is in the second copy too.
    await second.page.evaluate(() => navigator.locks.request('casenote-library-write', () => undefined))
    await second.close()

    const third = await start(true)
    const whole = await readWhole(third)
    const ids = whole.shown.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([...SAVED, idOf(200)]))
    expect(whole).toMatchObject({ astray: 0, unreadable: 0, restorations })
    await third.close()
  },
  60_000,
)
