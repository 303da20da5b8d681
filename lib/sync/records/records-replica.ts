import { bytesOf, type LogEntry, type RecordKey } from '../log/log-entry.ts'
import type { Replica } from '../replica.ts'
import type { RecordRow, SyncDatabase } from '../sync-database.ts'
import { forgetEdition, reconcile } from './reconcile.ts'
import { mergeRecords } from './record-document.ts'
import type { RecordSource } from './record-source.ts'

/** More records are not taken in: a file may be made by whoever had the key. */
const MOST_RECORDS = 50_000
const PART = 500

/**
 * Everything that is kept in step besides snippets and articles. Records of a kind that this version does not know
 * are held and handed on all the same, so that a later version finds them.
 */
export function recordsReplica(database: SyncDatabase, sources: readonly RecordSource[]): Replica {
  const { records, unsentRecords } = database
  const bringTogether = async () => {
    for (const source of sources) await reconcile(database, source)
  }
  return {
    async takeUnsent(bytes) {
      await bringTogether()
      return database.transaction('r', [records, unsentRecords], async () => {
        const entries: LogEntry[] = []
        let [upTo, size] = [0, 0]
        for (const { seq = 0, key } of await unsentRecords.orderBy('seq').limit(PART).toArray()) {
          if (size >= bytes) break
          upTo = seq
          const row = await records.get(key)
          if (!row || entries.some(entry => entry.key === key)) continue
          entries.push(entryOf(row))
          size += row.state.length
        }
        return { entries, upTo }
      })
    },
    async confirmSent(upTo) {
      await unsentRecords.where('seq').belowOrEqual(upTo).delete()
    },
    sendAgain: keys =>
      database.transaction('rw', [records, unsentRecords], async () => {
        const there = await records.where('key').anyOf(recordsAmong(keys)).primaryKeys()
        await unsentRecords.bulkAdd(there.map(key => ({ key })))
      }),
    keys: () => records.toCollection().primaryKeys(),
    async statesOf(keys) {
      const rows = await records.bulkGet(recordsAmong(keys))
      return rows.flatMap(row => (row ? [entryOf(row)] : []))
    },
    // A mark or a setting is no snippet: nobody is asked about it.
    lossesOf: async () => ({ removed: 0, of: 0 }),
    async apply(entries) {
      const incoming = entries.filter(({ key, kind }) => kind === 'change' && isRecordKey(key))
      if (incoming.length === 0) return
      const kinds = new Set(incoming.map(({ key }) => key.slice(0, key.indexOf('/'))))
      await database.transaction('rw', [records, database.meta], async () => {
        for (const kind of kinds) await forgetEdition(database, kind)
        let room = MOST_RECORDS - (await records.count())
        for (const entry of incoming) {
          const update = bytesOf(entry)
          const row = await records.get(entry.key)
          if (!update || (!row && room-- <= 0)) continue
          const state = row ? mergeRecords(row.state, update) : update
          await records.put({ ...row, key: entry.key, state })
        }
      })
      await bringTogether()
    },
  }
}

/** Snippets and articles are the library's own. */
export const isRecordKey = (key: RecordKey) => !key.startsWith('snippet/') && !key.startsWith('article/')

const recordsAmong = (keys: readonly RecordKey[]) => keys.filter(isRecordKey)

const entryOf = ({ key, state }: RecordRow): LogEntry => ({ key, kind: 'change', update: state })
