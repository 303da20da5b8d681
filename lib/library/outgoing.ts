import { type LibraryContext, stateForWriting } from './context.ts'
import type { UnsentRow } from './database.ts'
import { failedBy, type Outcome } from './fault.ts'
import type { Incoming, Tombstone } from './merge.ts'
import type { RemoteChange } from './remote.ts'
import type { SnippetId } from './snippet.ts'
import { write } from './write.ts'

/** Changes that the other devices do not have yet. */
export interface Unsent {
  /** Oldest first. */
  readonly changes: readonly RemoteChange[]
  /** Snippets whose articles' copies are new. */
  readonly articles: readonly SnippetId[]
  /** What to give to `confirmSent` when all of this is safe elsewhere. */
  readonly upTo: number
}

const PART = 200

/**
 * Reads what is still to be sent, oldest first.
 *
 * @param bytes about how much at most; always at least one change where there is one
 */
export async function takeUnsent({ database, codec }: LibraryContext, bytes: number): Promise<Unsent> {
  const { unsent, tombstones } = database
  return database.transaction('r', [unsent, tombstones], async () => {
    const changes: RemoteChange[] = []
    const articles: SnippetId[] = []
    let [upTo, size] = [0, 0]
    while (size < bytes) {
      const rows = await unsent.where('seq').above(upTo).limit(PART).toArray()
      if (rows.length === 0) break
      const graves = await tombstones.bulkGet(rows.map(({ id }) => id))
      for (const [index, row] of rows.entries()) {
        if (size >= bytes) break
        upTo = row.seq ?? upTo
        if (row.kind === 'article') articles.push(row.id)
        const incoming = incomingOf(row, graves[index]?.tombstone ?? null)
        if (!incoming) continue
        changes.push({ id: row.id, incoming })
        size += incoming.kind === 'change' ? incoming.update.length : JSON.stringify(incoming).length
      }
    }
    return { changes, articles, upTo }
  })

  function incomingOf({ kind, update }: UnsentRow, tombstone: Tombstone | null): Incoming | null {
    if (kind === 'change' && update) return { kind, update: codec.open(update) }
    return kind === 'tombstone' && tombstone ? { kind, tombstone } : null
  }
}

/** What was taken up to this mark is safe elsewhere. */
export async function confirmSent({ database }: LibraryContext, upTo: number): Promise<void> {
  await database.unsent.where('seq').belowOrEqual(upTo).delete()
}

/** Puts the whole of these snippets among what is to be sent; those that are not there are passed over. */
export async function sendAgain(
  context: LibraryContext,
  ids: readonly SnippetId[],
): Promise<Outcome<{ changed: readonly SnippetId[] }>> {
  const outcome = await write(context, ids, (_id, found) => {
    if (!found.state && !found.tombstone) return null
    const tombstone = found.tombstone ? [{ kind: 'tombstone' } as const] : []
    const state = found.state ? [{ kind: 'change', update: found.state } as const] : []
    return { ...found, send: [...tombstone, ...state] }
  })
  return outcome.ok
    ? { ok: true, changed: outcome.written.flatMap(({ id, changed }) => (changed ? id : [])) }
    : outcome
}

/** Ids of everything that other devices should know of: snippets and tombstones. */
export async function knownIds({ database }: LibraryContext): Promise<SnippetId[]> {
  const [there, buried] = await Promise.all([
    database.documents.toCollection().primaryKeys(),
    database.tombstones.toCollection().primaryKeys(),
  ])
  return [...new Set([...there, ...buried])]
}

/** The whole of these snippets as they are now: state, tombstone or both. */
export async function wholeOf(
  { database, codec }: LibraryContext,
  ids: readonly SnippetId[],
): Promise<RemoteChange[]> {
  const { documents, tombstones } = database
  return database.transaction('r', [documents, tombstones], async () => {
    const [states, graves] = await Promise.all([documents.bulkGet([...ids]), tombstones.bulkGet([...ids])])
    return ids.flatMap((id, index): RemoteChange[] => {
      const [state, grave] = [states[index], graves[index]]
      return [
        ...(grave ? [{ id, incoming: { kind: 'tombstone', tombstone: grave.tombstone } } as const] : []),
        ...(state ? [{ id, incoming: { kind: 'change', update: codec.open(state.state) } } as const] : []),
      ]
    })
  })
}

/** From when on changes are kept for other devices, and until when. */
export async function setSyncing(context: LibraryContext, syncing: boolean): Promise<Outcome> {
  const { database } = context
  try {
    await database.transaction('rw', [database.meta, database.unsent], async () => {
      await database.meta.put({ ...(await stateForWriting(context)), syncing })
      if (!syncing) await database.unsent.clear()
    })
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}
