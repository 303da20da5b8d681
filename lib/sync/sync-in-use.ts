import { syncDatabaseOf } from './lines-in-use.ts'
import type { SyncDatabase } from './sync-database.ts'

/** The database of sync of the reader's own library, the same for all of this context. */
export const syncInUse = (): SyncDatabase => syncDatabaseOf('own')
