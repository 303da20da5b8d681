import { forgetInBackups } from '../library/backups/forget-in-backups.ts'
import { readBackup } from '../library/backups/read-backup.ts'
import type { Library } from '../library/library.ts'
import type { Snippet, SnippetId } from '../library/snippet.ts'
import { readDocument } from '../library/snippet-document.ts'
import { isOnSite } from './site.ts'

/** The snippets that were saved from a site. */
export interface SnippetsOfSite {
  /** In the library, trash included. */
  readonly there: readonly SnippetId[]
  /** Deleted from the library already, but still in a backup. */
  readonly inBackups: readonly SnippetId[]
}

/** Looks for the snippets of a site. Rejects where the library cannot be read. */
export async function snippetsOfSite(library: Library, host: string): Promise<SnippetsOfSite> {
  const isOn = ({ page }: Snippet) => isOnSite(page.url, host) || isOnSite(page.canonical, host)
  const there: SnippetId[] = []
  for await (const part of library.all()) there.push(...part.filter(isOn).map(({ id }) => id))
  const inBackups = new Set<SnippetId>()
  for (const { id: backup } of await library.backups.list()) {
    for await (const { entries } of (await readBackup(library.context, backup)) ?? []) {
      for (const { id, state } of entries) {
        if (inBackups.has(id)) continue
        const read = readDocument(id, state)
        if (read.ok && isOn(read.snippet)) inBackups.add(id)
      }
    }
  }
  for (const id of there) inBackups.delete(id)
  return { there, inBackups: [...inBackups] }
}

/** Deletes them for good, from the backups too. Gives whether it was done; rejects where a backup cannot be written. */
export async function purgeSnippetsOfSite(library: Library, host: string): Promise<boolean> {
  const { there, inBackups } = await snippetsOfSite(library, host)
  if (there.length > 0 && !(await library.purge(there, { everywhere: true })).ok) return false
  if (inBackups.length > 0) await forgetInBackups(library.context, inBackups)
  return true
}
