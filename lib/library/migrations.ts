import type Dexie from 'dexie'
import type { Transaction } from 'dexie'
import { snapshotInUpgrade } from './backups/snapshot-in-upgrade.ts'

/** One step of the database's form, from the version before it. */
export interface Migration {
  readonly version: number
  /** Tables that are new or have other indices, in Dexie's words: https://dexie.org/docs/Version/Version.stores() */
  readonly stores: Readonly<Record<string, string | null>>
  /** Rewrites rows. Runs in the transaction that changes the form: all of it or nothing of it happens. */
  readonly rewrite?: (transaction: Transaction) => PromiseLike<void>
}

/**
 * All versions that were ever released, in order; none is changed after it was. For each there is a library as it
 * was written then, tests/fixtures/library/v<version>.json, which must open in the present code.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      snippets: 'id, [shelf+createdAt+id], *pages, host, *entities, *tags',
      documents: 'id, revision',
      tombstones: 'id, revision',
      articles: 'id',
      unsent: '++seq, id',
      aside: '++seq, id',
      backups: '++id',
      backupParts: '++key',
      meta: 'key',
    },
  },
]

export const NEWEST_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version))

/**
 * Tells Dexie of all versions. Each step copies the library into its backups first, within the same transaction,
 * so no library can be changed into a new form without its old one being kept.
 */
export function declareMigrations(database: Dexie, migrations: readonly Migration[]): void {
  for (const { version, stores, rewrite } of migrations) {
    const declared = database.version(version).stores({ ...stores })
    if (version === 1) continue
    declared.upgrade(async transaction => {
      await snapshotInUpgrade(transaction, version - 1)
      await rewrite?.(transaction)
    })
  }
}
