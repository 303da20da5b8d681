import Dexie, { type Table } from 'dexie'
import type { ArticleRow, DocumentRow, KeptKeys, TombstoneRow } from '../database.ts'
import type { SnippetId } from '../snippet.ts'
import type { CopyState } from './copy-state.ts'

/**
 * A second copy of what counts, in files of its own: where the browser throws away the library because its files
 * were damaged, this brings it back. Rows lie in it as they lie in the library, sealed where those are.
 */
export type CopyDatabase = Dexie & {
  documents: Table<DocumentRow, SnippetId>
  tombstones: Table<TombstoneRow, SnippetId>
  articles: Table<ArticleRow, SnippetId>
  /** The wrapped keys are here too: without them what is sealed would be brought back for nothing. */
  meta: Table<CopyState | KeptKeys, (CopyState | KeptKeys)['key']>
}

const BUCKET = 'library-copy'

/** Of what the copy holds; `undefined` where it is empty. */
export async function copyStateIn({ meta }: CopyDatabase): Promise<CopyState | undefined> {
  const row = await meta.get('state')
  return row?.key === 'state' ? row : undefined
}

/** https://wicg.github.io/storage-buckets/ as far as it is used here. */
interface StorageBuckets {
  open(
    name: string,
    options: { persisted: boolean; durability: 'strict' },
  ): Promise<{ indexedDB: IDBFactory }>
  delete(name: string): Promise<void>
}

function storageBuckets(): StorageBuckets | null {
  const { storageBuckets: buckets } = (globalThis.navigator ?? {}) as { storageBuckets?: StorageBuckets }
  return buckets ?? null
}

/**
 * Where the second copy can lie: a storage bucket, which Chromium keeps in a LevelDB of its own. `null` where there
 * are none: in Firefox each database has a file of its own anyway, which no half-written record destroys.
 */
export async function copyFactory(): Promise<IDBFactory | null> {
  const bucket = await storageBuckets()?.open(BUCKET, { persisted: true, durability: 'strict' })
  return bucket?.indexedDB ?? null
}

/** Deletes the second copy for good: with a library that the reader deletes. */
export async function eraseCopy(): Promise<void> {
  await storageBuckets()?.delete(BUCKET)
}

/** @param name of the library that it is of */
export function copyDatabase(
  name: string,
  indexedDB: IDBFactory,
  keyRange?: typeof IDBKeyRange,
): CopyDatabase {
  const database = new Dexie(`${name}-copy`, {
    indexedDB,
    ...(keyRange ? { IDBKeyRange: keyRange } : {}),
    // What is here is on the disk; the library itself does not wait for that (see `database.ts`).
    chromeTransactionDurability: 'strict',
  }) as CopyDatabase
  database.version(1).stores({ documents: 'id', tombstones: 'id', articles: 'id', meta: 'key' })
  return database
}
