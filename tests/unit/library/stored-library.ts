import Dexie from 'dexie'
import { IDBKeyRange } from 'fake-indexeddb'

/**
 * A library as it lay in the database of some version, as JSON: the tables with their keys and indices, and all rows,
 * bytes as `{ base64 }`.
 */
export interface StoredLibrary {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly unknown[]>>
}

/** Writes a stored library into an empty profile, knowing nothing of the program's own code. */
export async function writeStored(
  indexedDB: IDBFactory,
  { version, stores, rows }: StoredLibrary,
): Promise<void> {
  const database = new Dexie('library', { indexedDB, IDBKeyRange })
  database.version(version).stores({ ...stores })
  await database.open()
  for (const [table, all] of Object.entries(rows)) {
    await database.table(table).bulkPut(all.map(row => JSON.parse(JSON.stringify(row), withBytes)))
  }
  database.close()
}

/** Reads a library out of a profile, to be stored. */
export async function readStored(indexedDB: IDBFactory, version: number): Promise<StoredLibrary> {
  const database = new Dexie('library', { indexedDB, IDBKeyRange })
  await database.open()
  const stores: Record<string, string> = {}
  const rows: Record<string, unknown[]> = {}
  for (const table of database.tables) {
    stores[table.name] = [table.schema.primKey, ...table.schema.indexes].map(({ src }) => src).join(', ')
    rows[table.name] = (await table.toArray()).map(row => JSON.parse(JSON.stringify(row, withoutBytes)))
  }
  database.close()
  return { version, stores, rows }
}

function withBytes(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value
  return isBytes ? new Uint8Array(Buffer.from(String(value.base64), 'base64')) : value
}

function withoutBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value
}
