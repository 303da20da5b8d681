import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { type Library, openLibrary } from '../../../lib/library/library.ts'
import { codecInUse } from '../../../lib/lock/codec-in-use.ts'
import { setPassphrase } from '../../../lib/lock/lock.ts'
import { writeLockRecord } from '../../../lib/lock/lock-record.ts'
import { stubLocks } from '../discretion/example-browser.ts'
import { at, done, newSnippet } from '../library/example-snippets.ts'

/** Cheap, since the library is unlocked again and again. */
export const CHEAP = { N: 16, r: 8, p: 1 }
export const PASSPHRASE = 'four plain winter words'
export const SECRET = 'Quittenmus'

/** What a browser keeps: the databases, and the bucket with the second copy. */
export const profile = { main: new IDBFactory(), bucket: new IDBFactory() }

let second = 0
const opened: Library[] = []

/** A browser with nothing in it; before each test. Wants `webextension-polyfill` to be mocked. */
export async function beginProfile(): Promise<void> {
  vi.restoreAllMocks()
  stubLocks()
  Object.assign(browser.storage.session, { setAccessLevel: async () => undefined })
  for (const library of opened.splice(0)) library.close()
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  // Emptying an area tells nobody, here.
  await writeLockRecord({ inUse: null, keys: [] })
  await browser.storage.local.set({ 'library-lock': { version: 1, inUse: null, keys: [] } })
  await settled()
  profile.main = new IDBFactory()
  profile.bucket = new IDBFactory()
}

/** A window on the one profile. */
export function newWindow(): Library {
  const library = openLibrary({
    indexedDB: profile.main,
    IDBKeyRange,
    now: () => at(second++),
    secondCopy: async () => profile.bucket,
    codecs: codecInUse(),
  })
  opened.push(library)
  return library
}

/** Resolves when what was done last about the lock is in force. */
export const settled = () => codecInUse().settled()

/** A library with one snippet and a passphrase. */
export async function sealed() {
  const library = newWindow()
  const snippet = newSnippet({ quote: SECRET, note: SECRET, tags: [SECRET] })
  done(await library.save(snippet))
  done(await library.backups.take('asked'))
  expect(await setPassphrase(library, PASSPHRASE, undefined, CHEAP)).toEqual({ ok: true })
  await settled()
  return { library, snippet }
}

/** The browser throws the library away, and with it all that tells of its passphrase. */
export async function loseLibrary(library: Library): Promise<void> {
  library.close()
  await browser.storage.session.clear()
  await writeLockRecord({ inUse: null, keys: [] })
  await settled()
  profile.main = new IDBFactory()
}
