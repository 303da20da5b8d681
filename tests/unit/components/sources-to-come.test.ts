import { signal } from '@preact/signals'
import { describe, expect, it, vi } from 'vitest'
import type { PageAround } from '../../../components/panel/page-around.ts'
import type { PageSnippets } from '../../../components/panel/page-snippets.ts'
import type { PanelSources } from '../../../components/panel/panel-sources.ts'
import { type FollowedPage, sourcesToCome } from '../../../components/panel/sources-to-come.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { Entity } from '../../../lib/knowledge/schema.ts'

const ann = { id: 'person/ann-example', name: 'Ann Example' } as Entity
const page: FollowedPage = {
  tab: signal(1),
  record: signal(null),
  dismissed: signal({ mentions: new Map(), numbers: new Map(), promises: new Map() }),
  chosenPost: signal(null),
}

function made() {
  const around = signal<PageAround | null>(null)
  const saved = { library: {} } as PageSnippets
  const stops = { around: vi.fn(), saved: vi.fn(), version: vi.fn() }
  const told: { version(version: string): void } = { version: () => undefined }
  const sources = {
    knowledge: { getEntities: async (ids: readonly EntityId[]) => (ids.includes(ann.id) ? [ann] : []) },
    search: { index: async () => 'the index' },
    watchVersion(changed: (version: string) => void) {
      told.version = changed
      return stops.version
    },
    aroundOf: vi.fn(() => ({ around, stop: stops.around })),
    snippetsOf: vi.fn(() => ({ saved, stop: stops.saved })),
  } as unknown as PanelSources
  return { sources, around, saved, stops, told }
}

describe('what the panel draws from', () => {
  it('can be asked before it is there, and answers when it is', async () => {
    const { sources } = made()
    const { promise, resolve } = Promise.withResolvers<PanelSources>()
    const { knowledge, search, version, around, saved } = sourcesToCome(promise, page)
    const asked = Promise.all([knowledge.getEntities([ann.id]), search.index()])
    expect([version.value, around.value, saved.value]).toEqual(['', null, null])
    resolve(sources)
    expect(await asked).toEqual([[ann], 'the index'])
  })

  it('follows the page, and the versions of the knowledge, once it is there', async () => {
    const { sources, around, saved, told } = made()
    const come = sourcesToCome(Promise.resolve(sources), page)
    await vi.waitFor(() => expect(come.saved.value).toBe(saved))
    expect(come.around.value).toBeNull()
    const laidOut = { day: '2024-08-22' } as PageAround
    around.value = laidOut
    expect(come.around.value).toBe(laidOut)
    told.version('2')
    expect(come.version.value).toBe('2')
  })

  it('stops following, also where it only comes afterwards', async () => {
    const { sources, stops, saved } = made()
    const come = sourcesToCome(Promise.resolve(sources), page)
    await vi.waitFor(() => expect(come.saved.value).toBe(saved))
    come.stop()
    for (const stop of Object.values(stops)) expect(stop).toHaveBeenCalledOnce()

    const late = made()
    const { promise, resolve } = Promise.withResolvers<PanelSources>()
    const { knowledge, stop } = sourcesToCome(promise, page)
    stop()
    resolve(late.sources)
    await knowledge.getEntities([])
    expect(late.sources.snippetsOf).not.toHaveBeenCalled()
  })
})
