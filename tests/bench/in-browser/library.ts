import { openLibrary } from '../../../lib/library/library.ts'
import { followLibrary } from '../../../lib/library/search/follow-library.ts'
import { matchesIn } from '../../../lib/library/search/highlight.ts'
import type { SearchIndex } from '../../../lib/library/search/search-index.ts'
import { newSnippetId, type Snippet } from '../../../lib/library/snippet.ts'
import { madeUpSnippets } from './made-up-snippets.ts'

/** Runs in a page of the extension. */
const FIRST_ROWS = 50

const nextSnippet = madeUpSnippets()
let index: SearchIndex | undefined

Object.assign(globalThis, {
  /** Adds made-up snippets to the library, others with each call; gives milliseconds of the import alone. */
  async addSnippets(count: number): Promise<number> {
    const library = openLibrary()
    const snippets = Array.from({ length: count }, () => ({ snippet: nextSnippet() }))
    const begun = performance.now()
    const outcome = await library.bring(snippets)
    const spent = performance.now() - begun
    library.close()
    if (!outcome.ok) throw new Error(outcome.detail)
    return spent
  },
  /** Milliseconds from opening the database to the first rows in hand. */
  async timeFirstRows(): Promise<number> {
    const begun = performance.now()
    const library = openLibrary()
    const rows = await library.newest({ limit: FIRST_ROWS })
    const spent = performance.now() - begun
    if (rows.length !== FIRST_ROWS) throw new Error(`There are ${rows.length} rows.`)
    library.close()
    return spent
  },
  /** Milliseconds of single saves: until they are acknowledged, and until they are on the disk and the next may begin. */
  async timeSaves(count: number): Promise<{ acknowledged: number[]; onDisk: number[] }> {
    const library = openLibrary()
    const next = madeUpSnippets(count + 1)
    const times: { acknowledged: number[]; onDisk: number[] } = { acknowledged: [], onDisk: [] }
    await library.count()
    for (let done = 0; done < count; done += 1) {
      const { trashedAt: _, keptAgainstTrash: __, ...snippet } = next()
      const begun = performance.now()
      const outcome = await library.save({ ...snippet, id: newSnippetId() })
      times.acknowledged.push(performance.now() - begun)
      if (!outcome.ok) throw new Error(outcome.detail)
      await navigator.locks.request('casenote-library-write', () => undefined)
      times.onDisk.push(performance.now() - begun)
    }
    library.close()
    return times
  },
  /** Reads everything into the search index; gives milliseconds, and the longest stretch without a breath. */
  async loadSearch(): Promise<{ spent: number; longest: number; snippets: number; megabytes: number }> {
    const library = openLibrary()
    const tasks: number[] = []
    const observer = new PerformanceObserver(list =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ type: 'longtask' })
    const begun = performance.now()
    const followed = followLibrary(
      library,
      async () => new Map(),
      () => undefined,
    )
    await followed.whole
    const spent = performance.now() - begun
    followed.stop()
    index = followed.index
    const memory = (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory
    return {
      spent,
      longest: Math.max(0, ...tasks),
      snippets: index.size,
      megabytes: (memory?.usedJSHeapSize ?? 0) / 1e6,
    }
  },
  /** Types each text letter by letter; gives the milliseconds of every letter, first rows and their marks included. */
  async timeSearches(): Promise<{ text: string; times: number[]; found: number }[]> {
    const library = openLibrary()
    const results: { text: string; times: number[]; found: number }[] = []
    for (const text of sampleTexts()) {
      const times: number[] = []
      let found = 0
      for (let length = 1; length <= text.length; length += 1) {
        const begun = performance.now()
        const result = index?.find({ text: text.slice(0, length) })
        const rows: Snippet[] = await library.getMany(result?.ids.slice(0, FIRST_ROWS) ?? [])
        for (const { quote, note } of rows) {
          matchesIn(quote, result?.terms ?? [])
          matchesIn(note, result?.terms ?? [])
        }
        times.push(performance.now() - begun)
        found = result?.ids.length ?? 0
      }
      results.push({ text, times, found })
      // What a whole text pasted at once costs: nothing was typed before it.
      index?.remove([])
    }
    library.close()
    return results
  },
})

/** Texts as somebody would look for them: common words, a rare one, two together, a phrase, and what is nowhere. */
function sampleTexts(): string[] {
  const next = madeUpSnippets()
  const words = Array.from({ length: 300 }, () =>
    next().quote.toLowerCase().replace('.', '').split(' '),
  ).flat()
  const often = new Map<string, number>()
  for (const word of words) often.set(word, (often.get(word) ?? 0) + 1)
  const ranked = [...often].sort(([, one], [, other]) => other - one).map(([word]) => word)
  const long = ranked.filter(word => word.length > 4)
  const [common = '', medium = '', rare = ''] = [long[0], long[200], long.at(-1)]
  const phrase = words.slice(40, 43).join(' ')
  return [ranked[0] ?? '', common, medium, rare, `${medium} ${common}`, `"${phrase}"`, 'zzyzzyx']
}
