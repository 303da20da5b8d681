import type { EntityId } from '../knowledge/entity-id.ts'
import { pageKeysOf } from '../page/page-key.ts'
import { type LibraryContext, stateOf } from './context.ts'
import type { ArticleCopy } from './database.ts'
import { failedBy, LibraryFailure } from './fault.ts'
import { type Shelf, type SnippetRow, snippetOfRow } from './rows.ts'
import type { Instant, Snippet, SnippetId, SnippetPage } from './snippet.ts'
import type { SnippetState } from './snippet-document.ts'

/** The last snippet of the part before, in a list that is read part by part. */
export type Cursor = Pick<Snippet, 'id' | 'createdAt'>

/** What changed since a revision. */
export interface ChangesSince {
  readonly revision: number
  readonly changed: readonly Snippet[]
  readonly gone: readonly SnippetId[]
}

/** Sorts after every id and time. */
const LAST = '\uffff'

/** Reads a snippet; `null` where it is not there. */
export async function readSnippet(
  { database, codec }: LibraryContext,
  id: SnippetId,
): Promise<Snippet | null> {
  const row = await database.snippets.get(id)
  return row ? snippetOfRow(row, codec) : null
}

/** In the order of the ids; those that are not there are left out. */
export async function readSnippets(
  { database, codec }: LibraryContext,
  ids: readonly SnippetId[],
): Promise<Snippet[]> {
  const rows = await database.snippets.bulkGet([...ids])
  return rows.flatMap(row => (row ? (snippetOfRow(row, codec) ?? []) : []))
}

/** A snippet for an editor, with the state that its change is to be based on. */
export async function readForEditing(
  { database, codec }: LibraryContext,
  id: SnippetId,
): Promise<{ snippet: Snippet; state: SnippetState } | null> {
  return database.transaction('r', [database.snippets, database.documents], async () => {
    const [row, document] = await Promise.all([database.snippets.get(id), database.documents.get(id)])
    const snippet = row ? snippetOfRow(row, codec) : null
    return snippet && document ? { snippet, state: codec.open(document.state) } : null
  })
}

/** Documents and article copies of snippets, for a complete export. Those that are not there are left out. */
export async function readBeside(
  { database, codec }: LibraryContext,
  ids: readonly SnippetId[],
): Promise<Map<SnippetId, { state: SnippetState; article: ArticleCopy | undefined }>> {
  const [documents, articles] = await Promise.all([
    database.documents.bulkGet([...ids]),
    database.articles.bulkGet([...ids]),
  ])
  return new Map(
    documents.flatMap((document, index) => {
      const article = articles[index]
      const beside = document && {
        state: codec.open(document.state),
        article: article && codec.open(article.content),
      }
      return beside ? [[document.id, beside] as const] : []
    }),
  )
}

/** The newest first, by when they were made; `after` is the last of the part before. */
export async function readNewest(
  { database, codec }: LibraryContext,
  { shelf = 'kept', after, limit }: { shelf?: Shelf; after?: Cursor; limit: number },
): Promise<Snippet[]> {
  const to = after ? [shelf, after.createdAt, after.id] : [shelf, LAST, LAST]
  const between = (from: string[]) =>
    database.snippets.where('[shelf+createdAt+id]').between(from, to, true, false)
  // From the end the browser hands rows out one by one, but forwards all at once: so the first is looked up before.
  const [first] = await between([shelf, '', ''])
    .reverse()
    .offset(limit - 1)
    .limit(1)
    .keys()
  const rows = await between((first as unknown as string[] | undefined) ?? [shelf, '', '']).toArray()
  // One more where somebody saved meanwhile.
  return shown(rows.reverse().slice(0, limit), codec)
}

/** Those of one page, in the order in which they were made, whichever of its addresses they were saved under. */
export async function readOfPage(
  { database, codec }: LibraryContext,
  page: Pick<SnippetPage, 'url' | 'canonical'>,
): Promise<Snippet[]> {
  const keys = pageKeysOf(page).map(codec.token)
  if (keys.length === 0) return []
  const rows = await database.snippets.where('pages').anyOf(keys).distinct().toArray()
  return inOrder(shown(kept(rows), codec))
}

/** Those in which an entity stands, newest first. */
export function readOfEntity(context: LibraryContext, entity: EntityId): Promise<Snippet[]> {
  return readWhere(context, 'entities', entity)
}

export function readOfTag(context: LibraryContext, tag: string): Promise<Snippet[]> {
  return readWhere(context, 'tags', tag)
}

/** @param host without `www.` */
export function readOfHost(context: LibraryContext, host: string): Promise<Snippet[]> {
  return readWhere(context, 'host', host)
}

async function readWhere(
  { database, codec }: LibraryContext,
  index: 'entities' | 'tags' | 'host',
  text: string,
): Promise<Snippet[]> {
  const rows = await database.snippets.where(index).equals(codec.token(text)).toArray()
  return inOrder(shown(kept(rows), codec)).reverse()
}

export async function readArticle(
  { database, codec }: LibraryContext,
  id: SnippetId,
): Promise<ArticleCopy | null> {
  const row = await database.articles.get(id)
  return row ? codec.open(row.content) : null
}

export async function countSnippets({ database }: LibraryContext): Promise<Record<Shelf, number>> {
  const on = (shelf: Shelf) =>
    database.snippets.where('[shelf+createdAt+id]').between([shelf, '', ''], [shelf, LAST, LAST]).count()
  const [inLibrary, inTrash] = await Promise.all([on('kept'), on('trash')])
  return { kept: inLibrary, trash: inTrash }
}

/** Every snippet, trash included, in parts: for the search and for exports. */
export async function* readAll(
  { database, codec }: LibraryContext,
  part = 1_000,
): AsyncGenerator<readonly Snippet[], void> {
  let last = ''
  for (;;) {
    const rows = await database.snippets.where(':id').above(last).limit(part).toArray()
    const end = rows.at(-1)
    if (!end) return
    last = end.id
    yield shown(rows, codec)
  }
}

/** What changed after a revision: how a context that holds something in memory keeps up. */
export async function readChangesSince(
  { database, codec }: LibraryContext,
  revision: number,
): Promise<ChangesSince> {
  const { snippets, documents, tombstones, meta } = database
  return database.transaction('r', [snippets, documents, tombstones, meta], async () => {
    const [state, touched, buried] = await Promise.all([
      stateOf(database),
      documents.where('revision').above(revision).primaryKeys(),
      tombstones.where('revision').above(revision).primaryKeys(),
    ])
    const alive = new Set(touched)
    const rows = await snippets.bulkGet(touched)
    return {
      revision: state?.revision ?? 0,
      changed: shown(
        rows.filter(row => row !== undefined),
        codec,
      ),
      gone: buried.filter(id => !alive.has(id)),
    }
  })
}

/** Ids of what was put into the trash before a time. */
export async function readTrashedBefore(
  { database }: LibraryContext,
  time: Instant | string,
): Promise<SnippetId[]> {
  const rows = await database.snippets
    .where('[shelf+createdAt+id]')
    .between(['trash', '', ''], ['trash', LAST, LAST])
    .toArray()
  return rows.filter(({ trashedAt }) => trashedAt !== null && trashedAt <= time).map(({ id }) => id)
}

/** Turns what Dexie throws into the failure with its fault. */
export function failureOf(thrown: unknown): LibraryFailure {
  const { fault, detail } = failedBy(thrown)
  return new LibraryFailure(fault, detail)
}

const kept = (rows: readonly SnippetRow[]) => rows.filter(({ shelf }) => shelf === 'kept')

/** A row that cannot be read is left out: it must not hide the others. `check` finds it. */
const shown = (rows: readonly SnippetRow[], codec: LibraryContext['codec']) =>
  rows.map(row => snippetOfRow(row, codec)).filter(snippet => snippet !== null)

function inOrder(snippets: Snippet[]): Snippet[] {
  return snippets.sort((one, other) =>
    one.createdAt === other.createdAt
      ? one.id < other.id
        ? -1
        : 1
      : one.createdAt < other.createdAt
        ? -1
        : 1,
  )
}
