import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import type { PageAnnotations } from '../../../lib/annotation/annotations.ts'
import { clearHistory, countPages } from '../../../lib/history/history-database.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { choose } from '../../../lib/settings/store.ts'
import { forgetMetElsewhere, repeatsOn } from '../../../lib/tabs/met-before.ts'
import { readTabRecord, writeTabRecord } from '../../../lib/tabs/tab-record.ts'
import { writeVanished } from '../../../lib/tabs/vanished.ts'
import { pageOf } from '../components/page-annotations.ts'
import { PASSAGE, pageWith } from '../repeats/texts.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const FIRST = pageWith(PASSAGE, { url: 'https://one.example/', title: 'The first' })
const SECOND = pageWith(`Another beginning.\n${PASSAGE}`, { url: 'https://two.example/' })

const annotationsOf = (document: PageDocument, more: Partial<PageAnnotations> = {}) =>
  pageOf({ url: document.url, ...more })
const read = (document: PageDocument, inPrivate = false) =>
  repeatsOn(document, annotationsOf(document), inPrivate)

beforeEach(async () => {
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  await clearHistory()
})

describe('the reading history', () => {
  it('is off at first: nothing is kept, nothing is looked up, no database is made', async () => {
    expect(await read(FIRST)).toEqual([])
    expect(await read(SECOND)).toEqual([])
    expect(await countPages()).toBe(0)
    expect(await indexedDB.databases()).toEqual([])
  })

  it('says where a passage was met, once it is turned on', async () => {
    await choose({ history: true })
    await read(FIRST)
    expect(await read(SECOND)).toMatchObject([{ earlier: { on: 'another-page', title: 'The first' } }])
    expect(await countPages()).toBe(2)
  })

  it('keeps what it has when it is turned off, and says nothing of it', async () => {
    await choose({ history: true })
    await read(FIRST)
    await choose({ history: false })
    expect(await read(SECOND)).toEqual([])
    expect(await countPages()).toBe(1)
  })

  it('rests in private windows, and while everything is hidden', async () => {
    await choose({ history: true })
    await read(FIRST)
    expect(await read(SECOND, true)).toEqual([])
    await writeVanished(true)
    expect(await read(SECOND)).toEqual([])
    await writeVanished(false)
    expect(await countPages()).toBe(1)
  })

  it('takes no page that is not about probation in England and Wales', async () => {
    await choose({ history: true })
    for (const label of ['abroad', 'mention', 'not'] as const) {
      await repeatsOn(FIRST, annotationsOf(FIRST, { verdict: { label, score: 0.4, reasons: [] } }), false)
    }
    expect(await countPages()).toBe(0)
  })

  it('does not stand in the way of what stands twice on the page itself', async () => {
    const twice = pageWith(`${PASSAGE}\nWell then, what is to be said to that.\n${PASSAGE}`)
    expect(await read(twice, true)).toMatchObject([{ earlier: { on: 'this-page' } }])
  })

  it('leaves no trace in open tabs once it was cleared', async () => {
    await choose({ history: true })
    await read(FIRST)
    const here = await read(pageWith(`${PASSAGE}\nWell then, what is to be said to that.\n${PASSAGE}`))
    expect(here.map(({ earlier }) => earlier.on)).toEqual(['another-page', 'this-page'])
    const record = {
      state: 'read',
      host: 'a.example',
      address: 'https://a.example/page',
      tone: 'light',
    } as const
    await writeTabRecord(7, { ...record, annotations: pageOf({ repeats: here }) })
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 } as browser.Tabs.Tab])
    await forgetMetElsewhere()
    const kept = await readTabRecord(7)
    expect(kept?.state === 'read' && kept.annotations.repeats).toMatchObject([
      { earlier: { on: 'this-page' } },
    ])
  })
})
