import type { Library } from '../library/library.ts'
import { libraryInUse } from '../library/library-in-use.ts'
import { teamLibraryInUse } from '../team/team-library-in-use.ts'
import { nameOfLine, type SyncLine } from './line.ts'
import { type SyncDatabase, syncDatabase } from './sync-database.ts'

const opened = new Map<SyncLine, SyncDatabase>()

/** The database of sync of a line, the same for all of this context. */
export function syncDatabaseOf(line: SyncLine): SyncDatabase {
  const database = opened.get(line) ?? syncDatabase({ name: nameOfLine(line) })
  opened.set(line, database)
  return database
}

export const libraryOf = (line: SyncLine): Library => (line === 'own' ? libraryInUse() : teamLibraryInUse())
