import { forgetInBackups } from './backups/forget-in-backups.ts'
import { listBackups } from './backups/list-backups.ts'
import { takeBackup } from './backups/take-backup.ts'
import type { LibraryContext } from './context.ts'
import { failedBy, type Outcome } from './fault.ts'
import { inParts, type Progress } from './in-parts.ts'
import * as reading from './reading.ts'
import { applyRemote, type RemoteChange, type RemoteReport } from './remote.ts'
import type { Instant, SnippetId } from './snippet.ts'
import { endOfTrash } from './trash.ts'
import * as writing from './writing.ts'

/** From how many snippets on the library is copied into its backups before they are changed all at once. */
const MANY = 20
/** A long sync comes in many pieces: one copy before it is enough. Milliseconds. */
const BETWEEN_MERGES = 60 * 60 * 1000

/**
 * Does something to many snippets, part by part.
 *
 * @param reason of the copy that is made before, where there are many; `null` for none
 */
export async function inBulk(
  context: LibraryContext,
  reason: 'change' | 'delete' | null,
  ids: readonly SnippetId[],
  work: (
    context: LibraryContext,
    ids: readonly SnippetId[],
  ) => Promise<Outcome<{ changed: readonly SnippetId[] }>>,
  progress?: Progress,
): Promise<Outcome<{ changed: readonly SnippetId[] }>> {
  if (reason && ids.length > MANY) {
    const copied = await takeBackup(context, reason)
    if (!copied.ok) return copied
  }
  const changed: SnippetId[] = []
  const part = async (some: readonly SnippetId[]): Promise<Outcome> => {
    const outcome = await work(context, some)
    if (outcome.ok) changed.push(...outcome.changed)
    return outcome
  }
  const done = await inParts(context, null, [...new Set(ids)], part, progress)
  return done.ok ? { ok: true, changed } : done
}

/** @param everywhere from all backups too */
export async function purge(
  context: LibraryContext,
  ids: readonly SnippetId[],
  everywhere: boolean,
): Promise<Outcome<{ changed: readonly SnippetId[] }>> {
  const outcome = await inBulk(context, everywhere ? null : 'delete', ids, writing.purgeSnippets)
  if (!outcome.ok || !everywhere) return outcome
  try {
    await forgetInBackups(context, ids)
    return outcome
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/**
 * Deletes what has had its days in the trash.
 *
 * @param by the time at which it must have had them
 */
export async function purgeExpired(
  context: LibraryContext,
  by: Instant = context.now(),
): Promise<Outcome<{ changed: readonly SnippetId[] }>> {
  try {
    const expired = await reading.readTrashedBefore(context, endOfTrash(by))
    return await inBulk(context, 'delete', expired, writing.purgeTrashed)
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/** `applyRemote`; much at once: after a copy of the library. */
export async function applyMany(
  context: LibraryContext,
  changes: readonly RemoteChange[],
): Promise<Outcome<RemoteReport>> {
  if (changes.length > MANY) {
    try {
      const now = Date.parse(context.now())
      const backups = await listBackups(context)
      // One that lies ahead was made before the clock was set back.
      const isRecent = (at: Instant) => Math.abs(now - Date.parse(at)) < BETWEEN_MERGES
      if (!backups.some(({ at, reason }) => reason === 'merge' && isRecent(at))) {
        const copied = await takeBackup(context, 'merge')
        if (!copied.ok) return copied
      }
    } catch (thrown) {
      return failedBy(thrown)
    }
  }
  return applyRemote(context, changes)
}
