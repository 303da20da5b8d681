import type { Journal, JournalChange, JournalState } from './journal.ts'
import { deviceIdSchema } from './log/log-file.ts'
import type { JournalRow, SyncDatabase } from './sync-database.ts'

/**
 * The journal in its database. A device that has none yet gets a random name for the others to know it by.
 *
 * @param deviceName what the reader calls this device
 */
export function journalIn(database: SyncDatabase, deviceName: string): Journal {
  const { files, contents, unreadable, meta } = database
  const tables = [files, contents, unreadable, meta]
  return {
    load: () =>
      database.transaction('rw', tables, async (): Promise<JournalState> => {
        const [row, known, broken, outbox] = await Promise.all([
          rowOf(database, deviceName),
          files.toArray(),
          unreadable.toArray(),
          meta.get('outbox'),
        ])
        const { key: _, ...state } = row
        return {
          ...state,
          files: new Map(known.map(file => [file.name, file])),
          unreadable: new Map(broken.map(file => [file.name, file])),
          outbox: outbox?.key === 'outbox' ? outbox.outbox : null,
        }
      }),
    write: change => database.transaction('rw', tables, () => write(database, deviceName, change)),
    keysOf: async names => {
      const rows = await contents.bulkGet([...names])
      return [...new Set(rows.flatMap(row => row?.keys ?? []))]
    },
  }
}

async function rowOf({ meta }: SyncDatabase, deviceName: string): Promise<JournalRow> {
  const row = await meta.get('journal')
  if (row?.key === 'journal') {
    if (row.deviceName === deviceName) return row
    const renamed = { ...row, deviceName }
    await meta.put(renamed)
    return renamed
  }
  const device = deviceIdSchema.parse(crypto.randomUUID())
  const made: JournalRow = { key: 'journal', device, deviceName, lastSequence: 0, removing: [], cursor: null }
  await meta.put(made)
  return made
}

async function write(database: SyncDatabase, deviceName: string, change: JournalChange): Promise<void> {
  const { files, contents, unreadable, meta } = database
  const added = change.add ?? []
  await files.bulkPut(added.map(({ keys: _, ...file }) => file))
  await contents.bulkPut(added.map(({ name, keys }) => ({ name, keys })))
  for (const { name, missed } of change.missed ?? []) await files.update(name, { missed })
  const forgotten = [...(change.forget ?? [])]
  await files.bulkDelete(forgotten)
  await contents.bulkDelete(forgotten)
  await unreadable.bulkDelete([...added.map(({ name }) => name), ...forgotten])
  await unreadable.bulkPut([...(change.unreadable ?? [])])
  if (change.outbox === null) await meta.delete('outbox')
  else if (change.outbox) await meta.put({ key: 'outbox', outbox: change.outbox })
  const { lastSequence, removing, cursor } = change
  if (lastSequence === undefined && removing === undefined && cursor === undefined) return
  const row = await rowOf(database, deviceName)
  await meta.put({
    ...row,
    lastSequence: lastSequence ?? row.lastSequence,
    removing: removing ?? row.removing,
    cursor: cursor === undefined ? row.cursor : cursor,
  })
}
