import type { PageDocument } from '../page/document.ts'
import { scanText } from './automaton.ts'
import type { Lexicon } from './lexicon.ts'
import type { Place } from './sections.ts'

/** A place in the text where a form of the lexicon stands. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly form: number
  readonly place: Place
  /**
   * Set where one letter differs from the form: whether the rest of the name tells the person from nearly everybody
   * else. `findCandidates` gives only what is written as the form is.
   */
  readonly misspelt?: 'distinctive' | 'name'
}

/**
 * The most finds of one text that are looked at, cues of the topic included; what lies behind them gets no
 * mentions. Blog posts of 10,000 words had about 1,000.
 */
export const MOST_FINDS = 100_000

/** Every form found in the document, in order of start, the longer of two with the same start last. */
export function findCandidates(
  lexicon: Lexicon,
  document: PageDocument,
  placeAt: (offset: number) => Place,
): Candidate[] {
  const found: Candidate[] = []
  scanText(
    lexicon.automaton,
    document.text,
    (start, end, form) => found.push({ start, end, form, place: placeAt(start) }),
    MOST_FINDS,
  )
  return found
}
