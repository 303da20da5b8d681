import type { Entity } from '../knowledge/schema.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import { compileSeries, type SeriesLexicon } from './numbers/series-lexicon.ts'
import { compilePromises, type PromiseLexicon } from './promises/compile-promises.ts'

/**
 * Everything that a page is matched with, compiled once at import and stored beside the entities: plain data for
 * structured clone.
 */
export interface CompiledKnowledge {
  readonly lexicon: Lexicon
  readonly series: SeriesLexicon
  readonly promises: PromiseLexicon
}

/** Compiles the knowledge base for matching. */
export function compileKnowledge(entities: readonly Entity[]): CompiledKnowledge {
  return {
    lexicon: compileLexicon(entities),
    series: compileSeries(entities),
    promises: compilePromises(entities),
  }
}
