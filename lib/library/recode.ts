import type { Collection } from 'dexie'
import type { BackupPartRow } from './backups/backup.ts'
import type { RowCodec, Sealed } from './codec.ts'
import { type LibraryContext, stateForWriting } from './context.ts'
import type { ArticleRow, DocumentRow } from './database.ts'
import { failedBy, type Outcome } from './fault.ts'
import { inLibraryTurn } from './library-turn.ts'
import { rowOf, type SnippetRow } from './rows.ts'
import { copyAfter, emptyCopy } from './second-copy/keep-copy.ts'
import { ownCopy } from './second-copy/own-copy.ts'
import { reconcile } from './second-copy/recover.ts'

/**
 * Writes everything anew under another codec: for a passphrase that is set, changed or taken away. All of it in one
 * transaction, so that a library is never sealed in part; from then on, contexts with the old codec are told that it
 * is locked. Backups are written anew too: an old copy in plain would be no lock at all. Nobody else writes or backs
 * up meanwhile, since what was read before would be put back as it was sealed then.
 *
 * The second copy is emptied and made anew. What of it was not brought back yet is brought back first.
 *
 * @param wrapped the keys that belong to the new codec, kept in the same transaction
 * @param committed called when it is done and before anybody else may write
 */
export async function recodeLibrary(
  context: LibraryContext,
  to: RowCodec,
  { wrapped = [], committed }: { wrapped?: readonly unknown[]; committed?: () => Promise<void> } = {},
): Promise<Outcome> {
  try {
    if (await ownCopy(context)) await reconcile(context)
    const outcome = await inLibraryTurn(context, 'backup', () =>
      inLibraryTurn(context, 'write', () => recode(context, to, wrapped, committed)),
    )
    // What is copied is sealed in the new way already.
    const copy = outcome.ok && (await ownCopy(context))
    if (copy) await copyAfter(context, copy, 0)
    return outcome
  } catch (thrown) {
    return failedBy(thrown)
  }
}

async function recode(
  context: LibraryContext,
  to: RowCodec,
  wrapped: readonly unknown[],
  committed: () => Promise<void> = async () => undefined,
): Promise<Outcome> {
  const { database, codec: from } = context
  const { snippets, documents, articles, unsent, aside, backupParts, meta } = database
  const again = <Content>(sealed: Sealed<Content>) => to.seal(from.open(sealed))
  const document = (row: DocumentRow): DocumentRow => ({ ...row, state: again(row.state) })
  const article = (row: ArticleRow): ArticleRow => ({ ...row, content: again(row.content) })
  try {
    // Where the copy cannot be reached, it could not be emptied afterwards either: nothing is written then.
    const copy = await ownCopy(context)
    await database.transaction(
      'rw',
      [snippets, documents, articles, unsent, aside, backupParts, meta],
      async () => {
        const state = await stateForWriting(context)
        await replaceEach(snippets.toCollection(), row => recodedRow(row, from, to))
        await replaceEach(documents.toCollection(), document)
        await replaceEach(articles.toCollection(), article)
        await replaceEach(unsent.toCollection(), row => ({ ...row, update: row.update && again(row.update) }))
        await replaceEach(aside.toCollection(), row => ({ ...row, update: again(row.update) }))
        await replaceEach(
          backupParts.toCollection(),
          (part): BackupPartRow =>
            part.form === 'packed'
              ? { ...part, bytes: again(part.bytes) }
              : { ...part, documents: part.documents.map(document), articles: part.articles.map(article) },
        )
        await meta.put({ ...state, codec: to.id })
        if (wrapped.length > 0) await meta.put({ key: 'keys', wrapped })
        else await meta.delete('keys')
      },
    )
    // Nothing of the copy may stay as it was sealed before.
    if (copy) await emptyCopy(copy)
    await committed()
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}

function replaceEach<Row, Key>(rows: Collection<Row, Key>, replaced: (row: Row) => Row): PromiseLike<number> {
  return rows.modify((row, place) => {
    place.value = replaced(row)
  })
}

function recodedRow(row: SnippetRow, from: RowCodec, to: RowCodec): SnippetRow {
  const snippet = from.open(row.content)
  try {
    return rowOf(snippet, to)
  } catch {
    // Damaged: its document is what counts, and `mend` makes the row from that. Nothing of it may stay in plain.
    return { ...row, pages: [], host: null, entities: [], tags: [], content: to.seal(snippet) }
  }
}
