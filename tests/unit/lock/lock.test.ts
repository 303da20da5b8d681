import Dexie from 'dexie'
import { IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { codecInUse } from '../../../lib/lock/codec-in-use.ts'
import { isPassphrase, lock, removePassphrase, setPassphrase, unlock } from '../../../lib/lock/lock.ts'
import { readLockRecord, writeLockRecord } from '../../../lib/lock/lock-record.ts'
import { settleLock } from '../../../lib/lock/settle-lock.ts'
import { done, newSnippet } from '../library/example-snippets.ts'
import { beginProfile, CHEAP, newWindow, PASSPHRASE, profile, SECRET, sealed, settled } from './profile.ts'
import { stored } from './stored-profile.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

beforeEach(beginProfile)

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
    Object.assign(Dexie.dependencies, { indexedDB: profile.main, IDBKeyRange })
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
