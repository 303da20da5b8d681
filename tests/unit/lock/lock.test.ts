import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import type { Library } from '../../../lib/library/library.ts'
import { openLibrary } from '../../../lib/library/library.ts'
import { codecInUse } from '../../../lib/lock/codec-in-use.ts'
import { isPassphrase, lock, removePassphrase, setPassphrase, unlock } from '../../../lib/lock/lock.ts'
import { readLockRecord, writeLockRecord } from '../../../lib/lock/lock-record.ts'
import { sealedCopyLeft } from '../../../lib/lock/sealed-copy.ts'
import { settleLock } from '../../../lib/lock/settle-lock.ts'
import { countWaiting, forgetWaiting, saveOrWait, writeWaiting } from '../../../lib/lock/waiting.ts'
import { stubLocks } from '../discretion/example-browser.ts'
import { at, done, newSnippet } from '../library/example-snippets.ts'
import { readStored } from '../library/stored-library.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

/** Cheap, since the library is unlocked again and again. */
const CHEAP = { N: 16, r: 8, p: 1 }
const PASSPHRASE = 'four plain winter words'
const SECRET = 'Quittenmus'

let main: IDBFactory
let bucket: IDBFactory
let second = 0
const opened: Library[] = []
/** A window on the one profile, which has a second copy. */
function newWindow(): Library {
  const library = openLibrary({
    indexedDB: main,
    IDBKeyRange,
    now: () => at(second++),
    secondCopy: async () => bucket,
    codecs: codecInUse(),
  })
  opened.push(library)
  return library
}
/** Everything that lies on the disk. */
async function stored() {
  const copies = (await bucket.databases()).length > 0 ? await readCopy() : ''
  return JSON.stringify([await readStored(main, 1), await browser.storage.local.get()]) + copies
}
async function readCopy() {
  const request = bucket.open('library-copy')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const rows: unknown[] = []
  for (const store of database.objectStoreNames) {
    const all = database.transaction(store).objectStore(store).getAll()
    rows.push(await new Promise(resolve => (all.onsuccess = () => resolve(all.result))))
  }
  database.close()
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}
const settled = () => codecInUse().settled()

beforeEach(async () => {
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
  main = new IDBFactory()
  bucket = new IDBFactory()
})

/** A library with one snippet and a passphrase. */
async function sealed() {
  const library = newWindow()
  const snippet = newSnippet({ quote: SECRET, note: SECRET, tags: [SECRET] })
  done(await library.save(snippet))
  done(await library.backups.take('asked'))
  expect(await setPassphrase(library, PASSPHRASE, undefined, CHEAP)).toEqual({ ok: true })
  await settled()
  return { library, snippet }
}

describe('a passphrase', () => {
  it('seals library, backups and second copy, and leaves neither words nor itself on the disk', async () => {
    const { library, snippet } = await sealed()
    expect(codecInUse().state()).toBe('unlocked')
    expect(await library.get(snippet.id)).toMatchObject({ note: SECRET })
    const bytes = await stored()
    expect(bytes).not.toContain(SECRET)
    expect(bytes).not.toContain(PASSPHRASE)
    const [key] = Object.values(
      (await browser.storage.session.get('library-keys'))['library-keys'] as Record<string, string>,
    )
    expect(key).toHaveLength(44)
    expect(bytes).not.toContain(key)
  })

  it('is asked for once it is locked, and says when it is wrong', async () => {
    const { library, snippet } = await sealed()
    await lock()
    await settled()
    expect(codecInUse().state()).toBe('locked')
    await expect(library.get(snippet.id)).rejects.toMatchObject({ fault: 'locked' })
    expect(await library.save(newSnippet())).toMatchObject({ ok: false, fault: 'locked' })
    expect(await unlock(library, 'something else')).toEqual({ ok: false, fault: 'wrong-passphrase' })
    await settled()
    expect(codecInUse().state()).toBe('locked')
    expect(await unlock(library, PASSPHRASE)).toEqual({ ok: true })
    await settled()
    expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
  })

  it('tells those who watch the library when it locks and when it opens', async () => {
    const { library, snippet } = await sealed()
    // Without the browser's own databases, Dexie watches nothing.
    Object.assign(Dexie.dependencies, { indexedDB: main, IDBKeyRange })
    const seen: string[] = []
    const stop = library.watch(
      () => library.get(snippet.id),
      found => seen.push(found?.quote ?? 'nothing'),
      ({ fault }) => seen.push(fault),
    )
    await vi.waitFor(() => expect(seen).toEqual([SECRET]))
    await lock()
    await vi.waitFor(() => expect(seen).toEqual([SECRET, 'locked']))
    await unlock(library, PASSPHRASE)
    await vi.waitFor(() => expect(seen).toEqual([SECRET, 'locked', SECRET]))
    stop()
  })

  it('is changed with the key: the old one opens nothing any more', async () => {
    const { library, snippet } = await sealed()
    const before = await readLockRecord()
    expect(await setPassphrase(library, 'another one altogether', undefined, CHEAP)).toEqual({ ok: true })
    await settled()
    expect((await readLockRecord()).inUse).not.toBe(before.inUse)
    expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
    await lock()
    expect(await unlock(library, PASSPHRASE)).toEqual({ ok: false, fault: 'wrong-passphrase' })
    expect(await isPassphrase(library, 'another one altogether')).toEqual({ ok: true })
    // Nor does the old wrapped key lie anywhere.
    expect(await stored()).not.toContain(before.inUse)
  })

  it('is taken away only by whoever knows it', async () => {
    const { library, snippet } = await sealed()
    expect(await removePassphrase(library, 'something else')).toEqual({
      ok: false,
      fault: 'wrong-passphrase',
    })
    expect(await removePassphrase(library, PASSPHRASE)).toEqual({ ok: true })
    await settled()
    expect(codecInUse().state()).toBe('off')
    expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
    expect(await stored()).toContain(SECRET)
    expect(await browser.storage.local.get('library-lock')).toEqual({})
  })

  it('opens also where its key is damaged or gone in all places but one', async () => {
    const { library } = await sealed()
    const { inUse } = await readLockRecord()
    await lock()
    await writeLockRecord({ inUse, keys: [] })
    await library.context.database.meta.delete('keys')
    expect(await unlock(library, PASSPHRASE)).toEqual({ ok: true })
    expect((await readLockRecord()).keys).toHaveLength(1)

    const { keys } = await readLockRecord()
    await writeLockRecord({ inUse, keys: keys.map(key => ({ ...key, salt: 'AAAA' })) })
    await lock()
    expect(await unlock(library, PASSPHRASE)).toEqual({ ok: true })

    await writeLockRecord({ inUse, keys: keys.map(key => ({ ...key, salt: 'AAAA' })) })
    const copy = await library.context.copy()
    await copy?.meta.delete('keys')
    await lock()
    expect(await unlock(library, PASSPHRASE)).toEqual({ ok: false, fault: 'damaged' })
  })
})

describe('what is cut short', () => {
  it('before everything is written leaves the library as it was', async () => {
    const library = newWindow()
    const snippet = newSnippet({ quote: SECRET })
    done(await library.save(snippet))
    vi.spyOn(library.context.database.snippets, 'toCollection').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    expect(await setPassphrase(library, PASSPHRASE, undefined, CHEAP)).toMatchObject({
      ok: false,
      fault: 'disk-full',
    })
    vi.restoreAllMocks()
    await settled()
    expect(codecInUse().state()).toBe('off')
    expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
    done(await library.save(newSnippet()))
  })

  it('after everything was written is brought to an end at the next start', async () => {
    const { library, snippet } = await sealed()
    const { keys } = await readLockRecord()
    // As it was before the library said which key it is sealed with.
    await writeLockRecord({ inUse: null, keys })
    await lock()
    await settled()
    expect(codecInUse().state()).toBe('off')
    expect(await library.save(newSnippet())).toMatchObject({ ok: false, fault: 'locked' })
    await settleLock(library)
    await settled()
    expect(codecInUse().state()).toBe('locked')
    expect(await unlock(library, PASSPHRASE)).toEqual({ ok: true })
    await settled()
    expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
  })

  it('after it was taken away asks for nothing any more', async () => {
    const { library, snippet } = await sealed()
    const record = await readLockRecord()
    done(await removePassphrase(library, PASSPHRASE))
    await writeLockRecord(record)
    await settled()
    expect(codecInUse().state()).toBe('locked')
    await settleLock(library)
    await settled()
    expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
  })
})

it('is set also where the browser has no room in memory for its key: it is locked then', async () => {
  const library = newWindow()
  const snippet = newSnippet({ quote: SECRET })
  done(await library.save(snippet))
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('quota'))
  expect(await setPassphrase(library, PASSPHRASE, undefined, CHEAP)).toEqual({ ok: true })
  vi.restoreAllMocks()
  await settled()
  expect(codecInUse().state()).toBe('locked')
  expect(await unlock(library, PASSPHRASE)).toEqual({ ok: true })
  await settled()
  expect(await library.get(snippet.id)).toMatchObject({ quote: SECRET })
})

describe('a library that the browser threw away', () => {
  it('writes nothing until it is unlocked, and comes back from its second copy then', async () => {
    const { library, snippet } = await sealed()
    library.close()
    await lock()
    await settled()
    main = new IDBFactory()
    const after = newWindow()
    expect(await after.save(newSnippet())).toMatchObject({ ok: false, fault: 'locked' })
    await expect(after.beginSession()).rejects.toMatchObject({ fault: 'locked' })
    expect(await unlock(after, PASSPHRASE)).toEqual({ ok: true })
    await settled()
    expect(await after.beginSession()).toBe('recovered')
    expect(await after.get(snippet.id)).toMatchObject({ quote: SECRET })
    expect(await stored()).not.toContain(SECRET)
  })

  it('is brought back from a sealed copy that is all that is left, and said to be left until then', async () => {
    const library = newWindow()
    const snippet = newSnippet({ note: SECRET })
    done(await library.save(snippet))
    expect(await sealedCopyLeft(library)).toBeNull()
    done(await setPassphrase(library, PASSPHRASE, undefined, CHEAP))
    await settled()
    expect(await sealedCopyLeft(library)).toBeNull()
    library.close()
    main = new IDBFactory()
    await writeLockRecord({ inUse: null, keys: [] })
    await browser.storage.session.clear()
    await settled()
    const after = newWindow()
    expect(await sealedCopyLeft(after)).toBe('alone')
    expect(await unlock(after, 'another passphrase')).toMatchObject({ ok: false })
    done(await unlock(after, PASSPHRASE))
    await settled()
    expect(await after.beginSession()).toBe('recovered')
    expect(await after.get(snippet.id)).toMatchObject({ note: SECRET })
    expect(await sealedCopyLeft(after)).toBeNull()
  })

  it('keeps its sealed copy also where nothing tells that there was a passphrase', async () => {
    const { library } = await sealed()
    library.close()
    await lock()
    await writeLockRecord({ inUse: null, keys: [] })
    await settled()
    main = new IDBFactory()
    const after = newWindow()
    done(await after.save(newSnippet()))
    await expect(after.beginSession()).rejects.toMatchObject({ fault: 'locked' })
    const copy = await after.context.copy()
    expect(await copy?.documents.count()).toBe(1)
    expect(await copy?.meta.get('keys')).toBeDefined()
    expect(await sealedCopyLeft(after)).toBe('beside')
  })
})

it('is not begun anew in plain where the library is gone, and with it all word of its passphrase', async () => {
  const { library, snippet } = await sealed()
  library.close()
  await lock()
  await writeLockRecord({ inUse: null, keys: [] })
  await settled()
  main = new IDBFactory()
  const after = newWindow()
  // As the background does at the start of the browser, before anybody could type the passphrase.
  await expect(after.beginSession()).rejects.toMatchObject({ fault: 'locked' })
  expect(await after.state()).toBeUndefined()
  expect(await sealedCopyLeft(after)).toBe('alone')
  done(await unlock(after, PASSPHRASE))
  await settled()
  expect(await after.beginSession()).toBe('recovered')
  expect(await after.get(snippet.id)).toMatchObject({ quote: SECRET })
})

describe('a save while it is locked', () => {
  const ALLOWED = { inPrivate: false, privateAllowed: false }

  it('waits in memory, in no place on the disk, and is written once when it is unlocked', async () => {
    const { library } = await sealed()
    await lock()
    await settled()
    const late = newSnippet({ quote: 'Pflaumenmus' })
    expect(await saveOrWait(library, late, ALLOWED)).toBe('waiting-for-unlock')
    expect(await countWaiting()).toBe(1)
    expect(await stored()).not.toContain('Pflaumenmus')
    await writeWaiting(library, async () => true)
    expect(await countWaiting()).toBe(1)
    await unlock(library, PASSPHRASE)
    await settled()
    await writeWaiting(library, async () => true)
    await writeWaiting(library, async () => true)
    expect(await countWaiting()).toBe(0)
    expect(await library.get(late.id)).toMatchObject({ quote: 'Pflaumenmus' })
    expect(await library.count()).toEqual({ kept: 2, trash: 0 })
  })

  it('can be taken back before it was written', async () => {
    const { library } = await sealed()
    await lock()
    await settled()
    const late = newSnippet()
    await saveOrWait(library, late, ALLOWED)
    expect(await forgetWaiting(late.id)).toBe(true)
    expect(await forgetWaiting(late.id)).toBe(false)
    expect(await countWaiting()).toBe(0)
  })

  it('says that it is locked where the browser has no room in memory either', async () => {
    const { library } = await sealed()
    await lock()
    await settled()
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('quota'))
    expect(await saveOrWait(library, newSnippet(), ALLOWED)).toBe('locked')
  })
})
