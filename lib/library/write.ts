import { type LibraryContext, stateForWriting } from './context.ts'
import type {
  ArticleCopy,
  ArticleRow,
  DocumentRow,
  LibraryState,
  TombstoneRow,
  UnsentRow,
} from './database.ts'
import { putOnDisk } from './database.ts'
import { failedBy, type Outcome } from './fault.ts'
import { inLibraryTurn } from './library-turn.ts'
import { type Held, writerOn } from './merge.ts'
import { rowOf, type SnippetRow } from './rows.ts'
import { stamped } from './second-copy/copy-state.ts'
import { keepCopy, type Rows, seeCopy } from './second-copy/keep-copy.ts'
import type { Snippet, SnippetId } from './snippet.ts'
import { readDocument, type SnippetState, type Writing } from './snippet-document.ts'

/** What is there of a snippet when a write begins. */
export interface Found extends Held {
  /** `null` also where there is a state that shows no snippet: a piece is missing that has yet to come in. */
  readonly snippet: Snippet | null
  /** The reader knows that it outlived a deletion. */
  readonly settled: boolean
}

/** What there is to be of it afterwards. */
export interface Decided extends Held {
  readonly settled?: boolean
  /** What the other devices have to hear, in order. */
  readonly send: readonly Sent[]
  /** The copy of its article, where it comes with one. */
  readonly article?: ArticleCopy | undefined
}
export type Sent =
  | { readonly kind: 'change'; readonly update: Uint8Array }
  | { readonly kind: 'tombstone' }
  | { readonly kind: 'article' }

/** Decides for one snippet, at once; `null` where nothing is to be changed. What it throws undoes the whole write. */
export type Decide = (id: SnippetId, found: Found, writing: Writing) => Decided | null

/** What became of one snippet. */
export interface Written {
  readonly id: SnippetId
  readonly before: Snippet | null
  readonly after: Snippet | null
  readonly state: SnippetState | null
  readonly changed: boolean
}

/**
 * The one way in which snippets are written: reads what is there of each, lets `decide` say what is to be there, and
 * writes documents, rows, tombstones, articles and what is to be sent in one transaction. Resolves when the browser
 * has committed it and it is on the disk, in the second copy; where it fails, nothing of it has happened.
 *
 * @param copiesLater whether it resolves as soon as the browser has it, which outlives the browser's end, but neither a
 *   power cut before it is on the disk, some milliseconds later, nor that the browser ends in these milliseconds and
 *   then throws the library away. Nobody else writes until then, and where the copy is cut short, the next write brings
 *   it along.
 */
export async function write(
  context: LibraryContext,
  ids: readonly SnippetId[],
  decide: Decide,
  { copiesLater = false } = {},
): Promise<Outcome<{ written: readonly Written[] }>> {
  const { database } = context
  const { snippets, documents, tombstones, articles, unsent, meta } = database
  const tables = [snippets, documents, tombstones, articles, unsent, meta]
  try {
    return await new Promise((resolve, reject) => {
      inLibraryTurn(context, 'write', async () => {
        const { written, rows, before, after } = await database.transaction('rw', tables, () =>
          writeAll(context, [...new Set(ids)], decide),
        )
        if (copiesLater) resolve({ ok: true, written })
        if (rows.ids.length > 0) {
          const seen = await seeCopy(context)
          const isCopied = seen !== null && (await keepCopy(context, seen, rows, before, after))
          if (!isCopied) await putOnDisk(database)
        }
        resolve({ ok: true, written })
      }).catch(reject)
    })
  } catch (thrown) {
    return failedBy(thrown)
  }
}

interface WrittenAll {
  readonly written: readonly Written[]
  /** What of it the second copy is to have. */
  readonly rows: Rows
  /** The state of the library. */
  readonly before: LibraryState
  readonly after: LibraryState
}

async function writeAll(context: LibraryContext, ids: SnippetId[], decide: Decide): Promise<WrittenAll> {
  const { database, codec, now, writerFor } = context
  const [before, documents, tombstones] = await Promise.all([
    stateForWriting(context),
    database.documents.bulkGet(ids),
    database.tombstones.bulkGet(ids),
  ])
  const after = stamped(before)
  const writing: Writing = { writer: writerFor(after), now: now() }
  const changes = new Changes(context, after.revision)
  const written = ids.map((id, index): Written => {
    const document = documents[index]
    const grave = tombstones[index]
    const held = document ? codec.open(document.state) : null
    const settled = grave?.settled ?? false
    const tombstone = grave?.tombstone ?? null
    const shown = held && shownOf(id, { state: held, tombstone, settled })
    const found = { state: held, tombstone, snippet: shown, settled }
    const decided = decide(id, found, { ...writing, writer: writerOn(found, writing.writer) })
    if (!decided) return { id, before: shown, after: shown, state: held, changed: false }
    const next = changes.add(id, { settled, ...decided })
    return { id, before: shown, after: next, state: decided.state, changed: true }
  })
  const { rows } = changes
  if (rows.ids.length === 0) return { written, rows, before, after: before }
  await Promise.all([changes.write(after.syncing), database.meta.put(after)])
  return { written, rows, before, after }
}

/** The snippet that a state shows, and whether the reader is to be told that it outlived a deletion. */
export function shownOf(
  id: SnippetId,
  { state, tombstone, settled }: Held & { settled: boolean },
): Snippet | null {
  if (state === null) return null
  const read = readDocument(id, state)
  if (!read.ok) return null
  const { snippet } = read
  return tombstone && !settled ? { ...snippet, keptAgainstTrash: snippet.trashedAt === null } : snippet
}

/** The rows that one transaction writes and deletes. */
class Changes {
  readonly #context: LibraryContext
  readonly #revision: number
  readonly #rows: SnippetRow[] = []
  readonly #documents: DocumentRow[] = []
  readonly #tombstones: TombstoneRow[] = []
  readonly #articles: ArticleRow[] = []
  readonly #unsent: UnsentRow[] = []
  readonly #unseen: SnippetId[] = []
  readonly #gone: SnippetId[] = []

  constructor(context: LibraryContext, revision: number) {
    this.#context = context
    this.#revision = revision
  }

  /** Gives the snippet as it is shown from now on. */
  add(id: SnippetId, decided: Decided & { settled: boolean }): Snippet | null {
    const { codec } = this.#context
    const revision = this.#revision
    const { state, tombstone, settled, send, article } = decided
    const after = shownOf(id, decided)
    if (state === null) this.#gone.push(id)
    else this.#documents.push({ id, revision, state: codec.seal(state) })
    if (after) this.#rows.push(rowOf(after, codec))
    else this.#unseen.push(id)
    if (tombstone) this.#tombstones.push({ id, revision, tombstone, settled })
    if (article) this.#articles.push({ id, content: codec.seal(article) })
    for (const sent of send) {
      const update = sent.kind === 'change' ? codec.seal(sent.update) : null
      this.#unsent.push({ id, kind: sent.kind, update })
    }
    return after
  }

  get rows(): Rows {
    const ids = [...this.#documents.map(({ id }) => id), ...this.#gone]
    return { ids, documents: this.#documents, tombstones: this.#tombstones, articles: this.#articles }
  }

  async write(syncing: boolean): Promise<void> {
    const { snippets, documents, tombstones, articles, unsent } = this.#context.database
    const writes: PromiseLike<unknown>[] = []
    if (this.#documents.length > 0) writes.push(documents.bulkPut(this.#documents))
    if (this.#rows.length > 0) writes.push(snippets.bulkPut(this.#rows))
    if (this.#tombstones.length > 0) writes.push(tombstones.bulkPut(this.#tombstones))
    if (this.#articles.length > 0) writes.push(articles.bulkPut(this.#articles))
    if (this.#unseen.length > 0) writes.push(snippets.bulkDelete(this.#unseen))
    if (this.#gone.length > 0) {
      // What was not sent of it yet need not be: its tombstone says all.
      writes.push(documents.bulkDelete(this.#gone), articles.bulkDelete(this.#gone))
      await unsent.where('id').anyOf(this.#gone).delete()
    }
    if (syncing && this.#unsent.length > 0) writes.push(unsent.bulkAdd(this.#unsent))
    await Promise.all(writes)
  }
}
