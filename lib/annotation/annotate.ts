import type { CompiledKnowledge } from '../matching/compiled-knowledge.ts'
import { linkMentions } from '../matching/linker.ts'
import { checkNumbers } from '../matching/numbers/check-numbers.ts'
import { readPageLines } from '../matching/numbers/page-lines.ts'
import { findPromises } from '../matching/promises/find-promises.ts'
import type { PageDocument, Verdict } from '../page/document.ts'
import { findReferences } from '../page/references/find-references.ts'
import { commenterNames, nameKey } from '../page/references/signature.ts'
import { decideVerdict } from '../page/verdict.ts'
import type { PageAnnotations } from './annotations.ts'

/**
 * More names of one page are not kept: what is known of all open tabs shares 10 MB of session storage, as the browser
 * counts memory, which is several times what the same is as text
 * (https://developer.chrome.com/docs/extensions/reference/api/storage#property-session). A page of half a million words
 * names so much that its record alone did not fit, and it had no marks at all.
 */
export const MOST_MENTIONS = 5_000

/**
 * Everything Casenote has to say about one page. Pure: the background, the tests and the command line all call it.
 *
 * @param gate the verdict of the gate on the same page
 * @param knowledge the version of the knowledge base that was compiled
 */
export function annotatePage(
  compiled: CompiledKnowledge,
  document: PageDocument,
  gate: Verdict,
  knowledge: string,
): PageAnnotations {
  return annotateClaims(compiled, document, annotateNames(compiled, document, gate, knowledge))
}

/** The first half, which the marks on the page wait for: what is named, and what the page is about. */
export function annotateNames(
  { lexicon }: CompiledKnowledge,
  document: PageDocument,
  gate: Verdict,
  knowledge: string,
): PageAnnotations {
  const mentions = linkMentions(lexicon, document).slice(0, MOST_MENTIONS)
  const { url, title, site, published, posts, comments } = document
  const verdict = decideVerdict(gate, document, mentions)
  const commenters = commenterNames(document)
  const references = findReferences(
    document,
    commenters.map(name => nameKey(name ?? '')),
  )
  return {
    url,
    title,
    site,
    published,
    verdict,
    posts,
    comments,
    mentions,
    numbers: [],
    promises: [],
    references,
    commenters,
    repeats: [],
    knowledge,
  }
}

/**
 * The second half, which only the panel shows: figures against their series, and promises made before. Both are those
 * of England and Wales: on a page about another country or matter a figure that fits a series fits it by chance, and
 * saying that it differs would be a wrong word.
 */
export function annotateClaims(
  { series, promises }: CompiledKnowledge,
  document: PageDocument,
  annotations: PageAnnotations,
): PageAnnotations {
  const { verdict, mentions } = annotations
  if (verdict.label !== 'probation') return annotations
  const lines = readPageLines(document)
  return {
    ...annotations,
    numbers: checkNumbers(series, document, mentions, lines),
    promises: findPromises(promises, document, mentions, lines),
  }
}
