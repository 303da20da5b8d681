import browser from 'webextension-polyfill'
import { readStored } from '../library/stored-library.ts'
import { profile } from './profile.ts'

/** Everything that lies on the disk. */
export async function stored(): Promise<string> {
  const copies = (await profile.bucket.databases()).length > 0 ? await readCopy() : ''
  return JSON.stringify([await readStored(profile.main, 1), await browser.storage.local.get()]) + copies
}

async function readCopy(): Promise<string> {
  const request = profile.bucket.open('library-copy')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const rows: unknown[] = []
  for (const store of database.objectStoreNames) {
    const all = database.transaction(store).objectStore(store).getAll()
    rows.push(await new Promise(resolve => (all.onsuccess = () => resolve(all.result))))
  }
  database.close()
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}
