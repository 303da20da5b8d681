import type { LibraryContext } from '../context.ts'
import { inLibraryTurn } from '../library-turn.ts'
import type { BackupPartRow } from './backup.ts'
import { packEntries, unpackEntries } from './part-format.ts'

/**
 * Takes snippets out of all backups: for what a reader wants gone without a trace. Rejects where the database cannot
 * be written.
 */
export function forgetInBackups(context: LibraryContext, ids: readonly string[]): Promise<void> {
  const { database } = context
  const gone = new Set(ids)
  return inLibraryTurn(context, 'backup', async () => {
    const left = new Map<number, number>()
    for (const key of await database.backupParts.toCollection().primaryKeys()) {
      await database.transaction('rw', database.backupParts, async () => {
        const part = await database.backupParts.get(key)
        const without = part && partWithout(part)
        if (!without) return
        await database.backupParts.put({ ...without.part, key })
        left.set(key, without.snippets)
      })
    }
    await database.backups.toCollection().modify(backup => {
      const parts = backup.parts.map(part => ({ ...part, snippets: left.get(part.key) ?? part.snippets }))
      Object.assign(backup, { parts, snippets: parts.reduce((sum, part) => sum + part.snippets, 0) })
    })
  })

  function partWithout(part: BackupPartRow): { part: BackupPartRow; snippets: number } | null {
    if (part.form === 'rows') {
      const documents = part.documents.filter(({ id }) => !gone.has(id))
      const articles = part.articles.filter(({ id }) => !gone.has(id))
      if (documents.length === part.documents.length && articles.length === part.articles.length) return null
      return { part: { ...part, documents, articles }, snippets: documents.length }
    }
    const { codec } = context
    const entries = unpackEntries(codec.open(part.bytes))
    const kept = entries.filter(({ id }) => !gone.has(id))
    if (kept.length === entries.length) return null
    return { part: { ...part, bytes: codec.seal(packEntries(kept)) }, snippets: kept.length }
  }
}
