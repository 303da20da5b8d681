import Dexie, { type Table } from 'dexie'

/**
 * The database `knowledge`: derived data only. Everything in it can be made again from the bundled files, so
 * whenever something is wrong with it, it is thrown away and filled anew; nothing a reader made is in here.
 *
 * Every version of the knowledge lies whole and unchanging under its own key; the pointer names the one in use.
 * Rows are slow in IndexedDB and blocks are fast, so sorted keys are packed into blocks, and a small directory
 * of each block's first key finds the block by binary search (`sorted-blocks.ts`).
 */
export type KnowledgeDatabase = Dexie & {
  pointers: Table<Pointer, 'current'>
  versions: Table<VersionRecord, string>
  directories: Table<Directory, [string, Part]>
  blocks: Table<Block, [string, Part, number]>
  compiled: Table<StoredCompiled, string>
}

/** What one version consists of, besides its lexicon. */
export const PARTS = ['entities', 'backlinks', 'offices'] as const
export type Part = (typeof PARTS)[number]

/** Names the version that readers read. Replaced in one step when an import is complete. */
export interface Pointer {
  readonly name: 'current'
  /** Under which key the version's records lie: its own version and that of the code that wrote them. */
  readonly key: string
  /** Of the manifest that it was made from. */
  readonly version: string
  readonly asOf: string
  readonly entities: number
}

/** Every version of which anything may be stored, the current one and those that are being built or deleted. */
export interface VersionRecord {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly begun: number
}

/** The first key of each block of one part, in order. */
export interface Directory {
  readonly key: string
  readonly part: Part
  readonly firstKeys: readonly string[]
}

/** A run of neighbouring keys with their values, each value as JSON: cheap to store and read only when wanted. */
export interface Block {
  readonly key: string
  readonly part: Part
  readonly number: number
  readonly keys: readonly string[]
  readonly values: readonly string[]
}

export interface StoredCompiled {
  readonly key: string
  readonly compiled: unknown
}

/** Part of every version's key: raise it when the form of the records above changes. */
export const RECORD_FORM = 1

export interface DatabaseOptions {
  readonly name?: string
  /** Others than the browser's own, for tests. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** The database, not yet open: Dexie opens it with the first query. For a context that only reads. */
export function knowledgeDatabase({
  name = 'knowledge',
  ...factory
}: DatabaseOptions = {}): KnowledgeDatabase {
  // Relaxed: a write counts as done before it reaches the disk. What a power cut takes is imported again.
  const database = new Dexie(name, {
    ...factory,
    chromeTransactionDurability: 'relaxed',
  }) as KnowledgeDatabase
  database.version(1).stores({
    pointers: 'name',
    versions: 'key',
    directories: '[key+part]',
    blocks: '[key+part+number]',
    compiled: 'key',
  })
  // Another context wants to upgrade or delete the database: let go at once, so that it is not blocked.
  database.on('versionchange', () => database.close({ disableAutoOpen: false }))
  return database
}

export type OpenedDatabase =
  | { readonly state: 'open'; readonly database: KnowledgeDatabase; readonly rebuilt: boolean }
  | { readonly state: 'failed'; readonly reason: 'blocked' | 'unavailable'; readonly message: string }

/** How long to wait for another context that holds an old connection. Milliseconds. */
const LONGEST_WAIT = 5_000

/**
 * Opens the database for the context that fills it. When it is damaged or of a form from the future, it is
 * deleted and begun anew, since all of it is derived. Never rejects.
 */
export async function openKnowledgeDatabase(options: DatabaseOptions = {}): Promise<OpenedDatabase> {
  const first = await openOnce(options)
  if (first.state === 'open' || first.reason === 'blocked') return first
  const deleted = await settled(knowledgeDatabase(options).delete({ disableAutoOpen: false }))
  if (deleted !== null) return deleted
  const second = await openOnce(options)
  return second.state === 'open' ? { ...second, rebuilt: true } : second
}

async function openOnce(options: DatabaseOptions): Promise<OpenedDatabase> {
  const database = knowledgeDatabase(options)
  const failure = await settled(database.open())
  if (failure === null) return { state: 'open', database, rebuilt: false }
  database.close()
  return failure
}

/** Null when the work was done, else why it was not. */
async function settled(
  work: PromiseLike<unknown>,
): Promise<Extract<OpenedDatabase, { state: 'failed' }> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const waited = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), LONGEST_WAIT)
  })
  try {
    const outcome = await Promise.race([Promise.resolve(work).then(() => 'done' as const), waited])
    if (outcome === 'done') return null
    return { state: 'failed', reason: 'blocked', message: 'another window holds the knowledge database' }
  } catch (error) {
    return {
      state: 'failed',
      reason: 'unavailable',
      message: error instanceof Error ? error.message : String(error),
    }
  } finally {
    clearTimeout(timer)
  }
}
