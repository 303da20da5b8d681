import { type LibraryContext, stateOf } from '../context.ts'
import type { LibraryState } from '../database.ts'
import { failedBy, type Outcome } from '../fault.ts'
import { inLibraryTurn } from '../library-turn.ts'
import { NEWEST_VERSION } from '../migrations.ts'
import type { Backup, BackupReason, BackupRow } from './backup.ts'
import { backupOf, listBackups } from './list-backups.ts'
import { type BackupEntry, packEntries } from './part-format.ts'
import { backupsToKeep, isBackupDue } from './rotation.ts'
import { boundsOf, STRETCHES, stretchOf } from './stretches.ts'

/**
 * Copies the library as it is into its backups. Where nothing changed since the newest backup, that one is given.
 * `backup` is `null` where there is nothing to copy.
 */
export function takeBackup(
  context: LibraryContext,
  reason: BackupReason,
): Promise<Outcome<{ backup: Backup | null }>> {
  return inLibraryTurn(context, 'backup', () => take(context, reason))
}

/** Makes the day's backup where it has not been made yet, and drops those that have had their time. */
export function backUpDaily(context: LibraryContext): Promise<Outcome<{ backup: Backup | null }>> {
  return inLibraryTurn(context, 'backup', async () => {
    try {
      if (!isBackupDue(await listBackups(context), context.now())) return { ok: true, backup: null }
    } catch (thrown) {
      return failedBy(thrown)
    }
    return take(context, 'daily')
  })
}

async function take(
  context: LibraryContext,
  reason: BackupReason,
): Promise<Outcome<{ backup: Backup | null }>> {
  const { database, codec, now } = context
  try {
    const state = await stateOf(database)
    if (!state) return { ok: true, backup: null }
    const before = await newestUsable(context, state)
    const touched = await touchedStretches(context, before?.revision ?? 0)
    if (before && touched.size === 0) return { ok: true, backup: backupOf(before) }

    const wanted = before ? [...touched] : Array.from({ length: STRETCHES }, (_, stretch) => stretch)
    const parts = (before?.parts ?? []).filter(({ stretch }) => stretch !== null && !touched.has(stretch))
    for (const stretch of wanted) {
      const entries = await readStretch(context, stretch)
      if (entries.length === 0) continue
      const bytes = codec.seal(packEntries(entries))
      const key = await database.backupParts.add({ form: 'packed', bytes })
      parts.push({ key, stretch, snippets: entries.length })
    }
    const snippets = parts.reduce((sum, part) => sum + part.snippets, 0)
    if (snippets === 0) return { ok: true, backup: null }
    const row: BackupRow = {
      at: now(),
      reason,
      version: NEWEST_VERSION,
      library: state.library,
      revision: state.revision,
      snippets,
      parts,
    }
    const id = await database.backups.add(row)
    await dropOldBackups(context)
    return { ok: true, backup: backupOf({ ...row, id }) }
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/** The newest backup of this very library, if the next one can share parts with it. */
async function newestUsable({ database }: LibraryContext, state: LibraryState): Promise<BackupRow | null> {
  const backup = await database.backups.orderBy(':id').last()
  if (!backup || backup.library !== state.library || backup.revision > state.revision) return null
  const keys = backup.parts.map(({ key }) => key)
  const there = await database.backupParts.where(':id').anyOf(keys).primaryKeys()
  return there.length === keys.length && backup.parts.every(({ stretch }) => stretch !== null) ? backup : null
}

async function touchedStretches({ database }: LibraryContext, revision: number): Promise<Set<number>> {
  const touched = await Promise.all([
    database.documents.where('revision').above(revision).primaryKeys(),
    database.tombstones.where('revision').above(revision).primaryKeys(),
  ])
  return new Set(touched.flat().map(stretchOf))
}

async function readStretch({ database, codec }: LibraryContext, stretch: number): Promise<BackupEntry[]> {
  const [from, to] = boundsOf(stretch)
  const [documents, articles] = await Promise.all([
    database.documents.where(':id').between(from, to, true, false).toArray(),
    database.articles.where(':id').between(from, to, true, false).toArray(),
  ])
  const articleOf = new Map(articles.map(({ id, content }) => [id, content]))
  return documents.map(({ id, state }) => {
    const article = articleOf.get(id)
    return { id, state: codec.open(state), article: article ? codec.open(article) : null }
  })
}

/** Drops backups that have had their time, and parts that no backup has, such as those of one that was cut short. */
async function dropOldBackups(context: LibraryContext): Promise<void> {
  const { database, now } = context
  const kept = backupsToKeep(await listBackups(context), now())
  await database.transaction('rw', [database.backups, database.backupParts], async () => {
    await database.backups.filter(({ id }) => id === undefined || !kept.has(id)).delete()
    await dropUnusedParts(context)
  })
}

async function dropUnusedParts({ database }: LibraryContext): Promise<void> {
  const used = new Set((await database.backups.toArray()).flatMap(({ parts }) => parts.map(({ key }) => key)))
  const keys = await database.backupParts.toCollection().primaryKeys()
  await database.backupParts.bulkDelete(keys.filter(key => !used.has(key)))
}

/** Deletes a backup that the reader no longer wants. */
export function deleteBackup(context: LibraryContext, id: number): Promise<Outcome> {
  const { database } = context
  return inLibraryTurn(context, 'backup', async () => {
    try {
      await database.transaction('rw', [database.backups, database.backupParts], async () => {
        await database.backups.delete(id)
        await dropUnusedParts(context)
      })
      return { ok: true }
    } catch (thrown) {
      return failedBy(thrown)
    }
  })
}
