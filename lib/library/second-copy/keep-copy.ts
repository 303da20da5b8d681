import { type LibraryContext, stateOf } from '../context.ts'
import type { ArticleRow, DocumentRow, LibraryState, TombstoneRow } from '../database.ts'
import { inLibraryTurn } from '../library-turn.ts'
import { mergeIncoming } from '../merge.ts'
import type { SnippetId } from '../snippet.ts'
import { type CopyDatabase, copyStateIn } from './copy-database.ts'
import { type CopyState, copyStateOf, isForeign, standingOf } from './copy-state.ts'

const PART = 500

/** The second copy, and what it holds before a write. */
export interface CopySeen {
  readonly copy: CopyDatabase
  readonly there: CopyState | undefined
}

/** Looks at the second copy; `null` where there is none, or none that can be read. To be called in the turn to write. */
export async function seeCopy(context: LibraryContext): Promise<CopySeen | null> {
  try {
    const copy = await context.copy()
    return copy && { copy, there: await copyStateIn(copy) }
  } catch {
    return null
  }
}

/**
 * Brings what a write has just changed into the second copy, and what an earlier one did not get to. To be called in
 * the same turn, so that a kill never falls on both. Never rejects: the library itself has it.
 *
 * @param seen the copy as it was when the turn began
 * @param rows as they were written
 * @param before the state of the library before the write, and `after` it
 * @returns whether it is in the copy, and so on the disk
 */
export async function keepCopy(
  context: LibraryContext,
  { copy, there }: CopySeen,
  rows: Rows,
  before: LibraryState,
  after: LibraryState,
): Promise<boolean> {
  try {
    const missed = there && standingOf(there, before) === 'behind' ? await rowsAfter(context, there) : null
    if (missed) {
      await putRows(copy, missed, copyStateOf(after))
      return true
    }
    // One transaction: somebody may wait for this.
    return await copy.transaction('rw', tablesOf(copy), () =>
      keepRows(context, { copy, there }, rows, before, after),
    )
  } catch {
    return false
  }
}

/** Everything written since; `null` where that is too much for a turn in which somebody only saves. */
async function rowsAfter({ database }: LibraryContext, { revision }: CopyState): Promise<Rows | null> {
  const [changed, buried] = await Promise.all([
    database.documents.where('revision').above(revision).limit(PART).primaryKeys(),
    database.tombstones.where('revision').above(revision).limit(PART).primaryKeys(),
  ])
  const ids = [...new Set([...changed, ...buried])]
  return ids.length < PART ? readRows(database, ids) : null
}

/** Gives whether they are in the copy. */
async function keepRows(
  context: LibraryContext,
  { copy, there }: CopySeen,
  rows: Rows,
  before: LibraryState,
  after: LibraryState,
): Promise<boolean> {
  const isFirst = !there && before.revision === 0
  const standing = isFirst ? 'same' : there ? standingOf(there, before) : 'apart'
  if (there && isForeign(there, before)) return false
  if (standing === 'same') {
    await putRows(copy, rows, copyStateOf(after))
    return true
  }
  if (standing === 'sealed otherwise') await emptyCopy(copy)
  // What else is missing is for `reconcile`; what was just written is in the copy in any case.
  const kept = standing === 'sealed otherwise' || !there ? copyStateOf(after) : there
  const stamp = standing === 'behind' ? kept.stamp : null
  await putRows(copy, await mergedRows(context, copy, rows), { ...kept, stamp })
  return true
}

/**
 * Copies everything that was written after a revision. Part by part, so that a save need not wait for all of it;
 * where it is cut short, the copy knows that something may be missing.
 */
export async function copyAfter(
  context: LibraryContext,
  copy: CopyDatabase,
  revision: number,
): Promise<void> {
  const { documents, tombstones } = context.database
  const ids = [
    ...new Set([
      ...(await documents.where('revision').above(revision).primaryKeys()),
      ...(await tombstones.where('revision').above(revision).primaryKeys()),
    ]),
  ]
  const state = await stateOf(context.database)
  for (let at = 0; at < ids.length; at += PART) {
    await inLibraryTurn(context, 'write', async () => {
      const there = await copyStateIn(copy)
      const incomplete = there ?? (state && copyStateOf(state))
      if (!incomplete) return
      await putRows(copy, await readRows(context.database, ids.slice(at, at + PART)), {
        ...incomplete,
        stamp: null,
      })
    })
  }
  // What was written meanwhile is in the copy by itself.
  await inLibraryTurn(context, 'write', async () => {
    const now = await stateOf(context.database)
    if (now) await copy.meta.put(copyStateOf(now))
  })
}

/** Empties the copy: for a library that is sealed in another way from now on. */
export async function emptyCopy(copy: CopyDatabase): Promise<void> {
  await copy.transaction('rw', tablesOf(copy), async () => {
    await Promise.all([
      copy.documents.clear(),
      copy.tombstones.clear(),
      copy.articles.clear(),
      // Not the keys: what comes next may be sealed with one of them.
      copy.meta.delete('state'),
    ])
  })
}

const tablesOf = (copy: CopyDatabase) => [copy.documents, copy.tombstones, copy.articles, copy.meta]

/** What is there of some snippets. Those without a document are gone. */
export interface Rows {
  readonly ids: readonly SnippetId[]
  readonly documents: readonly DocumentRow[]
  readonly tombstones: readonly TombstoneRow[]
  readonly articles: readonly ArticleRow[]
}

async function readRows(
  { documents, tombstones, articles }: Pick<CopyDatabase, 'documents' | 'tombstones' | 'articles'>,
  ids: readonly SnippetId[],
): Promise<Rows> {
  const all = await Promise.all([
    documents.bulkGet([...ids]),
    tombstones.bulkGet([...ids]),
    articles.bulkGet([...ids]),
  ])
  return {
    ids,
    documents: all[0].filter(row => row !== undefined),
    tombstones: all[1].filter(row => row !== undefined),
    articles: all[2].filter(row => row !== undefined),
  }
}

async function putRows(
  copy: CopyDatabase,
  { ids, documents, tombstones, articles }: Rows,
  state: CopyState,
): Promise<void> {
  const alive = new Set(documents.map(({ id }) => id))
  const gone = ids.filter(id => !alive.has(id))
  await copy.transaction('rw', tablesOf(copy), async () => {
    const writes: PromiseLike<unknown>[] = [copy.documents.bulkPut(documents), copy.meta.put(state)]
    if (tombstones.length > 0) writes.push(copy.tombstones.bulkPut(tombstones))
    if (articles.length > 0) writes.push(copy.articles.bulkPut(articles))
    if (gone.length > 0) writes.push(copy.documents.bulkDelete(gone), copy.articles.bulkDelete(gone))
    await Promise.all(writes)
  })
}

/** With what the copy has of them and the library has not: it may have lost something that nobody has missed yet. */
async function mergedRows({ codec }: LibraryContext, copy: CopyDatabase, rows: Rows): Promise<Rows> {
  const there = await readRows(copy, rows.ids)
  const byId = <Row extends { id: SnippetId }>(all: readonly Row[]) => new Map(all.map(row => [row.id, row]))
  const [here, copied] = [byId(rows.documents), byId(there.documents)]
  const [graves, copiedGraves] = [byId(rows.tombstones), byId(there.tombstones)]
  const documents: DocumentRow[] = []
  const tombstones: TombstoneRow[] = []
  for (const id of rows.ids) {
    const [document, old, grave, oldGrave] = [
      here.get(id),
      copied.get(id),
      graves.get(id),
      copiedGraves.get(id),
    ]
    let held = { state: old ? codec.open(old.state) : null, tombstone: oldGrave?.tombstone ?? null }
    if (grave) held = mergeIncoming(held, { kind: 'tombstone', tombstone: grave.tombstone })
    if (document) held = mergeIncoming(held, { kind: 'change', update: codec.open(document.state) })
    const revision = document?.revision ?? grave?.revision ?? 0
    if (held.state) documents.push({ id, revision, state: codec.seal(held.state) })
    if (held.tombstone) {
      tombstones.push({
        id,
        revision,
        tombstone: held.tombstone,
        settled: (grave ?? oldGrave)?.settled ?? false,
      })
    }
  }
  return { ...rows, documents, tombstones }
}
