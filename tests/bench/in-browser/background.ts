import { importBundledKnowledge } from '../../../lib/knowledge/bundle.ts'
import { knowledgeInUse } from '../../../lib/knowledge/knowledge-in-use.ts'
import { scanText } from '../../../lib/matching/automaton.ts'
import { linkMentions } from '../../../lib/matching/linker.ts'
import type { PageDocument } from '../../../lib/page/document.ts'

/** Runs in the extension's background. */
Object.assign(globalThis, {
  /** Throws the knowledge away and imports it anew; gives milliseconds. */
  async timeImport(): Promise<number> {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name)
    const begun = performance.now()
    const result = await importBundledKnowledge()
    if (result.state !== 'imported') throw new Error(`The import ended as ${result.state}.`)
    return performance.now() - begun
  },
  /** Scans and links texts; gives characters a second of each, the best of the runs. */
  async timeMatching({ texts, runs }: { texts: readonly string[]; runs: number }) {
    const knowledge = await knowledgeInUse()
    if (!knowledge) throw new Error('There is no knowledge.')
    const { lexicon } = knowledge.compiled
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    const documents = texts.map(
      (text): PageDocument => ({
        url: null,
        title: null,
        site: null,
        published: '2024-09-10',
        text,
        posts: [],
        comments: [],
      }),
    )
    let hits = 0
    let mentions = 0
    const scanned = best(runs, () => {
      hits = 0
      for (const text of texts) {
        scanText(lexicon.automaton, text, () => {
          hits += 1
        })
      }
    })
    const linked = best(runs, () => {
      mentions = 0
      for (const document of documents) mentions += linkMentions(lexicon, document).length
    })
    return { characters, hits, mentions, scanned: characters / scanned, linked: characters / linked }
  },
})

/** Seconds of the fastest of several runs. */
function best(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    work()
    least = Math.min(least, performance.now() - begun)
  }
  return least / 1000
}
