import type { KnownFile } from '../../../../lib/sync/journal.ts'
import { nameOfLine, type SyncLine } from '../../../../lib/sync/line.ts'
import { type MetaRow, syncDatabase } from '../../../../lib/sync/sync-database.ts'

/** Runs in a page of the extension. */
Object.assign(globalThis, {
  /** Puts rows in the place of whatever sync knew. */
  async laySyncDown(line: SyncLine, meta: readonly MetaRow[], files: readonly KnownFile[]): Promise<void> {
    const database = syncDatabase({ name: nameOfLine(line) })
    await database.transaction('rw', database.tables, async () => {
      await Promise.all(database.tables.map(table => table.clear()))
      await database.meta.bulkPut([...meta])
      await database.files.bulkPut([...files])
    })
    database.close()
  },
})
