import * as z from 'zod/mini'
import type { SnippetId } from '../library/snippet.ts'
import { type RecordKey, recordKeySchema } from '../sync/log/log-entry.ts'
import { recordValue, withValue } from '../sync/records/record-document.ts'
import type { SyncDatabase } from '../sync/sync-database.ts'

/** Who added a snippet to the team's library: the name they chose. A small record of the team's log, set once. */
const addedBySchema = z.object({ name: z.string().check(z.minLength(1), z.maxLength(100)) })

const keyOf = (id: SnippetId): RecordKey => recordKeySchema.parse(`addedby/${id}`)

/** Notes who adds these, and puts it among what is to be sent. */
export function noteAddedBy(database: SyncDatabase, ids: readonly SnippetId[], name: string): Promise<void> {
  const { records, unsentRecords } = database
  return database.transaction('rw', [records, unsentRecords], async () => {
    const keys = ids.map(keyOf)
    await records.bulkPut(keys.map(key => ({ key, state: withValue(null, { name }) })))
    await unsentRecords.bulkAdd(keys.map(key => ({ key })))
  })
}

/** Who added this one; `null` where nobody says, or it has not arrived yet. */
export async function readAddedBy({ records }: SyncDatabase, id: SnippetId): Promise<string | null> {
  const row = await records.get(keyOf(id))
  const added = addedBySchema.safeParse(row && recordValue(row.state))
  return added.success ? added.data.name : null
}
