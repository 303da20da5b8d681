import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Salt } from '../repeats/fingerprints.ts'
import type { Volume } from './volume.ts'

/**
 * The database `history`: which pages the reader met, and the fingerprints of what was written there, so that a
 * passage can be recognised elsewhere. It holds no text. A database of its own, so that clearing the history deletes
 * it whole and nothing else is touched; it is made when the first page is remembered, and never otherwise.
 *
 * Fingerprints lie in volumes, several pages to each, since rows are slow in IndexedDB and blocks are fast: all
 * volumes are read for each page, which is faster than to ask an index for each of its fingerprints.
 */
export type HistoryDatabase = Dexie & {
  salts: Table<StoredSalt, 'current'>
  pages: EntityTable<RememberedPage, 'id'>
  volumes: EntityTable<StoredVolume, 'id'>
}

/** Made at random with the database, so that the fingerprints of two readers cannot be compared. */
export interface StoredSalt {
  readonly name: 'current'
  readonly salt: Salt
}

/** A page that the reader met. */
export interface RememberedPage {
  readonly id: number
  /** What is the same for all its addresses (`pageKeyOf`); no two pages share it. */
  readonly key: string
  readonly url: string
  readonly title: string | null
  readonly site: string | null
  readonly published: string | null
  /** The day on which it was met first, `YYYY-MM-DD`. */
  readonly met: string
  /** The volume that holds its fingerprints. */
  readonly volume: number
  /** Its posts: the first word of each, and a salted hash of its own address. */
  readonly posts: readonly PostIdentity[]
}

/** By its own address, a post is known to be the same on its own page and in an archive. */
export interface PostIdentity {
  readonly from: number
  readonly address: number
}

export interface StoredVolume extends Volume {
  readonly id: number
}

export interface HistoryOptions {
  readonly name?: string
  /** Others than the browser's own, for tests. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

const NAME = 'history'

/** The database, not yet open: Dexie opens it, and makes it if need be, with the first query. */
export function historyDatabase({ name = NAME, ...factory }: HistoryOptions = {}): HistoryDatabase {
  const database = new Dexie(name, { ...factory, chromeTransactionDurability: 'relaxed' }) as HistoryDatabase
  database.version(1).stores({ salts: 'name', pages: '++id, &key, volume', volumes: '++id' })
  // The history is being cleared: let go at once, so that nothing stands in its way.
  database.on('versionchange', () => database.close({ disableAutoOpen: false }))
  return database
}

/** How many pages are remembered. Makes no database where there is none. Rejects where the browser cannot read it. */
export async function countPages(options: HistoryOptions = {}): Promise<number> {
  const factory = options.indexedDB ?? indexedDB
  const there = await factory.databases()
  if (!there.some(({ name }) => name === (options.name ?? NAME))) return 0
  const database = historyDatabase(options)
  try {
    return await database.pages.count()
  } finally {
    database.close()
  }
}

/** How long to wait for a context that is still writing. Milliseconds. */
const LONGEST_WAIT = 5_000

/**
 * Deletes the whole history, salt included. Never rejects: `waiting` where another context is still writing to it (it
 * is deleted when that has ended), `failed` where the browser will not delete it.
 */
export async function clearHistory(options: HistoryOptions = {}): Promise<'cleared' | 'waiting' | 'failed'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const waited = new Promise<'waiting'>(resolve => {
    timer = setTimeout(() => resolve('waiting'), LONGEST_WAIT)
  })
  const deleted = historyDatabase(options)
    .delete({ disableAutoOpen: false })
    .then(() => 'cleared' as const)
  try {
    return await Promise.race([deleted, waited])
  } catch {
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}
