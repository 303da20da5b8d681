import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { type HistoryDatabase, historyDatabase } from '../../../lib/history/history-database.ts'

/** An empty reading history in a browser of its own, and what opens the same one again. */
export function emptyHistory(): {
  database: HistoryDatabase
  options: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
} {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  return { database: historyDatabase(options), options }
}
