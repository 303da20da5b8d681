import type { BrowserUnderTest } from './browser-under-test.ts'

/**
 * Everything that the extension has on the disk, as text: all rows of all its databases, its storage buckets included,
 * and `storage.local`. Bytes stand in it as the letters that they would be. Without `knowledge`, which is the same for
 * everybody.
 */
export function everythingStored(under: BrowserUnderTest): Promise<string> {
  return under.inExtension(async () => {
    const pieces: string[] = []
    const letters = new TextDecoder('utf-8')
    function tell(value: unknown): void {
      if (value instanceof ArrayBuffer) pieces.push(letters.decode(value))
      else if (ArrayBuffer.isView(value)) pieces.push(letters.decode(value))
      else if (Array.isArray(value)) value.forEach(tell)
      else if (value && typeof value === 'object') {
        for (const [key, each] of Object.entries(value)) {
          pieces.push(key)
          tell(each)
        }
      } else pieces.push(String(value))
    }
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    async function tellAll(factory: IDBFactory) {
      for (const { name } of await factory.databases()) {
        if (!name || name === 'knowledge') continue
        const database = await answered(factory.open(name))
        for (const store of database.objectStoreNames) {
          const held = database.transaction(store).objectStore(store)
          const [rows, keys] = await Promise.all([answered(held.getAll()), answered(held.getAllKeys())])
          tell(rows)
          tell(keys)
        }
        database.close()
      }
    }
    await tellAll(indexedDB)
    const { storageBuckets } = navigator as {
      storageBuckets?: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> }
    }
    for (const name of (await storageBuckets?.keys()) ?? []) {
      const bucket = await storageBuckets?.open(name)
      if (bucket) await tellAll(bucket.indexedDB)
    }
    tell(await browser.storage.local.get())
    return pieces.join('\n')
  })
}
