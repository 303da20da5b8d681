import { describe, expect, it, vi } from 'vitest'
import type { Repeat } from '../../../lib/repeats/repeat.ts'
import { addToReading, beginReading } from '../../../lib/tabs/current-reading.ts'
import { forgetTab, readTabRecord, writeTabRecord } from '../../../lib/tabs/tab-record.ts'
import { pageOf } from '../components/page-annotations.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const REPEAT: Repeat = {
  ...{ start: 0, end: 10, opening: 'Once', post: null, comment: null, agreement: 1 },
  earlier: { on: 'this-page', start: 20, end: 30, post: null, comment: null },
}

describe('what is found after the marks', () => {
  const record = {
    state: 'read',
    host: 'a.example',
    address: 'https://a.example/page',
    tone: 'light',
  } as const

  it('is added to the reading that it belongs to, and not to a later one', async () => {
    const repeats = [REPEAT]
    await writeTabRecord(3, { ...record, annotations: pageOf() })
    const first = beginReading(3)
    expect(await addToReading(3, first, { repeats })).toBe(true)
    const added = await readTabRecord(3)
    expect(added?.state === 'read' && added.annotations).toEqual(pageOf({ repeats }))

    await writeTabRecord(3, { ...record, annotations: pageOf({ title: 'Read anew' }) })
    beginReading(3)
    expect(await addToReading(3, first, { repeats })).toBe(false)
    const anew = await readTabRecord(3)
    expect(anew?.state === 'read' && anew.annotations.repeats).toEqual([])
  })

  it('does not take the place of what else is added at the same moment', async () => {
    await writeTabRecord(3, { ...record, annotations: pageOf() })
    const reading = beginReading(3)
    await Promise.all([
      addToReading(3, reading, { repeats: [REPEAT] }),
      addToReading(3, reading, { site: 'A site' }),
    ])
    const both = await readTabRecord(3)
    expect(both?.state === 'read' && both.annotations).toEqual(pageOf({ repeats: [REPEAT], site: 'A site' }))
  })

  it('does not come back when the tab goes elsewhere meanwhile', async () => {
    await writeTabRecord(3, { ...record, annotations: pageOf() })
    const reading = beginReading(3)
    await Promise.all([addToReading(3, reading, { repeats: [REPEAT] }), forgetTab(3)])
    expect(await readTabRecord(3)).toBeUndefined()
  })
})
