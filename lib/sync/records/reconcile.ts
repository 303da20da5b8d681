import { type RecordKey, recordKeySchema } from '../log/log-entry.ts'
import type { SourceRow, SyncDatabase } from '../sync-database.ts'
import { type DecidedRecord, decide, type HeldRecord } from './decide.ts'
import { isSameValue } from './record-document.ts'
import { type RecordSource, type SourceMark, STAYS_HERE } from './record-source.ts'

/** More of one kind are not kept in step. */
const MOST_OF_A_KIND = 10_000

/**
 * Brings records and their source together, in both directions: what differs from what was last seen in the source
 * was changed on this device, and is put among what is to be sent; then the source gets what came from other devices.
 * May be cut off anywhere. Only one may do this at a time; the caller holds the lock of sync.
 */
export async function reconcile(database: SyncDatabase, source: RecordSource): Promise<void> {
  const mark = await source.mark?.()
  if (mark === null) return
  const noted = mark && (await notedOf(database, source.kind))
  if (mark && noted?.place === mark.place && noted.edition === mark.edition) return
  const isNewPlace = mark !== undefined && noted !== undefined && noted.place !== mark.place
  const local = await source.read()
  const decided = await takeInLocal(database, source, local, isNewPlace)
  const wanted = new Map(
    decided.flatMap(({ id, value }) => (isSameValue(value, local.get(id) ?? null) ? [] : [[id, value]])),
  )
  if (wanted.size > 0) await source.write(wanted)
  const after = wanted.size > 0 ? await source.read() : local
  await database.transaction('rw', [database.records, database.meta], async () => {
    for (const { key, id, value, seen } of decided) {
      const there = local.get(id) ?? null
      // What the reader changed meanwhile, or this version could not take, is not seen yet.
      const isTaken = wanted.has(id) && isSameValue(after.get(id) ?? null, value)
      const now = isTaken ? value : there
      if (seen === undefined || !isSameValue(seen, now)) await database.records.update(key, { seen: now })
    }
    const isSettled = wanted.size === 0 && ![...local.values()].includes(STAYS_HERE)
    if (mark) await note(database, source.kind, mark, isSettled)
  })
}

/** What came in has to be brought to the source, although nothing changed there. */
export async function forgetEdition(database: SyncDatabase, kind: string): Promise<void> {
  const noted = await notedOf(database, kind)
  if (noted) await database.meta.put({ ...noted, edition: null })
}

const noteKey = (kind: string): SourceRow['key'] => `source-${kind}`

async function notedOf({ meta }: SyncDatabase, kind: string): Promise<SourceRow | undefined> {
  const row = await meta.get(noteKey(kind))
  return row && 'place' in row ? row : undefined
}

async function note({ meta }: SyncDatabase, kind: string, mark: SourceMark, isSettled: boolean) {
  await meta.put({ key: noteKey(kind), place: mark.place, edition: isSettled ? mark.edition : null })
}

/** Writes what was changed on this device into the records; gives what is to be in the source afterwards. */
function takeInLocal(
  database: SyncDatabase,
  source: RecordSource,
  local: ReadonlyMap<string, unknown>,
  isNewPlace: boolean,
): Promise<DecidedRecord[]> {
  const { records, unsentRecords } = database
  const { kind } = source
  return database.transaction('rw', [records, unsentRecords], async () => {
    const rows = await records.where('key').startsWith(`${kind}/`).toArray()
    const held = new Map<RecordKey, HeldRecord>(
      rows.map(({ key, state, seen }) => [key, isNewPlace ? { state } : { state, seen }]),
    )
    const decided = rows
      .filter(({ key }) => !local.has(idOf(key)))
      .map(({ key }) => decide(key, idOf(key), held.get(key), null, source))
    for (const [id, mine] of [...local].slice(0, MOST_OF_A_KIND)) {
      const key = recordKeySchema.safeParse(`${kind}/${id}`)
      if (key.success && mine !== STAYS_HERE) {
        decided.push(decide(key.data, id, held.get(key.data), mine, source))
      }
    }
    const changed = decided.filter(({ isChanged }) => isChanged)
    await records.bulkPut(changed.map(({ key, state, value }) => ({ key, state, seen: value })))
    await unsentRecords.bulkPut(changed.map(({ key }) => ({ key })))
    return decided
  })
}

const idOf = (key: RecordKey) => key.slice(key.indexOf('/') + 1)
