import { describe, expect, it } from 'vitest'
import { folderStore } from '../../../../lib/sync/stores/folder.ts'
import { itIsAStore, value } from './conformance.ts'
import { FakeFolder } from './fake-folder.ts'
import { bytesOf, fileNameOf } from './file-names.ts'

itIsAStore('a folder on disk', async () => {
  const folder = new FakeFolder()
  return {
    view: () => folderStore(folder),
    litter: async () => {
      folder.entries.set('readme.txt', bytesOf(5))
      folder.entries.set(`${fileNameOf(8)}.crswap`, bytesOf(5))
      folder.entries.set(fileNameOf(9), null)
      folder.entries.set(fileNameOf(10), new Uint8Array())
    },
    close: async () => undefined,
  }
})

describe('the folder store', () => {
  it('notices that the folder was moved or deleted', async () => {
    const folder = new FakeFolder()
    const store = folderStore(folder)
    await store.put(fileNameOf(1), bytesOf(9))
    folder.isThere = false
    expect(await store.list(null)).toEqual({ ok: false, fault: 'gone' })
    expect(await store.put(fileNameOf(2), bytesOf(9))).toEqual({ ok: false, fault: 'gone' })
  })

  it.each(['denied', 'prompt'] as const)(
    'writes and reads nothing where permission is %s',
    async permission => {
      const folder = new FakeFolder()
      folder.permission = permission
      const store = folderStore(folder)
      const refused = { ok: false, fault: 'refused' }
      expect(await store.list(null)).toEqual(refused)
      expect(await store.get(fileNameOf(1))).toEqual(refused)
      expect(await store.put(fileNameOf(1), bytesOf(9))).toEqual(refused)
      expect(folder.entries.size).toBe(0)
    },
  )

  it.each([
    ['QuotaExceededError', 'full'],
    ['NotAllowedError', 'refused'],
    ['NoModificationAllowedError', 'busy'],
    ['SomethingElse', 'strange'],
  ])('takes %s while writing to mean %s, and lists no half file', async (failure, fault) => {
    const folder = new FakeFolder()
    const store = folderStore(folder)
    await store.put(fileNameOf(1), bytesOf(900))
    folder.failure = failure
    expect(await store.put(fileNameOf(2), bytesOf(900))).toEqual({ ok: false, fault })
    expect(await store.put(fileNameOf(1), bytesOf(20))).toEqual({ ok: false, fault })
    folder.failure = null
    expect(value(await store.list(null)).files).toEqual([{ name: fileNameOf(1), size: 900 }])
    expect(await store.get(fileNameOf(2))).toEqual({ ok: false, fault: 'no-such-file' })
  })
})
