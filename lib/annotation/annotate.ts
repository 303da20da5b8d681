import type { Lexicon } from '../matching/lexicon.ts'
import { linkMentions } from '../matching/linker.ts'
import type { PageDocument, Verdict } from '../page/document.ts'
import { decideVerdict } from '../page/verdict.ts'
import type { PageAnnotations } from './annotations.ts'

/**
 * Everything Casenote has to say about one page. Pure: the background, the tests and the command line all call it.
 *
 * @param gate the verdict of the gate on the same page
 * @param knowledge the version of the knowledge base that the lexicon was compiled from
 */
export function annotatePage(
  lexicon: Lexicon,
  document: PageDocument,
  gate: Verdict,
  knowledge: string,
): PageAnnotations {
  const mentions = linkMentions(lexicon, document)
  const { url, title, site, published, posts, comments } = document
  const verdict = decideVerdict(gate, document, mentions)
  return { url, title, site, published, verdict, posts, comments, mentions, knowledge }
}
