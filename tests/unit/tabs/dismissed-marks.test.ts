import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { readDismissals } from '../../../lib/dismissals/store.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import { choose } from '../../../lib/settings/store.ts'
import { dismissMark, marksShown, undoDismissal } from '../../../lib/tabs/dismissed-marks.ts'
import { forgetWhenLastPrivateWindowCloses } from '../../../lib/tabs/private-windows.ts'
import { remarkAllTabs } from '../../../lib/tabs/repaint.ts'
import { answerMessage } from '../../../lib/tabs/tab-messages.ts'
import { writeTabRecord } from '../../../lib/tabs/tab-record.ts'
import { mentionOf, pageOf } from '../components/page-annotations.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const ann = 'person/ann-example' as EntityId
type Tab = Parameters<typeof dismissMark>[1]
const tab = (more: Partial<Tab> = {}) => ({ id: 7, incognito: false, ...more }) as Tab
const annotations = pageOf({
  url: 'https://blog.example.org/post',
  mentions: [
    mentionOf(ann, { text: 'Ann Example' }),
    mentionOf(ann, { start: 20, end: 27, text: 'Example' }),
  ],
})
const wish = { type: 'mark-dismissed', entity: ann, text: 'Ann Example', reach: 'page' } as const

beforeEach(async () => {
  vi.restoreAllMocks()
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  await writeTabRecord(7, {
    state: 'read',
    host: 'blog.example.org',
    address: 'https://blog.example.org/page',
    annotations,
    tone: 'light',
  })
})

describe('a mark dismissed on its card', () => {
  it('is kept with the page that the background knows, and brought back by its id', async () => {
    const id = await dismissMark(wish, tab(), 'blog.example.org')
    expect(await readDismissals(false)).toMatchObject([
      {
        id,
        entity: ann,
        scope: { reach: 'page', page: 'blog.example.org/post', text: 'Ann Example' },
      },
    ])
    expect(await undoDismissal(id ?? '')).toBe(true)
    expect(await undoDismissal(id ?? '')).toBe(false)
    expect(await readDismissals(false)).toEqual([])
  })

  it('is never written to disk from a private window, and forgotten with the last of these', async () => {
    const opened = await browser.windows.create({ incognito: true })
    const other = await browser.windows.create({ incognito: true })
    for (const reach of ['page', 'site', 'everywhere'] as const) {
      expect(
        await dismissMark({ ...wish, reach }, tab({ incognito: true }), 'blog.example.org'),
      ).not.toBeNull()
    }
    expect(await browser.storage.local.get()).toEqual({})
    expect(await readDismissals(true)).toHaveLength(3)
    expect(await readDismissals(false)).toEqual([])

    forgetWhenLastPrivateWindowCloses()
    const open = vi.spyOn(browser.windows, 'getAll')
    await browser.windows.remove(other.id ?? 0)
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1))
    await open.mock.results[0]?.value
    expect(await readDismissals(true)).toHaveLength(3)
    await browser.windows.remove(opened.id ?? 0)
    await vi.waitFor(async () => expect(await readDismissals(true)).toEqual([]))
  })

  it('is not kept where nothing is known of the page', async () => {
    expect(await dismissMark(wish, tab({ id: 8 }), 'blog.example.org')).toBeNull()
    expect(await dismissMark({ ...wish, reach: 'site' }, tab(), '')).toBeNull()
    expect(await browser.storage.local.get()).toEqual({})
  })

  it('is asked for by the page itself alone, in words of bounded length', async () => {
    const sender = { id: browser.runtime.id, tab: tab(), url: 'https://blog.example.org/post', frameId: 0 }
    const answer = (message: object, more: object = {}) => answerMessage(message, { ...sender, ...more })
    expect(await answer(wish)).toEqual(expect.any(String))
    expect(answer(wish, { frameId: 3 })).toBeUndefined()
    expect(answer(wish, { id: 'another-extension' })).toBeUndefined()
    expect(answer({ ...wish, text: 'a'.repeat(501) })).toBeUndefined()
    expect(answer({ ...wish, entity: 'nobody' })).toBeUndefined()
    expect(answer({ ...wish, reach: 'all' })).toBeUndefined()
    expect(answer({ type: 'dismissal-undone', id: 'a'.repeat(65) })).toBeUndefined()
  })

  it('goes from every open page without its being read again, in private windows too', async () => {
    await browser.storage.session.set({ 'tab-8': (await browser.storage.session.get('tab-7'))['tab-7'] })
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([
      tab(),
      tab({ id: 8, incognito: true }),
      tab({ id: 9 }),
    ])
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined)
    await dismissMark({ ...wish, text: 'Ann Example' }, tab({ incognito: true }), 'blog.example.org')
    await remarkAllTabs()
    const sent = send.mock.calls
      .map(([id, message]) => [id, (message as { marks: { start: number }[] }).marks.length] as const)
      .sort(([one], [other]) => one - other)
    // "Example" is made of the words that were dismissed, so both go where the dismissal holds.
    expect(sent).toEqual([
      [7, 2],
      [8, 0],
    ])
  })
})

describe('a kind that is not wanted', () => {
  it('has no mark on the site it is off for, and all of them elsewhere', async () => {
    await choose({ kindsOffSites: { 'blog.example.org': ['person'] } })
    expect(await marksShown(annotations, 'blog.example.org', false)).toEqual([])
    expect(await marksShown(annotations, 'other.example.org', false)).toHaveLength(2)
  })
})
