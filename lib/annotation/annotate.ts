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
  return {
    url,
    title,
    site,
    published,
    verdict: decideVerdict(gate, document, mentions),
    posts,
    comments,
    mentions,
    numbers: checkNumbers(series, document, mentions),
    promises: findPromises(promises, document, mentions),
    references: findReferences(document),
    knowledge,
  }
}
