import { type RecordKey, recordKeySchema } from '../log/log-entry.ts'
import type { RecordRow, SyncDatabase } from '../sync-database.ts'
import { isSameValue, recordValue, withValue } from './record-document.ts'
import type { RecordSource } from './record-source.ts'

/** More of one kind are not kept in step. */
const MOST_OF_A_KIND = 10_000

/**
 * Brings records and their source together, in both directions: what differs from what was last seen in the source
 * was changed on this device, and is put among what is to be sent; then the source gets what came from other devices.
 * May be cut off anywhere. Only one may do this at a time; the caller holds the lock of sync.
 */
export async function reconcile(database: SyncDatabase, source: RecordSource): Promise<void> {
  const local = await source.read()
  const decided = await takeInLocal(database, source.kind, local)
  const wanted = new Map(
    decided.flatMap(({ id, value }) => (isSameValue(value, local.get(id) ?? null) ? [] : [[id, value]])),
  )
  if (wanted.size > 0) await source.write(wanted)
  const after = wanted.size > 0 ? await source.read() : local
  await database.transaction('rw', [database.records], async () => {
    for (const { key, id, value, seen } of decided) {
      const there = local.get(id) ?? null
      // What the reader changed meanwhile, or this version could not take, is not seen yet.
      const isTaken = wanted.has(id) && isSameValue(after.get(id) ?? null, value)
      const now = isTaken ? value : there
      if (seen === undefined || !isSameValue(seen, now)) await database.records.update(key, { seen: now })
    }
  })
}

interface DecidedRecord {
  readonly key: RecordKey
  readonly id: string
  readonly value: unknown
  readonly seen: unknown
}

/** Writes what was changed on this device into the records; gives what is to be in the source afterwards. */
function takeInLocal(
  database: SyncDatabase,
  kind: string,
  local: ReadonlyMap<string, unknown>,
): Promise<DecidedRecord[]> {
  const { records, unsentRecords } = database
  return database.transaction('rw', [records, unsentRecords], async () => {
    const rows = await records.where('key').startsWith(`${kind}/`).toArray()
    const known = new Map(rows.map(row => [row.key, row]))
    const decided = rows.filter(({ key }) => !local.has(idOf(key))).map(row => decide(row.key, row, null))
    for (const [id, mine] of [...local].slice(0, MOST_OF_A_KIND)) {
      const key = recordKeySchema.safeParse(`${kind}/${id}`)
      if (key.success) decided.push(decide(key.data, known.get(key.data), mine))
    }
    const changed = decided.filter(({ isChanged }) => isChanged)
    await records.bulkPut(changed.map(({ key, state, value }) => ({ key, state, seen: value })))
    await unsentRecords.bulkPut(changed.map(({ key }) => ({ key })))
    return decided
  })
}

function decide(key: RecordKey, row: RecordRow | undefined, mine: unknown) {
  const id = idOf(key)
  const value = row ? recordValue(row.state) : null
  const seen = row?.seen
  // At the first meeting of two devices, what is in the store stands: here it may be no more than an old choice.
  const isFirst = row !== undefined && seen === undefined
  const isChanged = !isFirst && !isSameValue(mine, seen ?? null) && !isSameValue(mine, value)
  const state = isChanged || !row ? withValue(row?.state ?? null, mine) : row.state
  return { key, id, state, seen, isChanged, value: isChanged ? mine : value }
}

const idOf = (key: RecordKey) => key.slice(key.indexOf('/') + 1)
