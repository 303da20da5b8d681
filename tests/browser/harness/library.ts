import type { Snippet } from '../../../lib/library/snippet.ts'
import type { BrowserUnderTest } from './browser-under-test.ts'

/** Everything in the library, trash included, read from its database; empty where there is none yet. */
export function savedSnippets(under: BrowserUnderTest): Promise<readonly Snippet[]> {
  return under.inExtension(async () => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'library')) return []
    return new Promise<Snippet[]>((resolve, reject) => {
      const opening = indexedDB.open('library')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const database = opening.result
        const reading = database.transaction('snippets').objectStore('snippets').getAll()
        reading.onerror = () => reject(reading.error)
        reading.onsuccess = () => {
          database.close()
          resolve((reading.result as { content: Snippet }[]).map(({ content }) => content))
        }
      }
    })
  })
}
