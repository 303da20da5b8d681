import { type LibraryContext, stateForWriting, stateOf } from '../context.ts'
import type { LibraryState } from '../database.ts'
import { LibraryFailure, type Outcome } from '../fault.ts'
import { inLibraryTurn } from '../library-turn.ts'
import { applyRemote, type RemoteChange } from '../remote.ts'
import type { SnippetId } from '../snippet.ts'
import { write } from '../write.ts'
import { type CopyDatabase, copyStateIn } from './copy-database.ts'
import { type CopyState, isForeign, standingOf } from './copy-state.ts'
import { copyAfter, emptyCopy } from './keep-copy.ts'

const PART = 500

/** What was done: nothing was missing, the copy was brought up to date, or the library was brought back from it. */
export type Reconciled = 'whole' | 'copied' | 'recovered'

/**
 * Compares the library with its second copy. Where the browser has thrown the library away, or the end of it, it is
 * brought back from there; where the copy is gone or behind, it is made anew. To be called once in each session.
 * Rejects where either cannot be read; nothing is lost by that, and it can be called again.
 */
export async function reconcile(context: LibraryContext): Promise<Reconciled> {
  const copy = await context.copy()
  if (!copy) return 'whole'
  // A save that was acknowledged may still be on its way into the copy.
  await inLibraryTurn(context, 'write', async () => undefined)
  const there = await copyStateIn(copy)
  const state = await stateOf(context.database)
  if (!state && !there) return 'whole'
  if (there && state && isForeign(there, state))
    throw new LibraryFailure('locked', 'the copy is of a library that was sealed')
  const standing = there && state ? standingOf(there, state) : 'apart'
  if (standing === 'same') return 'whole'
  if (there && standing === 'behind') await copyAfter(context, copy, there.revision)
  else if (there && standing === 'apart') {
    await recover(context, copy, there)
    return 'recovered'
  } else {
    if (there) await inLibraryTurn(context, 'write', () => emptyCopy(copy))
    await copyAfter(context, copy, 0)
  }
  return 'copied'
}

/**
 * Merges the copy into the library. The library takes over the name of the one that was lost and a count of writes
 * beyond its own, so that neither the sentinel nor the search is misled; it writes under new numbers from then on.
 */
async function recover(context: LibraryContext, copy: CopyDatabase, there: CopyState): Promise<void> {
  await changeState(context, state => {
    // A library begun here in another way would take the copy for one that is merely old, and empty it.
    if (state.codec !== there.codec)
      throw new LibraryFailure('locked', `the copy is sealed as "${there.codec}"`)
    return {
      ...state,
      library: there.library,
      begunAt: there.begunAt < state.begunAt ? there.begunAt : state.begunAt,
      revision: Math.max(state.revision, there.revision),
      syncing: state.syncing || there.syncing,
      restorations: state.restorations + 1,
      recovering: true,
    }
  })
  const ids = [
    ...new Set([
      ...(await copy.documents.toCollection().primaryKeys()),
      ...(await copy.tombstones.toCollection().primaryKeys()),
    ]),
  ]
  for (let at = 0; at < ids.length; at += PART) await bringBack(context, copy, ids.slice(at, at + PART))
  await changeState(context, state => ({ ...state, recovering: false }))
  await copyAfter(context, copy, 0)
}

async function changeState(
  context: LibraryContext,
  change: (state: LibraryState) => LibraryState,
): Promise<void> {
  const { database } = context
  await inLibraryTurn(context, 'write', () =>
    database.transaction('rw', database.meta, async () => {
      await database.meta.put(change(await stateForWriting(context)))
    }),
  )
}

async function bringBack(context: LibraryContext, copy: CopyDatabase, ids: SnippetId[]): Promise<void> {
  const { database, codec } = context
  const [documents, tombstones, articles] = await Promise.all([
    copy.documents.bulkGet(ids),
    copy.tombstones.bulkGet(ids),
    copy.articles.bulkGet(ids),
  ])
  const changes = ids.flatMap((id, index): RemoteChange[] => {
    const [document, grave] = [documents[index], tombstones[index]]
    return [
      ...(grave ? [{ id, incoming: { kind: 'tombstone', tombstone: grave.tombstone } } as const] : []),
      ...(document
        ? [{ id, incoming: { kind: 'change', update: codec.open(document.state) } } as const]
        : []),
    ]
  })
  succeeded(await applyRemote(context, changes))
  await database.articles.bulkPut(articles.filter(row => row !== undefined))
  // All of it has to be sent again, since what was still unsent is gone; and what the reader knew they still know.
  const settled = new Set(tombstones.flatMap(row => (row?.settled ? row.id : [])))
  succeeded(
    await write(context, ids, (id, found) => ({
      ...found,
      settled: found.settled || settled.has(id),
      send: [
        ...(found.tombstone ? [{ kind: 'tombstone' } as const] : []),
        ...(found.state ? [{ kind: 'change', update: found.state } as const] : []),
      ],
    })),
  )
}

function succeeded(outcome: Outcome): void {
  if (!outcome.ok) throw new LibraryFailure(outcome.fault, outcome.detail)
}
