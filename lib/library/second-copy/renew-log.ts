/**
 * Chromium keeps all databases of an extension in one LevelDB with a log that it goes on writing at the next start.
 * When the browser is killed in the midst of a write, the log ends with half a record. The next start reads up to
 * there and writes on behind it; the start after that takes the half record for damage and deletes everything
 * (seen in Chromium 156; the test is in tests/browser/library-store-torn-log.test.ts). LevelDB begins a new log, and
 * deletes the old one, when so much has been written that its buffer is full. So that much is written here, for
 * nothing, before anything else is.
 */

/** LevelDB's buffer is 4 MiB at most: https://source.chromium.org/chromium/chromium/src/+/main:components/services/storage/indexed_db */
const BYTES = 5_000_000
/** What is larger than 64 KiB goes into a file of its own instead. Random, since the rest is compressed. */
const PIECE = 50_000
const AT_ONCE = 20
const NAME = 'nothing-in-here'

/**
 * Makes LevelDB begin a new log for all databases of this factory. To be called once in each session of the browser,
 * before anything of value is written. Rejects where the database cannot be written.
 */
export async function renewLog(factory: IDBFactory): Promise<void> {
  const database = await opened(factory)
  try {
    for (let piece = 0; piece < BYTES / PIECE; piece += AT_ONCE) {
      await written(database, store => {
        for (let index = piece; index < piece + AT_ONCE; index += 1) {
          store.put(crypto.getRandomValues(new Uint8Array(PIECE)), index)
        }
      })
    }
    await written(database, store => store.clear())
  } finally {
    database.close()
  }
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('nothing')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function written(database: IDBDatabase, write: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('nothing', 'readwrite', { durability: 'relaxed' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    write(transaction.objectStore('nothing'))
  })
}
