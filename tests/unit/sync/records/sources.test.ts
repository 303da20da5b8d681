import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { dismiss, readDismissals } from '../../../../lib/dismissals/store.ts'
import type { EntityId } from '../../../../lib/knowledge/entity-id.ts'
import { choose, readSettings } from '../../../../lib/settings/store.ts'
import { dismissalSource, recordSources, settingSource } from '../../../../lib/sync/records/sources.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

// Node 22 has no Web Locks: one queue a lock stands for them.
const queues = new Map<string, Promise<unknown>>()
const locks = {
  request: (name: string, work: () => Promise<unknown>) => {
    const next = (queues.get(name) ?? Promise.resolve()).then(work)
    queues.set(name, next)
    return next
  },
}
vi.stubGlobal('navigator', { locks })

const ann = 'person/ann-example' as EntityId

beforeEach(async () => {
  await browser.storage.local.clear()
  await browser.storage.session.clear()
})

describe('dismissed marks', () => {
  it('go to another device and back by their ids', async () => {
    const dismissal = await dismiss(ann, { reach: 'everywhere' }, false)
    const made = await dismissalSource.read()
    expect([...made.values()]).toEqual([dismissal])
    await dismissalSource.write(new Map([...made.keys()].map(id => [id, null])))
    expect(await readDismissals(false)).toEqual([])
    await dismissalSource.write(made)
    expect(await readDismissals(false)).toEqual([dismissal])
  })

  it('stay in the private window in which they were made', async () => {
    await dismiss(ann, { reach: 'everywhere' }, true)
    expect((await dismissalSource.read()).size).toBe(0)
  })

  it('are not taken from what is none, or lies under another id', async () => {
    const [dismissal] = [await dismiss(ann, { reach: 'everywhere' }, false)]
    await dismissalSource.write(
      new Map<string, unknown>([
        ['a', { id: 'a', entity: 7 }],
        ['b', { ...dismissal, id: 'c' }],
      ]),
    )
    expect(await readDismissals(false)).toEqual([dismissal])
  })
})

describe('settings', () => {
  it('travel only where they say how marks look, and only where they were chosen', async () => {
    expect((await settingSource.read()).size).toBe(0)
    await choose({
      reach: 'everywhere',
      sitesAdded: ['a.example'],
      sitesRemoved: ['b.example'],
      panelOnly: true,
      panelOnlySites: ['c.example'],
      history: true,
      saveInPrivate: true,
      neutralLook: true,
      density: 'all',
    })
    expect([...(await settingSource.read())]).toEqual([['density', 'all']])
  })

  it('are taken only where this version knows them and their values', async () => {
    const before = await readSettings()
    await settingSource.write(
      new Map<string, unknown>([
        ['density', 'some'],
        ['reach', 'everywhere'],
        ['neutralLook', true],
        ['saveButton', false],
      ]),
    )
    expect(await readSettings()).toEqual({ ...before, saveButton: false })
  })
})

it('no kind of record could be taken for a part of the library', () => {
  for (const { kind } of recordSources(undefined)) expect(kind).toMatch(/^(?!snippet$|article$)[a-z]{1,20}$/)
})
