import { likeIn, mergedIn } from '../bring.ts'
import type { LibraryContext } from '../context.ts'
import { failedBy, type Outcome } from '../fault.ts'
import { inParts, type Progress } from '../in-parts.ts'
import { isUpdate } from '../merge.ts'
import type { Snippet, SnippetId } from '../snippet.ts'
import { readDocument, trashDocument, type Writing } from '../snippet-document.ts'
import { type Decided, type Found, write } from '../write.ts'
import { broughtIn } from '../writing.ts'
import type { BackupEntry } from './part-format.ts'
import { readBackup } from './read-backup.ts'
import { takeBackup } from './take-backup.ts'

/**
 * How a backup is brought back. `add`: what is missing comes back, and what is here and newer stays as it is.
 * `as-it-was`: every snippet becomes as it was then, and what came later goes to the trash.
 */
export type RestoreManner = 'add' | 'as-it-was'

export interface RestoreReport {
  readonly added: number
  readonly changed: number
  /** Put into the trash, since the backup does not have it. */
  readonly trashed: number
  /** In the backup, but damaged. */
  readonly lost: number
  /** The backup made before. */
  readonly snapshot: number | null
}

/**
 * Brings a backup back, after a copy of the library as it is. No document is ever set back: restoring is one more
 * change on top, so that devices in sync take it over and it can itself be undone.
 */
export async function restoreBackup(
  context: LibraryContext,
  id: number,
  manner: RestoreManner,
  progress?: Progress,
): Promise<Outcome<RestoreReport>> {
  try {
    const copied = await takeBackup(context, 'restore')
    if (!copied.ok) return copied
    const snapshot = copied.backup?.id ?? null
    const parts = await readBackup(context, id)
    if (!parts) return { ok: false, fault: 'gone', detail: `there is no backup ${id}` }
    const entries = new Map<SnippetId, BackupEntry>()
    let lost = 0
    for await (const part of parts) {
      lost += part.lost
      for (const entry of part.entries) entries.set(entry.id, entry)
    }
    const here = await context.database.documents.toCollection().primaryKeys()
    const later = manner === 'as-it-was' ? here.filter(one => !entries.has(one)) : []
    let [added, changed, trashed] = [0, 0, 0]
    const work = async (ids: readonly SnippetId[]): Promise<Outcome> => {
      const outcome = await write(context, ids, (one, found, writing) => {
        const entry = entries.get(one)
        if (!entry) return toTrash(found, writing)
        return manner === 'add' ? addMissing(entry, found, writing) : asItWas(entry, found, writing)
      })
      if (!outcome.ok) return outcome
      for (const one of outcome.written.filter(({ changed: isChanged }) => isChanged)) {
        if (!entries.has(one.id)) trashed += 1
        else if (one.before) changed += 1
        else added += 1
      }
      return outcome
    }
    const done = await inParts(
      context,
      { what: 'restore', snapshot },
      [...entries.keys(), ...later],
      work,
      progress,
    )
    return done.ok ? { ok: true, added, changed, trashed, lost, snapshot } : done
  } catch (thrown) {
    return failedBy(thrown)
  }
}

function addMissing(entry: BackupEntry, found: Found, writing: Writing): Decided | null {
  if (!isUpdate(entry.state)) return null
  if (!found.state) return broughtIn(entry.state, found, writing, entry.article ?? undefined)
  return mergedIn(entry.state, found)
}

function asItWas(entry: BackupEntry, found: Found, writing: Writing): Decided | null {
  const read = readDocument(entry.id, entry.state)
  if (!read.ok || (found.state && !found.snippet)) return addMissing(entry, found, writing)
  if (found.state) return likeIn(read.snippet, found, writing)
  const brought = broughtIn(entry.state, found, writing, entry.article ?? undefined)
  // What was deleted for good comes back out of the trash, where it may have been then.
  return (brought.state && trashedLike(read.snippet, brought, writing)) ?? brought
}

function trashedLike(wanted: Snippet, brought: Decided, writing: Writing): Decided | null {
  if (!brought.state || wanted.trashedAt === null) return null
  const read = readDocument(wanted.id, brought.state)
  if (!read.ok || read.snippet.trashedAt !== null) return null
  const { state, update } = trashDocument(brought.state, writing)
  return { ...brought, state, send: [...brought.send, { kind: 'change', update }] }
}

function toTrash(found: Found, writing: Writing): Decided | null {
  if (!found.state || !found.snippet || found.snippet.trashedAt !== null) return null
  const { state, update } = trashDocument(found.state, writing)
  return { ...found, state, send: [{ kind: 'change', update }] }
}
