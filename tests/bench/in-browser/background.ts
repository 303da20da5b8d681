import { annotateClaims, annotateNames } from '../../../lib/annotation/annotate.ts'
import type { PageAnnotations } from '../../../lib/annotation/annotations.ts'
import { importBundledKnowledge } from '../../../lib/knowledge/bundle.ts'
import { type KnowledgeInUse, knowledgeInUse } from '../../../lib/knowledge/knowledge-in-use.ts'
import { compileAutomaton, scanText } from '../../../lib/matching/automaton.ts'
import { linkMentions } from '../../../lib/matching/linker.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { madeUpForms, madeUpText } from '../made-up-text.ts'

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
  /** Understands one page again and again; gives the milliseconds of each run, the first of them cold. */
  async timeUnderstanding({ text, runs }: { text: string; runs: number }) {
    const knowledge = await knowledgeInUse()
    if (!knowledge) throw new Error('There is no knowledge.')
    const post = { title: null, author: null, published: null, permalink: null, start: 0, end: text.length }
    const url = 'https://diary.example/'
    const about = { url, title: 'Probation', site: null, published: '2025-12-01' }
    const document = { ...about, text, posts: [post], comments: [] }
    const took: number[] = []
    let understood: PageAnnotations | undefined
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now()
      understood = understand(knowledge, document)
      took.push(performance.now() - begun)
    }
    if (!understood) throw new Error('Nothing was understood.')
    const { verdict, mentions, numbers, promises } = understood
    if (verdict.label !== 'probation') throw new Error('The page is not taken to be about probation.')
    return { took, mentions: mentions.length, numbers: numbers.length, promises: promises.length }
  },
  /** Scans made-up text for ever more made-up names; gives the milliseconds of the best run by how many names. */
  timeNames({ counts, length, runs }: { counts: readonly number[]; length: number; runs: number }) {
    const text = madeUpText(length)
    return counts.map(count => {
      const automaton = compileAutomaton(madeUpForms(count))
      const scan = () => {
        let found = 0
        scanText(automaton, text, () => {
          found += 1
        })
        return found
      }
      return { count, found: scan(), milliseconds: 1000 * best(runs, scan) }
    })
  },
})

/** What is known of one page, as the background gives it for the marks and then for the panel. */
function understand({ compiled, version }: KnowledgeInUse, document: PageDocument) {
  const names = annotateNames(compiled, document, { label: 'not', score: 0, reasons: [] }, version)
  return annotateClaims(compiled, document, names)
}

/** Seconds of the fastest of several runs. */
function best(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    work()
    least = Math.min(least, performance.now() - begun)
  }
  return least / 1000
}
