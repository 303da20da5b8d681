import type { Transaction } from 'dexie'
import { instantAt } from '../context.ts'
import type { ArticleRow, DocumentRow, MetaRow } from '../database.ts'
import type { BackupPartRow, BackupRow } from './backup.ts'

/**
 * Copies all documents and articles as they lie, inside of the transaction of a migration: where that fails, copy
 * and migration are both undone. Rows are copied and not packed, since a locked library cannot be opened here.
 */
export async function snapshotInUpgrade(transaction: Transaction, version: number): Promise<void> {
  const documents = (await transaction.table('documents').toArray()) as DocumentRow[]
  if (documents.length === 0) return
  const articles = (await transaction.table('articles').toArray()) as ArticleRow[]
  const state = (await transaction.table('meta').get('state')) as MetaRow | undefined
  const part: BackupPartRow = { form: 'rows', documents, articles }
  const key = (await transaction.table('backupParts').add(part)) as number
  const backup: BackupRow = {
    at: instantAt(Date.now()),
    reason: 'migration',
    version,
    library: state?.key === 'state' ? state.library : '',
    revision: state?.key === 'state' ? state.revision : 0,
    snippets: documents.length,
    parts: [{ key, stretch: null, snippets: documents.length }],
  }
  await transaction.table('backups').add(backup)
}
