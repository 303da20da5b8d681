import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import { openLibrary } from '../../../../lib/library/library.ts'
import { instantSchema, newSnippetId } from '../../../../lib/library/snippet.ts'
import { runSync } from '../../../../lib/sync/schedule/run-sync.ts'
import type { Store } from '../../../../lib/sync/stores/store.ts'
import { syncDatabase } from '../../../../lib/sync/sync-database.ts'

/** The day of all of this. */
export const now = instantSchema.parse('2026-03-01T10:00:00.000Z')

export function snippet(note: string) {
  return {
    id: newSnippetId(),
    kind: 'passage' as const,
    quote: 'Caseloads rose again.',
    anchor: null,
    page: { url: null, canonical: null, title: null, site: null, published: null },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow' as const,
    tags: [],
    note,
    createdAt: now,
    changedAt: now,
  }
}

/** A library and what sync needs beside it, on a device of its own; nothing is set up yet. */
export function unpairedDevice(store: Store, { isTeam = false, clock = () => now } = {}) {
  const browser = { indexedDB: new IDBFactory(), IDBKeyRange }
  const database = syncDatabase(browser)
  const library = openLibrary({ ...browser, now: clock, secondCopy: async () => null })
  const hasAccess = vi.fn(async () => true)
  return {
    database,
    library,
    hasAccess,
    /** One run of sync, as the schedule makes it; over another store where that is said. */
    sync: (open: Store = store) =>
      runSync({ database, library, hasAccess, now: () => new Date(clock()), isTeam, open: () => open }),
    notes: async () => {
      const notes: string[] = []
      for await (const part of library.all()) notes.push(...part.map(({ note }) => note))
      return notes.sort()
    },
  }
}
