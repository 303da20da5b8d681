import type { LibraryContext } from './context.ts'
import type { Outcome } from './fault.ts'
import { rowOf } from './rows.ts'
import type { SnippetId } from './snippet.ts'
import { shownOf, write } from './write.ts'

/** What is wrong with a library. In one that only this program wrote, nothing ever is. */
export interface LibraryCheck {
  readonly snippets: number
  /** Rows that are not what their documents say, or that are missing or too many. `mendRows` writes them anew. */
  readonly astray: readonly SnippetId[]
  /** Documents that show no snippet: damaged, or a piece of them has still to come in from another device. */
  readonly unreadable: readonly SnippetId[]
}

const PART = 500

/** Reads the whole library and compares each row with its document. */
export async function checkLibrary(context: LibraryContext): Promise<LibraryCheck> {
  const { database } = context
  const astray: SnippetId[] = []
  const unreadable: SnippetId[] = []
  const ids = new Set([
    ...(await database.documents.toCollection().primaryKeys()),
    ...(await database.snippets.toCollection().primaryKeys()),
  ])
  const all = [...ids]
  for (let at = 0; at < all.length; at += PART) {
    for (const { id, isShown, agrees } of await compare(context, all.slice(at, at + PART))) {
      if (!isShown) unreadable.push(id)
      if (!agrees) astray.push(id)
    }
  }
  return { snippets: all.length, astray, unreadable }
}

/** As of one moment: a document and its row change together. */
function compare({ database, codec }: LibraryContext, ids: SnippetId[]) {
  const { snippets, documents, tombstones } = database
  return database.transaction('r', [snippets, documents, tombstones], async () => {
    const [rows, states, graves] = await Promise.all([
      snippets.bulkGet(ids),
      documents.bulkGet(ids),
      tombstones.bulkGet(ids),
    ])
    return ids.map((id, index) => {
      const document = states[index]
      const state = document ? codec.open(document.state) : null
      const grave = graves[index]
      const shown = shownOf(id, {
        state,
        tombstone: grave?.tombstone ?? null,
        settled: grave?.settled ?? false,
      })
      const row = rows[index]
      const stored = row ? inOneOrder({ ...row, content: codec.open(row.content) }) : null
      const wanted = shown ? inOneOrder({ ...rowOf(shown, codec), content: shown }) : null
      return { id, isShown: shown !== null || state === null, agrees: stored === wanted }
    })
  })
}

/** Works rows out anew from their documents, and drops those that have none. */
export async function mendRows(context: LibraryContext, ids: readonly SnippetId[]): Promise<Outcome> {
  return write(context, ids, (_id, found) => ({ ...found, send: [] }))
}

/** As text that is the same for the same values, whatever the order of the keys. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
