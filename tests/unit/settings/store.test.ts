import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts'
import { choose, readSettings, watchSettings } from '../../../lib/settings/store.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

beforeEach(async () => {
  await browser.storage.local.clear()
})

describe('settings', () => {
  it('stores only what was chosen', async () => {
    await choose({ density: 'all' })
    expect((await browser.storage.local.get('settings')).settings).toEqual({ version: 1, density: 'all' })
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'all' })
  })

  it('stores no list or record that has become empty', async () => {
    await choose({ densitySites: { 'a.example': 'all' }, panelOnlySites: ['a.example'] })
    await choose({ densitySites: {}, panelOnlySites: [], panelOnly: false })
    expect((await browser.storage.local.get('settings')).settings).toEqual({ version: 1, panelOnly: false })
  })

  it('keeps both of two choices made at once', async () => {
    await Promise.all([choose({ density: 'all' }), choose({ panelOnly: true })])
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'all', panelOnly: true })
  })

  it('falls back to the defaults and keeps aside what it cannot read', async () => {
    await browser.storage.local.set({ settings: { version: 99, colour: 'mauve' } })
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS)
    expect((await browser.storage.local.get('settings-unreadable'))['settings-unreadable']).toEqual({
      version: 99,
      colour: 'mauve',
    })
  })

  it('tells watchers what is in force after a change, until they stop', async () => {
    const seen: unknown[] = []
    const stop = watchSettings(settings => seen.push(settings.density))
    await choose({ density: 'all' })
    await vi.waitFor(() => expect(seen).toEqual(['all']))
    stop()
    await choose({ density: 'first' })
    await readSettings()
    expect(seen).toEqual(['all'])
  })
})
