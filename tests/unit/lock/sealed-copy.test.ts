import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CopyDatabase } from '../../../lib/library/second-copy/copy-database.ts'
import { lock, removePassphrase, setPassphrase, unlock } from '../../../lib/lock/lock.ts'
import { sealedCopyLeft } from '../../../lib/lock/sealed-copy.ts'
import { done, newSnippet } from '../library/example-snippets.ts'
import {
  beginProfile,
  CHEAP,
  loseLibrary,
  newWindow,
  PASSPHRASE,
  profile,
  SECRET,
  sealed,
  settled,
} from './profile.ts'
import { stored } from './stored-profile.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

beforeEach(beginProfile)

describe('a library that the browser threw away', () => {
  it('writes nothing until it is unlocked, and comes back from its second copy then', async () => {
    const { library, snippet } = await sealed()
    library.close()
    await lock()
    await settled()
    profile.main = new IDBFactory()
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
    await loseLibrary(library)
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
    await loseLibrary(library)
    const after = newWindow()
    done(await after.save(newSnippet()))
    await expect(after.beginSession()).rejects.toMatchObject({ fault: 'locked' })
    const copy = await after.context.copy()
    expect(await copy?.documents.count()).toBe(1)
    expect(await copy?.meta.get('keys')).toBeDefined()
    expect(await sealedCopyLeft(after)).toBe('beside')
  })

  it('is not begun anew in plain where the library is gone, and with it all word of its passphrase', async () => {
    const { library, snippet } = await sealed()
    await loseLibrary(library)
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

  it('keeps its sealed copy also when what was begun since is given a passphrase, and when that is taken away', async () => {
    const { library } = await sealed()
    await loseLibrary(library)
    const after = newWindow()
    const since = newSnippet()
    done(await after.save(since))
    const copy = await after.context.copy()
    const kept = async () => JSON.stringify([await copy?.documents.toArray(), await copy?.meta.toArray()])
    const before = await kept()
    done(await setPassphrase(after, 'five plain words of summer', undefined, CHEAP))
    await settled()
    done(await after.save(newSnippet()))
    expect(await kept()).toBe(before)
    done(await removePassphrase(after, 'five plain words of summer'))
    await settled()
    expect(await kept()).toBe(before)
    expect(await after.get(since.id)).toBeDefined()
    expect(await sealedCopyLeft(after)).toBe('beside')
  })
})

it('a library that the browser has just thrown away is brought back before it is given a passphrase', async () => {
  const library = newWindow()
  const snippet = newSnippet({ note: SECRET })
  done(await library.save(snippet))
  await loseLibrary(library)
  const after = newWindow()
  done(await setPassphrase(after, PASSPHRASE, undefined, CHEAP))
  await settled()
  expect(await after.get(snippet.id)).toMatchObject({ note: SECRET })
})

it('a library that is only half brought back is brought back whole before it is given a passphrase', async () => {
  const library = newWindow()
  const snippet = newSnippet({ note: SECRET })
  done(await library.save(snippet))
  library.close()
  profile.main = new IDBFactory()
  const after = newWindow()
  const copy = await after.context.copy()
  const read = vi
    .spyOn((copy as CopyDatabase).documents, 'bulkGet')
    .mockRejectedValueOnce(new Error('cut off'))
  await expect(after.beginSession()).rejects.toThrow('cut off')
  read.mockRestore()
  expect(await after.get(snippet.id)).toBeNull()
  done(await setPassphrase(after, PASSPHRASE, undefined, CHEAP))
  await settled()
  expect(await after.get(snippet.id)).toMatchObject({ note: SECRET })
})
