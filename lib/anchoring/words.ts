import { foldText, foldUnit, isWordUnit, NOTHING } from '../matching/fold.ts'

/**
 * How anchoring reads text: as words. White space, punctuation, case, accents, soft hyphens and the shape of
 * quotes and dashes are no part of them, so a page that is set anew still has the same words.
 */

/** A word where it stands: UTF-16 code units of the text, the end exclusive. */
export type WordAt = {
  start: number
  end: number
  /** The folded word: what two words that count as the same have in common. */
  key: string
  /** Whether a line feed stands between this word and the one before, or nothing does. */
  startsBlock: boolean
}

const OTHER = 1
const LETTER = 2
const DIGIT = 3
const WITHOUT_WIDTH = 4
/** A sign that says something by itself: currency, per cent, mathematics, emoji. */
const SIGN = 5
/** A letter of a script that puts no space between words: each is a word. */
const ALONE = 6

const ANY_DIGIT = /^\p{Nd}$/u
const SIGNS = /^[\p{S}%‰]$/u
const WITHOUT_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]$/u

const kinds = new Uint8Array(0x10000)

function kindAfresh(unit: number): number {
  if (foldUnit(unit) === NOTHING) return WITHOUT_WIDTH
  const character = String.fromCharCode(unit)
  if (isWordUnit(unit)) {
    if (ANY_DIGIT.test(character)) return DIGIT
    return WITHOUT_SPACES.test(character) ? ALONE : LETTER
  }
  if (isHighSurrogate(unit)) return SIGN
  const dashOrQuote = [0x20, 0x22, 0x27, 0x2d].includes(foldUnit(unit))
  return !dashOrQuote && SIGNS.test(character) ? SIGN : OTHER
}

function kindOf(unit: number): number {
  let kind = kinds[unit] as number
  if (kind === 0) {
    kind = kindAfresh(unit)
    kinds[unit] = kind
  }
  return kind
}

export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const LINE_FEED = 0x0a
const APOSTROPHE = 0x27
const MINUS = 0x2d

/** Whether a unit between two digits belongs to their number: `5,160`, `12.5`, `09:51`. */
const joinsDigits = (unit: number): boolean => unit === 0x2c || unit === 0x2e || unit === 0x3a

/**
 * Gives each word of a text in order. A word is a run of letters and digits, with apostrophes between letters
 * ("don't") and points, commas and colons between digits ("5,160"); a sign such as £, % or an emoji is a word.
 */
export function eachWord(
  text: string,
  onWord: (start: number, end: number, key: string, startsBlock: boolean) => void,
): void {
  const { length } = text
  let startsBlock = true
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind === OTHER || kind === WITHOUT_WIDTH) {
      if (unit === LINE_FEED) startsBlock = true
      at++
      continue
    }
    const start = kind === DIGIT && isMinusSign(text, at - 1) ? at - 1 : at
    const end = endOfWord(text, at, kind)
    onWord(start, end, keyOf(text, start, end), startsBlock)
    startsBlock = false
    at = end
  }
}

/** The same as a list. */
export function wordsOf(text: string): WordAt[] {
  const words: WordAt[] = []
  eachWord(text, (start, end, key, startsBlock) => words.push({ start, end, key, startsBlock }))
  return words
}

/** A dash right before a digit and after a space or nothing: "-5", not "2019-20". */
function isMinusSign(text: string, at: number): boolean {
  if (at < 0 || foldUnit(text.charCodeAt(at)) !== MINUS) return false
  return at === 0 || text.charCodeAt(at - 1) <= 0x20
}

function endOfWord(text: string, from: number, kind: number): number {
  const { length } = text
  if (kind === SIGN || kind === ALONE) {
    const isPair = isHighSurrogate(text.charCodeAt(from)) && isLowSurrogate(text.charCodeAt(from + 1))
    return from + (isPair ? 2 : 1)
  }
  let end = from + 1
  let last = kind
  for (let at = end; at < length; at++) {
    const unit = text.charCodeAt(at)
    const next = kindOf(unit)
    if (next === LETTER || next === DIGIT) {
      last = next
      end = at + 1
    } else if (next === WITHOUT_WIDTH) {
      // A combining accent belongs to its letter also at the end of a word.
      end = at + 1
    } else if (last === DIGIT ? !joinsDigits(unit) : foldUnit(unit) !== APOSTROPHE) {
      break
    } else if (kindOf(text.charCodeAt(at + 1)) !== last) {
      break
    }
  }
  return end
}

const PLAIN = /^[\w,.:-]+$/

function keyOf(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  return PLAIN.test(word) ? word.toLowerCase() : foldText(word)
}

/** How many code units of a word remain once it is folded, counted up to an offset inside it. */
export function foldedLength(text: string, start: number, end: number): number {
  let length = 0
  for (let at = start; at < end; at++) if (foldUnit(text.charCodeAt(at)) !== NOTHING) length++
  return length
}

/** The offset that lies a number of folded code units after `start`; never beyond `end`. */
export function afterFolded(text: string, start: number, end: number, count: number): number {
  let at = start
  for (let left = count; at < end; at++) {
    if (foldUnit(text.charCodeAt(at)) === NOTHING) continue
    if (left === 0) break
    left--
  }
  return at
}

/** Text as two are compared that must agree in every sign: folded, without white space. */
export function signsOf(text: string): string {
  return foldText(text).replaceAll(' ', '')
}
