import { foldText, foldUnit, isWordUnit, NOTHING } from '../fold.ts'
import { HASH_FACTOR, HASH_START, WordTable } from '../word-table.ts'

/**
 * A line of text as the readers of figures and of dates see it. Offsets are UTF-16 code units into the whole text.
 */
export type TokenKind = 'word' | 'number' | 'ordinal' | 'time' | 'code' | 'mark'
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** Folded; of a number, its digits alone ("5160", "12.6"). */
  readonly text: string
  /** Of a number, its value; else `NaN`. */
  readonly value: number
  /** Whether a space stands before it. */
  readonly spaced: boolean
  /** Sentences are counted through the line. */
  readonly sentence: number
}

/** A line longer than this is read in pieces; what is said in one piece explains nothing in another. */
export const LONGEST_LINE = 6_000
/** No figure is written with more digits than this. */
const MOST_DIGITS = 15

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39
const isSpace = (unit: number) => unit === 0x20 || unit === 0x09 || (unit > 0x7f && foldUnit(unit) === 0x20)
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st rev no nos vs eg ie approx para paras p pp c cf vol'.split(' '),
)

/** The tokens of `text` between two offsets, which hold no line feed. Never throws; linear. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let index = from
  let spaced = true
  while (index < to) {
    const unit = text.charCodeAt(index)
    if (isSpace(unit) || foldUnit(unit) === NOTHING) {
      spaced ||= isSpace(unit)
      index++
      continue
    }
    let token: Token
    if (isDigit(unit)) token = numberAt(text, index, to, spaced, sentence)
    else if (isWordUnit(unit)) token = wordAt(text, index, to, spaced, sentence)
    else {
      token = {
        kind: 'mark',
        start: index,
        end: index + 1,
        text: markText(unit),
        value: Number.NaN,
        spaced,
        sentence,
      }
      if (endsSentence(text, index, to, tokens)) sentence++
    }
    tokens.push(token)
    index = token.end
    spaced = false
  }
  return tokens
}

function markText(unit: number): string {
  return String.fromCharCode(foldUnit(unit))
}

function endsSentence(text: string, index: number, to: number, tokens: readonly Token[]): boolean {
  const character = text[index]
  // a bullet parts what it lists
  if (character === '\u2022') return true
  if (character !== '.' && character !== '?' && character !== '!') return false
  let next = index + 1
  while (next < to && /["'”’)\]]/.test(text[next] as string)) next++
  if (next < to && !isSpace(text.charCodeAt(next))) return false
  const last = tokens[tokens.length - 1]
  return character !== '.' || last === undefined || !ABBREVIATIONS.has(last.text)
}

/** A word as its tokens give it: folded, without a possessive. */
interface WrittenWord {
  readonly kind: 'word' | 'code'
  readonly text: string
}

const words = new WordTable((written: string): WrittenWord => {
  const folded = foldText(written)
  const text = folded.endsWith("'s") ? folded.slice(0, -2) : folded
  return { kind: /[0-9]/.test(written) ? 'code' : 'word', text }
})

function wordAt(text: string, start: number, to: number, spaced: boolean, sentence: number): Token {
  let end = start
  let hash = HASH_START
  while (end < to) {
    const unit = text.charCodeAt(end)
    if (!isWordUnit(unit)) {
      const folded = foldUnit(unit)
      // an apostrophe between letters ("don't"); a possessive ends the word
      const inside = folded === 0x27 && end + 1 < to && isWordUnit(text.charCodeAt(end + 1))
      if (!inside && folded !== NOTHING) break
    }
    hash = Math.imul(hash ^ unit, HASH_FACTOR)
    end++
  }
  const word = words.at(text, start, end, hash)
  return { kind: word.kind, start, end, text: word.text, value: Number.NaN, spaced, sentence }
}

/** A run of digits with its separators, or the date, clock time, ordinal or code that it turns out to be. */
function numberAt(text: string, start: number, to: number, spaced: boolean, sentence: number): Token {
  const digitAt = (index: number) => index < to && isDigit(text.charCodeAt(index))
  let end = start
  while (digitAt(end)) end++
  let digits = text.slice(start, end)
  let kind: TokenKind = 'number'
  if (digits.length <= 3 && digits[0] !== '0') {
    // 5,160 and 5 160: groups of three, each the same way
    const separator = text.charCodeAt(end)
    const between = separator === 0x2c || isSpace(separator)
    while (between && text.charCodeAt(end) === separator) {
      if (!digitAt(end + 1) || !digitAt(end + 2) || !digitAt(end + 3) || digitAt(end + 4)) break
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  }
  if (text[end] === '.' && digitAt(end + 1)) {
    let next = end + 1
    while (digitAt(next)) next++
    digits += `.${text.slice(end + 1, next)}`
    end = next
    if (text[end] === '.' && digitAt(end + 1)) kind = 'code'
  }
  if (text[end] === ':' && digitAt(end + 1)) kind = 'time'
  if (kind === 'code' || kind === 'time')
    while (digitAt(end) || (/[.:]/.test(text[end] ?? '') && digitAt(end + 1))) end++
  if (kind === 'number' && digits.length > 1 && digits[0] === '0' && digits[1] !== '.') kind = 'code'
  if (digits.length > MOST_DIGITS) kind = 'code'
  // letters glued to it: 4th, 9.30am, 1990s; a scale (300m) stays a token of its own
  let after = end
  while (
    after < to &&
    after - end < 10 &&
    isWordUnit(text.charCodeAt(after)) &&
    !isDigit(text.charCodeAt(after))
  )
    after++
  if (after > end) {
    const glued = text.slice(end, after).toLowerCase()
    if (/^(?:st|nd|rd|th)$/.test(glued)) kind = 'ordinal'
    else if (/^(?:am|pm|hrs?)$/.test(glued)) kind = 'time'
    else if (!SCALES_GLUED.has(glued)) kind = 'code'
    if (kind !== 'number') end = after
  }
  const value = kind === 'number' ? Number(digits) : Number.NaN
  return { kind, start, end, text: digits, value, spaced, sentence }
}

const SCALES_GLUED = new Set([
  'k',
  'm',
  'mn',
  'bn',
  'b',
  'million',
  'billion',
  'thousand',
  'trillion',
  'tn',
  'pc',
  'percent',
  'per',
  'fte',
])
