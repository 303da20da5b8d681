import type { LibraryContext } from '../context.ts'
import type { BackupPartRow, PartOfBackup } from './backup.ts'
import { type BackupEntry, unpackEntries } from './part-format.ts'

/** What could be read of one part of a backup. */
export interface ReadPart {
  readonly entries: readonly BackupEntry[]
  /** How many snippets should be in it and are not. */
  readonly lost: number
}

/**
 * Reads a backup part by part. What is damaged is left out and counted; the rest is given.
 *
 * @returns `null` where there is no such backup
 */
export async function readBackup(
  { database, codec }: LibraryContext,
  id: number,
): Promise<AsyncGenerator<ReadPart, void> | null> {
  const backup = await database.backups.get(id)
  if (!backup) return null
  return readParts(backup.parts)

  async function* readParts(parts: readonly PartOfBackup[]) {
    for (const { key, snippets } of parts) {
      const part = await database.backupParts.get(key)
      const entries = part ? entriesOf(part) : []
      yield { entries, lost: Math.max(0, snippets - entries.length) }
    }
  }

  function entriesOf(part: BackupPartRow): BackupEntry[] {
    if (part.form === 'packed') return unpackEntries(codec.open(part.bytes))
    const articleOf = new Map(part.articles.map(({ id: of, content }) => [of, codec.open(content)]))
    return part.documents.map(row => ({
      id: row.id,
      state: codec.open(row.state),
      article: articleOf.get(row.id) ?? null,
    }))
  }
}

/** How many snippets of a backup can be read, and how many cannot. */
export async function verifyBackup(
  context: LibraryContext,
  id: number,
): Promise<{ readable: number; lost: number } | null> {
  const parts = await readBackup(context, id)
  if (!parts) return null
  let [readable, lost] = [0, 0]
  for await (const part of parts) {
    readable += part.entries.length
    lost += part.lost
  }
  return { readable, lost }
}
