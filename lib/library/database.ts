import Dexie, { type DBCore, type Table } from 'dexie'
import type { BackupPartRow, BackupRow } from './backups/backup.ts'
import type { Sealed } from './codec.ts'
import type { Tombstone } from './merge.ts'
import { declareMigrations, MIGRATIONS, type Migration } from './migrations.ts'
import { openingOnly } from './opening-only.ts'
import type { SnippetRow } from './rows.ts'
import type { Instant, SnippetId } from './snippet.ts'
import type { SnippetState } from './snippet-document.ts'

/**
 * The database `library`: all that a reader made, and nowhere else. Unlike `knowledge` it is never deleted or begun
 * anew by the program. What is true of a snippet is its document; its row in `snippets` is worked out from that and
 * always written in the same transaction.
 */
export type LibraryDatabase = Dexie & {
  snippets: Table<SnippetRow, SnippetId>
  documents: Table<DocumentRow, SnippetId>
  tombstones: Table<TombstoneRow, SnippetId>
  articles: Table<ArticleRow, SnippetId>
  unsent: Table<UnsentRow, number>
  aside: Table<AsideRow, number>
  backups: Table<BackupRow, number>
  backupParts: Table<BackupPartRow, number>
  meta: Table<MetaRow, MetaRow['key']>
}

export interface DocumentRow {
  readonly id: SnippetId
  /** The library's count of writes when this was last written: what is higher has changed since. */
  readonly revision: number
  readonly state: Sealed<SnippetState>
}

/** What is left of a snippet that was deleted for good, here or elsewhere. */
export interface TombstoneRow {
  readonly id: SnippetId
  readonly revision: number
  readonly tombstone: Tombstone
  /** The reader knows that the snippet was kept nevertheless, or brought it back themselves. Of no concern to other devices. */
  readonly settled: boolean
}

/** The clean copy of a whole article. It never changes. */
export interface ArticleCopy {
  /** Sanitised before it is saved. */
  readonly html: string
  readonly text: string
  readonly byline: string | null
  readonly savedAt: Instant
}

export interface ArticleRow {
  readonly id: SnippetId
  readonly content: Sealed<ArticleCopy>
}

/** A change that the reader's other devices do not have yet; in the order in which it was made. */
export interface UnsentRow {
  /** Given by the database. */
  readonly seq?: number
  readonly id: SnippetId
  readonly kind: 'change' | 'tombstone' | 'article'
  /** The Yjs update of a change; a tombstone and an article are read where they lie. */
  readonly update: Sealed<Uint8Array> | null
}

/** A change from elsewhere that this version cannot read, kept for one that can. */
export interface AsideRow {
  readonly seq?: number
  readonly id: SnippetId
  readonly update: Sealed<Uint8Array>
}

export type MetaRow = LibraryState | InterruptedWork | KeptKeys

/** The wrapped key of a library with a passphrase, beside what it opens: put there with it, in one transaction. */
export interface KeptKeys {
  readonly key: 'keys'
  /** Each in a form that `lib/lock` knows and checks. */
  readonly wrapped: readonly unknown[]
}

/** What every write reads and writes anew. */
export interface LibraryState {
  readonly key: 'state'
  /** Which library this is: a new one gets a new name. The sentinel knows it too. */
  readonly library: string
  readonly begunAt: Instant
  /** The count of writes. */
  readonly revision: number
  /** One for each of the last writes, the latest last (see `second-copy/copy-state.ts`). */
  readonly stamps: readonly string[]
  /** The codec in use; a window that has another one must not write. */
  readonly codec: string
  /** Whether changes are kept in `unsent` for the other devices. */
  readonly syncing: boolean
  /** How often it was brought back from its second copy, and whether that is under way. */
  readonly restorations: number
  readonly recovering: boolean
}

/** A bulk change that takes several transactions, as long as it is not done: it can be told of, and taken up again. */
export interface InterruptedWork {
  readonly key: 'work'
  readonly what: 'import' | 'restore'
  readonly begunAt: Instant
  readonly done: number
  readonly of: number
  /** The backup made before it. */
  readonly snapshot: number | null
}

export interface DatabaseOptions {
  readonly name?: string
  /** Others than the browser's own, for tests. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
  /** Others than those released, for tests. */
  readonly migrations?: readonly Migration[]
}

/** How long another window may keep the database from being brought into its new form. Milliseconds. */
const LONGEST_WAIT = 5_000

/**
 * What `write` writes (and nobody else writes tombstones) need not be on the disk when the browser has it: `write`
 * sees to that itself, in the second copy, and the two need not wait for the disk one after the other.
 */
function relaxedForSnippets(core: DBCore): Partial<DBCore> {
  return {
    transaction: (tables, mode, options) =>
      core.transaction(tables, mode, tables.includes('tombstones') ? { durability: 'relaxed' } : options),
  }
}

/** Resolves when everything that the browser has of the library is on the disk. */
export async function putOnDisk({ meta }: LibraryDatabase): Promise<void> {
  await meta.db.transaction('rw', meta, async () => {
    const state = await meta.get('state')
    // A strict transaction takes everything before it along, but one that writes nothing is none.
    if (state) await meta.put(state)
  })
}

/** The database, not yet open: Dexie opens it with the first query. */
export function libraryDatabase({
  name = 'library',
  migrations = MIGRATIONS,
  indexedDB = globalThis.indexedDB,
  ...options
}: DatabaseOptions = {}): LibraryDatabase {
  const newest = Math.max(...migrations.map(({ version }) => version))
  const database = new Dexie(name, {
    ...options,
    ...(indexedDB ? { indexedDB: openingOnly(indexedDB, newest * 10) } : {}),
    // Strict: done means on the disk, so that it outlives a power cut too. Chromium's default is relaxed.
    chromeTransactionDurability: 'strict',
  }) as LibraryDatabase
  database.use({ stack: 'dbcore', name: 'durability', create: relaxedForSnippets })
  declareMigrations(database, migrations)
  database.on('blocked', () => {
    setTimeout(() => {
      if (!database.isOpen()) database.close({ disableAutoOpen: false })
    }, LONGEST_WAIT)
  })
  return database
}
