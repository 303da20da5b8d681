import type { Library } from '../library/library.ts'
import { recordKeySchema } from '../sync/log/log-entry.ts'
import { withValue } from '../sync/records/record-document.ts'
import type { SyncDatabase } from '../sync/sync-database.ts'

/**
 * What the team is called, as a small record of its log. It also sees to it that a team's store is never quite empty,
 * by which it is told from one for a reader's own library.
 */
export function noteTeamName(database: SyncDatabase, name: string): Promise<void> {
  const { records, unsentRecords } = database
  const key = recordKeySchema.parse('team/name')
  return database.transaction('rw', [records, unsentRecords], async () => {
    if (await records.get(key)) return
    await records.put({ key, state: withValue(null, name) })
    await unsentRecords.add({ key })
  })
}

/**
 * Removes a team's library from this device, with its key and everything that was noted of its store. Databases are
 * emptied and not deleted, since other windows may have them open.
 */
export async function forgetTeam(sync: SyncDatabase, { context: { database } }: Library): Promise<void> {
  for (const { tables } of [database, sync]) {
    const [first] = tables
    await first?.db.transaction('rw', tables, async () => {
      await Promise.all(tables.map(table => table.clear()))
    })
  }
}
