import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { type DismissalScope, MOST_DISMISSALS } from '../../../lib/dismissals/dismissal.ts'
import {
  dismiss,
  forgetPrivateDismissals,
  readDismissals,
  restoreDismissals,
  undoDismissals,
  watchDismissals,
} from '../../../lib/dismissals/store.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const ann = 'person/ann-example' as EntityId
const ben = 'person/ben-example' as EntityId
const everywhere: DismissalScope = { reach: 'everywhere' }
const onSite: DismissalScope = { reach: 'site', host: 'example.org' }

beforeEach(async () => {
  await browser.storage.local.clear()
  await browser.storage.session.clear()
})

describe('dismissals', () => {
  it('are kept, each with an id and a date of its own, and not twice', async () => {
    const [one, two, again] = await Promise.all([
      dismiss(ann, everywhere, false),
      dismiss(ben, onSite, false),
      dismiss(ann, everywhere, false),
    ])
    expect(await readDismissals(false)).toEqual([one, two])
    expect(again).toEqual(one)
    expect(one?.id).not.toBe(two?.id)
    expect(Date.parse(one?.createdAt ?? '')).toBeGreaterThan(0)
  })

  it('are taken back by their ids, and put back as they were', async () => {
    const one = await dismiss(ann, everywhere, false)
    const two = await dismiss(ben, onSite, false)
    const undone = await undoDismissals([one?.id ?? '', 'unknown'])
    expect(undone).toEqual([one])
    expect(await readDismissals(false)).toEqual([two])
    expect(await restoreDismissals(undone)).toBe(true)
    expect(await readDismissals(false)).toEqual([two, one])
    await restoreDismissals(undone)
    expect(await readDismissals(false)).toHaveLength(2)
  })

  it('of a private window are never written to disk and hold nowhere else', async () => {
    const kept = await dismiss(ann, onSite, false)
    const own = await dismiss(ben, everywhere, true)
    expect(JSON.stringify(await browser.storage.local.get())).not.toContain('ben-example')
    expect(await readDismissals(false)).toEqual([kept])
    expect(await readDismissals(true)).toEqual([kept, own])
    expect(await dismiss(ann, onSite, true)).toEqual(kept)
    expect(await undoDismissals([own?.id ?? ''])).toEqual([own])
    await dismiss(ben, everywhere, true)
    await forgetPrivateDismissals()
    expect(await readDismissals(true)).toEqual([kept])
  })

  it('that cannot be read are kept aside, and hold no longer', async () => {
    await browser.storage.local.set({ dismissals: { version: 2, entries: [1] } })
    expect(await readDismissals(false)).toEqual([])
    expect(await browser.storage.local.get('dismissals-unreadable')).toEqual({
      'dismissals-unreadable': { version: 2, entries: [1] },
    })
  })

  it('are refused, and nothing is lost, where there are too many or the disk is full', async () => {
    const many = Array.from({ length: MOST_DISMISSALS }, (_, index) => ({
      id: `id-${index}`,
      entity: ann,
      scope: { reach: 'site' as const, host: `${index}.example.org` },
      createdAt: '2026-01-02T03:04:05Z',
    }))
    await browser.storage.local.set({ dismissals: { version: 1, dismissals: many } })
    expect(await dismiss(ben, everywhere, false)).toBeNull()
    expect(await readDismissals(false)).toHaveLength(MOST_DISMISSALS)

    await undoDismissals(many.map(({ id }) => id))
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'))
    expect(await dismiss(ben, everywhere, false)).toBeNull()
    expect(await dismiss(ben, everywhere, false)).not.toBeNull()
  })

  it('tell watchers of every change, until they stop', async () => {
    const seen = vi.fn()
    const stop = watchDismissals(seen)
    await dismiss(ann, everywhere, false)
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(1))
    await dismiss(ben, everywhere, true)
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(2))
    await browser.storage.local.set({ settings: { version: 1 } })
    stop()
    await undoDismissals((await readDismissals(true)).map(({ id }) => id))
    expect(seen).toHaveBeenCalledTimes(2)
  })
})
