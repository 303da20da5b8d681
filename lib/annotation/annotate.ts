import type { CompiledKnowledge } from '../matching/compiled-knowledge.ts'
import { linkMentions } from '../matching/linker.ts'
import { checkNumbers } from '../matching/numbers/check-numbers.ts'
import { findPromises } from '../matching/promises/find-promises.ts'
import type { PageDocument, Verdict } from '../page/document.ts'
import { findReferences } from '../page/references/find-references.ts'
import { decideVerdict } from '../page/verdict.ts'
import type { PageAnnotations } from './annotations.ts'

/**
 * Everything Casenote has to say about one page. Pure: the background, the tests and the command line all call it.
 *
 * @param gate the verdict of the gate on the same page
 * @param knowledge the version of the knowledge base that was compiled
 */
export function annotatePage(
  { lexicon, series, promises }: CompiledKnowledge,
  document: PageDocument,
  gate: Verdict,
  knowledge: string,
): PageAnnotations {
  const mentions = linkMentions(lexicon, document)
  const { url, title, site, published, posts, comments } = document
  const verdict = decideVerdict(gate, document, mentions)
  // Series and promises are those of England and Wales: on a page about another country or matter a figure that
  // fits one of them fits by chance, and saying that it differs would be a wrong word.
  const isOurs = verdict.label === 'probation'
  return {
    url,
    title,
    site,
    published,
    verdict,
    posts,
    comments,
    mentions,
    numbers: isOurs ? checkNumbers(series, document, mentions) : [],
    promises: isOurs ? findPromises(promises, document, mentions) : [],
    references: findReferences(document),
    knowledge,
  }
}
