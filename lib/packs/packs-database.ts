import Dexie, { type Table } from 'dexie'
import type { EntityId } from '../knowledge/entity-id.ts'
import type { CompiledPacks } from './compiled-packs.ts'
import type { PackEntity, PackHeader } from './pack.ts'

/**
 * The database `packs`: entities that a reader brought or made, and so precious and personal. It is apart from
 * `knowledge`, which may be thrown away, and goes with "forget everything". Only pages of the extension can open it.
 */
export type PacksDatabase = Dexie & {
  packs: Table<PackRow, string>
  entities: Table<PackEntityRow, EntityId>
  /** Derived: what was compiled last, of the packs that were switched on then. */
  compiled: Table<CompiledPacksRow, 'current'>
  /** Drawn when the database is made: another one says that the browser lost the one before. */
  place: Table<PlaceRow, 'place'>
}

export interface PackRow {
  /** As in the header. */
  readonly id: string
  readonly header: PackHeader
  readonly isOn: boolean
  /** How many entities it holds. */
  readonly count: number
  /** Changes with every change of the pack, so that what was compiled of an earlier state is known for it. */
  readonly edition: string
  /** Forms for which the reader chose the pack's meaning over the bundle's: `entity id`, space, folded form. */
  readonly chosen: readonly string[]
  /** ISO moment. */
  readonly addedAt: string
  readonly changedAt: string
}

export interface PackEntityRow {
  readonly id: EntityId
  readonly pack: string
  /** Its place in the pack's file. */
  readonly line: number
  /** As it was written, for the export. */
  readonly text: string
  readonly entity: PackEntity
}

export interface CompiledPacksRow {
  readonly name: 'current'
  readonly key: string
  readonly compiled: CompiledPacks
}

export interface PlaceRow {
  readonly name: 'place'
  readonly id: string
}

/** The form of the database. A later one gets a migration here; none is ever taken away. */
const MIGRATIONS: readonly {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
}[] = [
  { version: 1, stores: { packs: 'id', entities: 'id, pack', compiled: 'name' } },
  { version: 2, stores: { place: 'name' } },
]

export interface PacksDatabaseOptions {
  readonly name?: string
  /** Others than the browser's own, for tests. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** The database, not yet open: Dexie opens it with the first query. */
export function packsDatabase({ name = 'packs', ...factory }: PacksDatabaseOptions = {}): PacksDatabase {
  // Strict: what a reader wrote counts as kept only when it is on the disk.
  const database = new Dexie(name, { ...factory, chromeTransactionDurability: 'strict' }) as PacksDatabase
  for (const { version, stores } of MIGRATIONS) database.version(version).stores({ ...stores })
  // Another context wants to delete or upgrade it: let go at once, so that it is not blocked.
  database.on('versionchange', () => database.close({ disableAutoOpen: false }))
  return database
}

let inUse: PacksDatabase | undefined

/** The connection of this context, opened with the first query. */
export function packsInUse(): PacksDatabase {
  inUse ??= packsDatabase()
  return inUse
}
