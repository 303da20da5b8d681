import type { LibraryContext } from './context.ts'
import { failedBy, type Outcome } from './fault.ts'
import { type Held, type Incoming, isUpdate, mergeIncoming } from './merge.ts'
import type { SnippetId } from './snippet.ts'
import { readDocument } from './snippet-document.ts'
import { type Decided, type Found, shownOf, write } from './write.ts'

/** Something that another device wrote of a snippet. */
export interface RemoteChange {
  readonly id: SnippetId
  readonly incoming: Incoming
}

/** What became of the snippets that were named, each in one list; those of which nothing changed are in none. */
export interface RemoteReport {
  readonly added: readonly SnippetId[]
  readonly changed: readonly SnippetId[]
  /** Deleted for good, as elsewhere. */
  readonly purged: readonly SnippetId[]
  /** Deleted elsewhere and kept, since it was edited here. It is sent again, whole. */
  readonly kept: readonly SnippetId[]
  /** A piece of it has still to come in before it can be shown. */
  readonly waiting: readonly SnippetId[]
  /** Changes that this version cannot read: kept aside for one that can, or no changes at all. */
  readonly unreadable: readonly SnippetId[]
}

/**
 * Takes in what other devices wrote, all in one transaction. In any order and any repetition the outcome is the same.
 * A change that would make a readable snippet unreadable, since it comes from a newer version or builds upon one that
 * has not come in, is kept aside and tried again together with what comes next.
 */
export async function applyRemote(
  context: LibraryContext,
  changes: readonly RemoteChange[],
): Promise<Outcome<RemoteReport>> {
  try {
    const waiting = await readAside(context, [...new Set(changes.map(({ id }) => id))])
    const byId = Map.groupBy([...waiting.map(asChange), ...changes], ({ id }) => id)
    const kept = new Set<SnippetId>()
    const unreadable = new Set<SnippetId>()
    const aside: PutAside[] = []
    const outcome = await write(context, [...byId.keys()], (id, found) => {
      const merged = mergeAll(id, found, byId.get(id) ?? [])
      aside.push(...merged.aside.map(update => ({ id, update })))
      if (merged.refused > 0 || merged.aside.length > 0) unreadable.add(id)
      if (merged.outlived) kept.add(id)
      return merged.next
    })
    if (!outcome.ok) return outcome
    await putAside(context, waiting, aside)
    const changed = outcome.written.filter(one => one.changed)
    const ids = (which: typeof changed) => which.map(({ id }) => id)
    return {
      ok: true,
      added: ids(changed.filter(({ before, after }) => !before && after)),
      changed: ids(changed.filter(({ before, after }) => before && after)),
      purged: ids(changed.filter(({ before, state }) => before && !state)),
      kept: [...kept],
      waiting: ids(changed.filter(({ state, after }) => state && !after)),
      unreadable: [...unreadable],
    }
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/**
 * What taking these in would take from the reader: snippets that are there now and would be in the trash or gone.
 * Changes nothing.
 */
export async function lossesOf(
  { database, codec }: LibraryContext,
  changes: readonly RemoteChange[],
): Promise<readonly SnippetId[]> {
  const byId = Map.groupBy(changes, ({ id }) => id)
  const ids = [...byId.keys()]
  const lost: SnippetId[] = []
  await database.transaction('r', [database.documents, database.tombstones], async () => {
    const [documents, graves] = await Promise.all([
      database.documents.bulkGet(ids),
      database.tombstones.bulkGet(ids),
    ])
    for (const [index, id] of ids.entries()) {
      const [document, grave] = [documents[index], graves[index]]
      const held = {
        state: document ? codec.open(document.state) : null,
        tombstone: grave?.tombstone ?? null,
        settled: true,
      }
      const before = shownOf(id, held)
      if (!before || before.trashedAt !== null) continue
      const merged = mergeAll(id, { ...held, snippet: before }, byId.get(id) ?? [])
      const after = merged.next ? shownOf(id, { ...merged.next, settled: true }) : before
      if (!after || after.trashedAt !== null) lost.push(id)
    }
  })
  return lost
}

/** Tries once more what an older version could not read. Called after an update of the extension. */
export async function retryAside(context: LibraryContext): Promise<Outcome<RemoteReport>> {
  try {
    return await applyRemote(context, (await readAside(context)).map(asChange))
  } catch (thrown) {
    return failedBy(thrown)
  }
}

interface MergedAll {
  readonly next: Decided | null
  readonly aside: readonly Uint8Array[]
  readonly refused: number
  readonly outlived: boolean
}

function mergeAll(id: SnippetId, found: Found, changes: readonly RemoteChange[]): MergedAll {
  const whole = changes.filter(({ incoming }) => incoming.kind === 'tombstone' || isUpdate(incoming.update))
  const refused = changes.length - whole.length
  const together = mergeInto(found, whole)
  const isShown = ({ state }: Held) => state !== null && readDocument(id, state).ok
  if (found.snippet === null || together.state === null || isShown(together)) {
    return { ...together, next: nextOf(found, together), aside: [], refused }
  }
  // One by one, without those after which nothing could be shown any more.
  let merged = mergeInto(found, [])
  const aside: Uint8Array[] = []
  for (const change of whole) {
    const one = mergeInto({ ...merged, settled: merged.settled }, [change])
    if (one.state !== null && !isShown(one) && change.incoming.kind === 'change')
      aside.push(change.incoming.update)
    else merged = { ...one, outlived: one.outlived || merged.outlived }
  }
  return { ...merged, next: nextOf(found, merged), aside, refused }
}

interface MergedInto extends Held {
  readonly settled: boolean
  readonly outlived: boolean
}

function mergeInto(held: Held & { readonly settled: boolean }, changes: readonly RemoteChange[]): MergedInto {
  let { state, tombstone, settled } = held
  let outlived = false
  for (const { incoming } of changes) {
    const merged = mergeIncoming({ state, tombstone }, incoming)
    outlived ||= merged.sendAgain
    // Of a deletion that is news the reader does not know yet, nor that what they deleted themselves came back.
    settled &&= isSame(tombstone, merged.tombstone) && (state !== null || merged.state === null)
    ;({ state, tombstone } = merged)
  }
  return { state, tombstone, settled, outlived }
}

function nextOf(found: Found, { state, tombstone, settled, outlived }: MergedInto): Decided | null {
  if (isSame(found.tombstone, tombstone) && isSameState(found.state, state)) return null
  return { state, tombstone, settled, send: outlived && state ? [{ kind: 'change', update: state }] : [] }
}

interface PutAside {
  readonly id: SnippetId
  readonly update: Uint8Array
}

const asChange = ({ id, update }: PutAside): RemoteChange => ({ id, incoming: { kind: 'change', update } })

async function readAside(
  { database, codec }: LibraryContext,
  ids?: readonly SnippetId[],
): Promise<(PutAside & { seq: number })[]> {
  const rows = ids ? database.aside.where('id').anyOf(ids) : database.aside
  return (await rows.toArray()).map(({ seq = 0, id, update }) => ({ seq, id, update: codec.open(update) }))
}

/** @param before what was aside until now; what of it is not in `now` has been taken in */
async function putAside(
  { database, codec }: LibraryContext,
  before: readonly (PutAside & { seq: number })[],
  now: readonly PutAside[],
): Promise<void> {
  const among = (all: readonly PutAside[], one: PutAside) =>
    all.some(({ id, update }) => id === one.id && isSameState(update, one.update))
  const takenIn = before.filter(one => !among(now, one))
  const added = now.filter((one, index) => !among(before, one) && !among(now.slice(0, index), one))
  if (takenIn.length === 0 && added.length === 0) return
  await database.transaction('rw', database.aside, async () => {
    await database.aside.bulkDelete(takenIn.map(({ seq }) => seq))
    await database.aside.bulkAdd(added.map(({ id, update }) => ({ id, update: codec.seal(update) })))
  })
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function isSameState(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
