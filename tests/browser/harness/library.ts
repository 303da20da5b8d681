import type { Page } from 'puppeteer-core'
import type { ArticleCopy } from '../../../lib/library/database.ts'
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

/** A box of the layer of the reader's own passages, in CSS pixels of the document. */
export interface OwnBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly colour: string
}

/** What is drawn over a page, read from the extension's own world, the only one for which the closed root opens. */
export async function ownBoxes(under: BrowserUnderTest, page: Page): Promise<readonly OwnBox[]> {
  const tab = await under.tabOf(page)
  return under.inExtension(async tabId => {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        const { chrome } = globalThis as unknown as {
          chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot } }
        }
        const hosts = [...document.querySelectorAll('html > div:not([data-tone])')]
        return hosts.flatMap(host => {
          const root =
            (host as unknown as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ??
            chrome?.dom?.openOrClosedShadowRoot(host)
          return [...(root?.querySelectorAll<HTMLElement>('[data-colour]') ?? [])].map(box => {
            const { x, y, width } = box.getBoundingClientRect()
            return { x: x + scrollX, y: y + scrollY, width, colour: box.dataset.colour ?? '' }
          })
        })
      },
    })
    return (injected?.result ?? []) as OwnBox[]
  }, tab)
}

/** The clean copy of an article, read from the library's database. */
export function articleCopy(under: BrowserUnderTest, id: string): Promise<ArticleCopy | null> {
  return under.inExtension(
    wanted =>
      new Promise<ArticleCopy | null>((resolve, reject) => {
        const opening = indexedDB.open('library')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('articles').objectStore('articles').get(wanted)
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            database.close()
            resolve((reading.result as { content: ArticleCopy } | undefined)?.content ?? null)
          }
        }
      }),
    id,
  )
}
