import type { LibraryContext } from '../context.ts'
import type { Backup, BackupRow } from './backup.ts'

/** Newest first. */
export async function listBackups({ database }: LibraryContext): Promise<Backup[]> {
  const rows = await database.backups.orderBy(':id').reverse().toArray()
  return rows.map(backupOf)
}

export const backupOf = ({ id, at, reason, snippets }: BackupRow): Backup => ({
  id: id ?? 0,
  at,
  reason,
  snippets,
})
