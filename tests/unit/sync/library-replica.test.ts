import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { type Library, openLibrary } from '../../../lib/library/library.ts'
import { instantSchema, newSnippetId, type SnippetId } from '../../../lib/library/snippet.ts'
import type { NewSnippet } from '../../../lib/library/snippet-document.ts'
import { syncOnce } from '../../../lib/sync/engine/sync-once.ts'
import { recipientSchema } from '../../../lib/sync/keys/recipient.ts'
import { libraryReplica } from '../../../lib/sync/library-replica.ts'
import { deviceIdSchema } from '../../../lib/sync/log/log-file.ts'
import { MemoryJournal } from './simulation/memory-journal.ts'
import { Random } from './simulation/random.ts'
import { RoughStore } from './simulation/rough-store.ts'

const now = instantSchema.parse('2026-02-01T10:00:00.000Z')

function newSnippet(note: string): NewSnippet {
  return {
    id: newSnippetId(),
    kind: 'passage',
    quote: 'The union asked for a ceiling on caseloads.',
    anchor: null,
    page: { url: 'https://example.org/a', canonical: null, title: 'A page', site: null, published: null },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [],
    note,
    createdAt: now,
    changedAt: now,
  }
}

function device(
  store: RoughStore,
  number: number,
): { library: Library; sync: () => ReturnType<typeof syncOnce> } {
  const library = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => now })
  const id = deviceIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`)
  const journal = new MemoryJournal(id, `device ${number}`)
  const replica = libraryReplica(library)
  const plain = {
    recipient: async () => recipientSchema.parse(`age1${'q'.repeat(58)}`),
    seal: async (bytes: Uint8Array) => bytes,
    open: async (bytes: Uint8Array) => ({ ok: true as const, bytes }),
  }
  return {
    library,
    sync: () => syncOnce({ store, sealer: plain, replica, journal, now: () => new Date(now) }),
  }
}

async function noteOf(library: Library, id: SnippetId): Promise<string | undefined> {
  return (await library.get(id))?.note
}

async function two() {
  const store = new RoughStore(new Random(1))
  const [one, other] = [device(store, 1), device(store, 2)]
  await one.library.setSyncing(true)
  await other.library.setSyncing(true)
  return { one, other }
}

describe('two libraries in step', () => {
  it('show what either saved, and both texts of a note that both edited', async () => {
    const { one, other } = await two()
    const snippet = newSnippet('middle')
    await one.library.save(snippet)
    await one.sync()
    await other.sync()
    expect(await noteOf(other.library, snippet.id)).toBe('middle')
    await one.library.change(snippet.id, { note: 'before middle' })
    await other.library.change(snippet.id, { note: 'middle after' })
    await one.sync()
    await other.sync()
    await one.sync()
    expect(await noteOf(one.library, snippet.id)).toBe('before middle after')
    expect(await noteOf(other.library, snippet.id)).toBe('before middle after')
  })

  it('delete for good on both, unless it was edited on the other meanwhile', async () => {
    const { one, other } = await two()
    const [gone, kept] = [newSnippet('gone'), newSnippet('kept')]
    const others = Array.from({ length: 9 }, () => newSnippet('there'))
    for (const snippet of [gone, kept, ...others]) await one.library.save(snippet)
    await one.sync()
    await other.sync()
    await one.library.purge([gone.id, kept.id])
    await other.library.change(kept.id, { note: 'kept, since edited' })
    await one.sync()
    await other.sync()
    await one.sync()
    expect(await noteOf(other.library, gone.id)).toBeUndefined()
    expect(await noteOf(one.library, gone.id)).toBeUndefined()
    expect(await noteOf(other.library, kept.id)).toBe('kept, since edited')
    expect(await one.library.get(kept.id)).toMatchObject({
      note: 'kept, since edited',
      keptAgainstTrash: true,
    })
  })

  it('share the copies of articles', async () => {
    const { one, other } = await two()
    const snippet = { ...newSnippet(''), kind: 'article' as const }
    const article = { html: '<p>Words.</p>', text: 'Words.', byline: null, savedAt: now }
    expect(await one.library.save(snippet, { article })).toMatchObject({ ok: true })
    await one.sync()
    await other.sync()
    expect(await other.library.article(snippet.id)).toEqual(article)
  })
})
