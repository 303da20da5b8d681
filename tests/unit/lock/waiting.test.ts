import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { lock, unlock } from '../../../lib/lock/lock.ts'
import { countWaiting, forgetWaiting, saveOrWait, writeWaiting } from '../../../lib/lock/waiting.ts'
import { newSnippet } from '../library/example-snippets.ts'
import { beginProfile, PASSPHRASE, sealed, settled } from './profile.ts'
import { stored } from './stored-profile.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

beforeEach(beginProfile)

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
