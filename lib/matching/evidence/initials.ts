import { foldText } from '../fold.ts'

/** "M. ", "M ", "M.", "M J ", "M. J. ", "MJ " directly before a surname; group 1 is where they begin, group 2 the first. */
const INITIALS =
  /(?:^|[^\p{L}\p{N}.&'’-])((\p{Lu})(?:\.[ \u00a0]?|[ \u00a0])?(?:\p{Lu}(?:\.[ \u00a0]?|[ \u00a0]))?)$/u
const REACH = 8
/** One letter that is a word by itself: an initial only with its full stop. */
const WORDS_OF_ONE_LETTER = /^[AI][ \u00a0]$/

/**
 * Where the initials begin that stand directly before a surname and fit a first name ("M. Jones", "M J Jones"); `null`
 * if there are none, or if they are somebody else's.
 * @param start where the surname begins
 * @param givenNames folded first names and initials of its bearer
 */
export function initialsBefore(text: string, start: number, givenNames: readonly string[]): number | null {
  const last = text[start - 1]
  if (last !== '.' && last !== ' ' && last !== '\u00a0') return null
  const letter = text[last === '.' || text[start - 2] !== '.' ? start - 2 : start - 3] ?? ''
  if (letter === letter.toLowerCase()) return null
  const match = INITIALS.exec(text.slice(Math.max(0, start - REACH), start))
  const [, initials, first] = match ?? []
  if (!initials || !first || WORDS_OF_ONE_LETTER.test(initials)) return null
  return givenNames.includes(foldText(first)) ? start - initials.length : null
}
