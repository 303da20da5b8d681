import { foldText, isWordUnit } from '../../matching/fold.ts'

/** One thing that must be in a snippet. */
export interface Term {
  /** Folded; begins and ends with a letter or digit. */
  readonly text: string
  /** Whether a word may go on after it: the last word while it is being typed. */
  readonly isOpen: boolean
}

/** More terms than anybody types; the rest is left out. */
const MOST_TERMS = 16
const LONGEST_QUERY = 500

/**
 * Reads what a reader typed: words, all of which must be there in any order; words in double quotes, which must be
 * there as they stand; the last word may be the beginning of one, unless a space or a quote ends it.
 */
export function readQuery(typed: string): readonly Term[] {
  // `foldText` drops the space at the end, so that is looked at before. Curly quotes fold to straight ones.
  const isEnded = /[\s"\u201c\u201d]$/.test(typed)
  const pieces = foldText(typed.slice(0, LONGEST_QUERY)).split('"')
  const terms = pieces.flatMap((piece, index) => {
    const isQuoted = index % 2 === 1
    return (isQuoted ? [piece] : piece.split(' ')).map(bare).filter(text => text !== '')
  })
  const last = terms.length - 1
  return terms
    .map((text, index) => ({ text, isOpen: index === last && !isEnded }))
    .filter(({ text }, index) => terms.indexOf(text) === index || index === last)
    .slice(0, MOST_TERMS)
}

/** Without what is no letter or digit at either end: a comma after a word is not meant. */
function bare(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && !isWordUnit(text.charCodeAt(start))) start++
  while (end > start && !isWordUnit(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/**
 * Where a term stands in a folded text, from a place on; -1 where it does not. It stands only where a word begins,
 * and ends, unless it is open, where one ends.
 */
export function findTerm(folded: string, { text, isOpen }: Term, from = 0): number {
  for (let at = folded.indexOf(text, from); at >= 0; at = folded.indexOf(text, at + 1)) {
    if (at > 0 && isWordUnit(folded.charCodeAt(at - 1))) continue
    const end = at + text.length
    if (isOpen || end === folded.length || !isWordUnit(folded.charCodeAt(end))) return at
  }
  return -1
}
