import type { PageDocument } from '../../page/document.ts'
import type { Mention } from '../mention.ts'
import { type PageLine, readPageLines } from '../numbers/page-lines.ts'
import { sectionsOf } from '../sections.ts'
import type { PromiseLexicon } from './compile-promises.ts'
import { findInSentence, mayHoldPromise } from './find-in-sentence.ts'
import type { Found, Remembered } from './found.ts'
import { preparePromises } from './prepared-promises.ts'
import type { PromiseMention } from './promise-mention.ts'
import { sentencesOf } from './sentences.ts'
import type { WordForm } from './word-forms.ts'

/** No more promises than this are given for one page. */
const MOST_PROMISES = 2_000

/**
 * Finds where a page makes a promise of the lexicon or refers to one: by its patterns as written, and in other words
 * where number, subject and act agree. One sentence can hold several promises, and one promise several times.
 * @param mentions what the linker found in the same document: who speaks, and which schemes are named
 * @param lines the page's lines, where they were read before
 * @returns mentions in the order of the text; those of one promise do not overlap
 */
export function findPromises(
  lexicon: PromiseLexicon,
  document: PageDocument,
  mentions: readonly Mention[],
  lines: readonly PageLine[] = readPageLines(document),
): PromiseMention[] {
  if (lexicon.promises.length === 0) return []
  const { text } = document
  const prepared = preparePromises(lexicon)
  const placeAt = sectionsOf(document).placeAt
  const remembered: Remembered = new Map()
  const result: PromiseMention[] = []
  const named = [...mentions].sort((one, other) => one.start - other.start)
  let next = 0
  const figures = lines.flatMap(line => line.figures)
  const mayHold = (forms: readonly WordForm[]) => mayHoldPromise(prepared, forms)
  for (const words of sentencesOf(text, figures, prepared.wordForms, mayHold)) {
    const start = words[0]?.start ?? 0
    const end = words[words.length - 1]?.end ?? 0
    while (next < named.length && (named[next] as Mention).end <= start) next++
    const here: Mention[] = []
    for (let index = next; index < named.length && (named[index] as Mention).start < end; index++)
      here.push(named[index] as Mention)
    for (const found of findInSentence(prepared, words, here, remembered)) {
      result.push(mentionOf(lexicon, text, found))
      if (result.length >= MOST_PROMISES) break
    }
    if (result.length >= MOST_PROMISES) break
  }
  result.sort((one, other) => one.start - other.start || other.end - one.end)
  return result.map(mention => {
    const { post, comment } = placeAt(mention.start)
    return { ...mention, post, comment }
  })
}

function mentionOf(lexicon: PromiseLexicon, text: string, found: Found): PromiseMention {
  const promise = lexicon.promises[found.promise] as PromiseLexicon['promises'][number]
  const { start, end } = found
  const number = found.number === null ? null : found.number / promise.scale
  return { start, end, text: text.slice(start, end), promise: promise.id, number, post: null, comment: null }
}
