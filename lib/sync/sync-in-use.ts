import { type SyncDatabase, syncDatabase } from './sync-database.ts'

let opened: SyncDatabase | undefined

/** The database of sync, the same for all of this context. */
export function syncInUse(): SyncDatabase {
  opened ??= syncDatabase()
  return opened
}
