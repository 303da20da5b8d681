import { knowledgeDatabase } from '../../../lib/knowledge/database.ts'
import { importKnowledge } from '../../../lib/knowledge/import.ts'
import { versionOf } from '../../../lib/knowledge/manifest.ts'
import { knowledgeQueries } from '../../../lib/knowledge/queries.ts'
import type { Entity } from '../../../lib/knowledge/schema.ts'
import { KNOWLEDGE_FILES } from '../../../lib/knowledge/schema.ts'
import { scanText } from '../../../lib/matching/automaton.ts'
import { type CompiledKnowledge, compileKnowledge } from '../../../lib/matching/compiled-knowledge.ts'
import { linkMentions } from '../../../lib/matching/linker.ts'
import { madeUpText, madeUpWords } from '../made-up-text.ts'
import { madeUpEntities } from '../scale/made-up-entities.ts'

/** Runs in a page of the extension. */
const TEXT = 2_000_000
const RUNS = 3
const WORDS_A_NAME = 50
const KEPT: { compiled?: CompiledKnowledge } = {}

Object.assign(globalThis, {
  /** Makes up so many entities and imports them in place of what is there, as an update of the extension does. */
  async importMadeUp(count: number) {
    const files = Object.entries(madeUpEntities(count, madeUpWords())).map(([name, lines]) => ({
      name,
      entities: lines.length,
      text: lines.join('\n'),
    }))
    const texts = new Map(files.map(({ name, text }) => [name, text]))
    const characters = files.reduce((sum, { text }) => sum + text.length, 0)
    const manifest = {
      version: await versionOf([...texts.values()]),
      asOf: '2025-12-31',
      compiler: 'bench',
      files: files.map(({ name, entities, text }) => ({
        name,
        kind: KNOWLEDGE_FILES[name],
        entities,
        bytes: text.length,
      })),
    }
    const database = knowledgeDatabase()
    let compiling = 0
    const compile = (entities: readonly Entity[]) => {
      const begun = performance.now()
      const compiled = compileKnowledge(entities)
      compiling = performance.now() - begun
      return compiled
    }
    const begun = performance.now()
    const result = await importKnowledge({
      database,
      readFile: async name => texts.get(name) ?? '',
      manifest,
      compile,
    })
    const spent = performance.now() - begun
    database.close()
    if (result.state !== 'imported')
      throw new Error(`The import ended as ${JSON.stringify(result).slice(0, 500)}`)
    return { spent, compiling, characters }
  },
  /** How long it takes to get what pages are matched with out of the database, as a background that wakes does. */
  async timeReadCompiled() {
    const database = knowledgeDatabase()
    const begun = performance.now()
    const read = await knowledgeQueries(database).readCompiled()
    const spent = performance.now() - begun
    database.close()
    if (!read) throw new Error('Nothing was compiled.')
    KEPT.compiled = read.compiled
    const { automaton } = read.compiled.lexicon
    const arrays = Object.values(automaton).filter(each => ArrayBuffer.isView(each))
    return {
      spent,
      forms: automaton.forms,
      automatonBytes: arrays.reduce((sum, { byteLength }) => sum + byteLength, 0),
    }
  },
  /** Characters a second, of the best run. */
  timeMatching() {
    const { compiled } = KEPT
    if (!compiled) throw new Error('Nothing was read.')
    const text = withNames(madeUpText(TEXT), compiled.lexicon.claimText)
    const document = {
      url: null,
      title: null,
      site: null,
      published: '2025-01-01',
      text,
      posts: [],
      comments: [],
    }
    let forms = 0
    let mentions = 0
    const scanned = best(() => {
      forms = 0
      scanText(compiled.lexicon.automaton, text, () => {
        forms += 1
      })
    })
    const linked = best(() => {
      mentions = linkMentions(compiled.lexicon, document).length
    })
    return { scanned: text.length / scanned, linked: text.length / linked, forms, mentions }
  },
  /** Bytes that the site's database takes on the disk. */
  async bytesOnDisk() {
    const { usage = 0 } = await navigator.storage.estimate()
    return usage
  },
})

/** Puts a known name of several words behind every so many words: as dense however many are known. */
function withNames(text: string, known: readonly string[]): string {
  const names = known.filter(name => name.includes(' ') && !name.startsWith('Mr '))
  return text
    .split(' ')
    .map((word, index) =>
      index % WORDS_A_NAME === 0 ? `${word} ${names[(index * 7919) % names.length]}` : word,
    )
    .join(' ')
}

/** Seconds of the fastest of a few runs. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now()
    work()
    least = Math.min(least, performance.now() - begun)
  }
  return least / 1000
}
