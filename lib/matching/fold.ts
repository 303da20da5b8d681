/**
 * Folding makes what a reader takes for the same letter the same code unit: case, accents, curly quotes, the
 * many dashes and the many spaces. It works on one UTF-16 code unit at a time and never changes how many there
 * are, so that an offset into folded text is an offset into the page. What has no width (soft hyphen, zero-width
 * space, a combining accent) folds to nothing and is stepped over.
 */

/** The code unit that something without width folds to. */
export const NOTHING = 0

const SPACE = 0x20
const LINE_FEED = 0x0a
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a

/** Each code unit is folded when it is first met: a page has a hundred different ones, not a thousand. */
const folded = new Uint16Array(0x10000)
/** What is known of each code unit. */
const sorts = new Uint8Array(0x10000)
const NOT_MET = 0
const IN_A_WORD = 1
const BETWEEN_WORDS = 2

const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u
const COMBINING_MARK = /^\p{Mn}$/u
const SPACES = /^[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/
const WITHOUT_WIDTH = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]$/
const DASHES = /^[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]$/
const SINGLE_QUOTES = /^['`\u00b4\u2018-\u201b\u2032\u02bc\uff07]$/
const DOUBLE_QUOTES = /^["\u00ab\u00bb\u201c-\u201f\u2033\uff02]$/

function foldAfresh(unit: number): number {
  if (isPlain(unit)) return unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit | 0x20 : unit
  if (unit === LINE_FEED) return LINE_FEED
  const character = String.fromCharCode(unit)
  if (WITHOUT_WIDTH.test(character)) return NOTHING
  if (SPACES.test(character)) return SPACE
  if (DASHES.test(character)) return 0x2d
  if (SINGLE_QUOTES.test(character)) return 0x27
  if (DOUBLE_QUOTES.test(character)) return 0x22
  if (COMBINING_MARK.test(character)) return NOTHING
  const base = character.normalize('NFD').charAt(0)
  // What is left of a letter may be without width itself (U+0CC7).
  if (base !== character) return foldUnit(base.charCodeAt(0))
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

/** A letter or digit of ASCII: what nearly every page is made of, known without asking the patterns. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= CAPITAL_A && unit <= CAPITAL_Z) ||
    (unit >= 0x30 && unit <= 0x39)
  )
}

/** The folded code unit for a code unit; `NOTHING` for one without width. A line feed stays a line feed. */
export function foldUnit(unit: number): number {
  if (sorts[unit] === NOT_MET) learn(unit)
  return folded[unit] as number
}

/** Whether the code unit is part of a word: a Unicode letter or decimal digit. */
export function isWordUnit(unit: number): boolean {
  const sort = sorts[unit]
  return sort === IN_A_WORD || (sort === NOT_MET && learn(unit) === IN_A_WORD)
}

function learn(unit: number): number {
  folded[unit] = foldAfresh(unit)
  // A lone surrogate is never a letter, so letters beyond the basic plane end a word; no form holds one.
  const sort = isPlain(unit) || LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? IN_A_WORD : BETWEEN_WORDS
  sorts[unit] = sort
  return sort
}

/** Words of ASCII with one space between them: all that folding does to them is to make them lower case. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/**
 * A form as the automaton knows it: folded, without what has no width, runs of space made one, none at the ends.
 * Two forms with the same folded text are one form.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const units: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = foldUnit(text.charCodeAt(index))
    if (unit === NOTHING) continue
    const plain = unit === LINE_FEED ? SPACE : unit
    if (plain === SPACE && (units.length === 0 || units[units.length - 1] === SPACE)) continue
    units.push(plain)
  }
  if (units[units.length - 1] === SPACE) units.pop()
  let result = ''
  for (let from = 0; from < units.length; from += 4096) {
    result += String.fromCharCode(...units.slice(from, from + 4096))
  }
  return result
}
