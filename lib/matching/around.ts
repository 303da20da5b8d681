import { foldText, foldUnit, isWordUnit, NOTHING } from './fold.ts'

/** A word beside a place in the text, on the same line and parted from it by nothing but space (and a full stop). */
export interface Neighbour {
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** How far a single word is followed; a longer one is no name. */
const LONGEST_WORD = 40
/** How much space may stand between two words. */
const WIDEST_GAP = 4

const isSpaceAt = (text: string, index: number) => {
  const unit = foldUnit(text.charCodeAt(index))
  return unit === 0x20 || unit === NOTHING
}
const inWord = (text: string, index: number) => {
  const unit = text.charCodeAt(index)
  if (isWordUnit(unit)) return true
  const plain = foldUnit(unit)
  if (plain !== 0x27 && plain !== 0x2d)
    return plain === NOTHING && index > 0 && isWordUnit(text.charCodeAt(index - 1))
  // an apostrophe or hyphen between letters (O'Brien, Clifton-Brown) belongs to the word
  return index > 0 && isWordUnit(text.charCodeAt(index - 1)) && isWordUnit(text.charCodeAt(index + 1))
}

/** The word directly before `start`, or `null` where a line, a sentence or a clause begins. */
export function wordBefore(text: string, start: number): Neighbour | null {
  let end = start
  while (end > 0 && start - end < WIDEST_GAP && isSpaceAt(text, end - 1)) end--
  // "Mr. Bailey", "J. Bailey"
  if (end < start && text[end - 1] === '.' && endsShortTitle(text, end - 1)) end--
  if (end === start) return null
  let from = end
  while (from > 0 && end - from < LONGEST_WORD && inWord(text, from - 1)) from--
  return from === end ? null : neighbour(text, from, end)
}

/** Whether the full stop at `stop` may end an initial or an abbreviated form of address and not a sentence. */
function endsShortTitle(text: string, stop: number): boolean {
  let from = stop
  while (from > 0 && stop - from < 6 && isWordUnit(text.charCodeAt(from - 1))) from--
  const word = foldText(text.slice(from, stop))
  return word.length === 1 || ['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'rev', 'hon', 'cllr'].includes(word)
}

/** The word directly behind `end`, or `null` where nothing but space does not lie between. */
export function wordAfter(text: string, end: number): Neighbour | null {
  let start = end
  while (start < text.length && start - end < WIDEST_GAP && isSpaceAt(text, start)) start++
  if (start === end) return null
  let to = start
  while (to < text.length && to - start < LONGEST_WORD && inWord(text, to)) to++
  return to === start ? null : neighbour(text, start, to)
}

function neighbour(text: string, start: number, end: number): Neighbour {
  const slice = text.slice(start, end)
  return { text: slice, folded: foldText(slice.replace(/['’]s$/, '')), start, end }
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Whether the word is written in capitals throughout (two letters at least). */
export function isAllCapitals(word: string): boolean {
  return /^\P{Ll}*$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2
}

/** Whether a sentence, a line, a list item or a quotation begins at `start`. */
export function startsSentence(text: string, start: number): boolean {
  let index = start - 1
  while (index >= 0 && start - index < 8) {
    const unit = foldUnit(text.charCodeAt(index))
    if (unit === 0x20 || unit === NOTHING) {
      index--
      continue
    }
    // opening quotes and brackets
    if (unit === 0x22 || unit === 0x27 || unit === 0x28 || unit === 0x5b) {
      index--
      continue
    }
    return (
      unit === 0x0a ||
      unit === 0x2e ||
      unit === 0x21 ||
      unit === 0x3f ||
      unit === 0x3a ||
      unit === 0x2022 ||
      (unit === 0x2d && isSpaceAt(text, index + 1) && isLineStart(text, index))
    )
  }
  return index < 0
}

function isLineStart(text: string, index: number): boolean {
  let place = index - 1
  while (place >= 0 && index - place < 4 && isSpaceAt(text, place)) place--
  return place < 0 || text[place] === '\n'
}

/** A stretch of the text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The longest sentence and paragraph that are followed, to either side. */
const LONGEST_SENTENCE = 400
const LONGEST_PARAGRAPH = 1_500
const LINE_FEED = 0x0a

/** The sentence around a place, as far as punctuation tells; never beyond the line. */
export function sentenceAround(text: string, place: number): Stretch {
  let start = place
  while (start > 0 && place - start < LONGEST_SENTENCE && !endsSentence(text, start - 1)) start--
  let end = place
  while (end < text.length && end - place < LONGEST_SENTENCE && !endsSentence(text, end)) end++
  return { start, end }
}

function endsSentence(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit === LINE_FEED) return true
  if (unit !== 0x2e && unit !== 0x21 && unit !== 0x3f) return false
  return /^["'”’)\]]?(?:\s|$)/.test(text.slice(index + 1, index + 3)) && !endsShortTitle(text, index)
}

/** The line around a place: in a page's text, a paragraph. */
export function paragraphAround(text: string, place: number): Stretch {
  const from = Math.max(0, place - LONGEST_PARAGRAPH)
  let start = place
  while (start > from && text.charCodeAt(start - 1) !== LINE_FEED) start--
  const to = Math.min(text.length, place + LONGEST_PARAGRAPH)
  let end = place
  while (end < to && text.charCodeAt(end) !== LINE_FEED) end++
  return { start, end }
}

/** Whether the letters directly beside the span join it to a longer hyphenated name ("Davies-Jones"). */
export function joinedByHyphen(text: string, start: number, end: number): boolean {
  const hyphen = (index: number) =>
    foldUnit(text.charCodeAt(index)) === 0x2d && /[-\u2010\u2011]/.test(text[index] ?? '')
  const capital = (index: number) => isCapitalised(text[index] ?? '')
  const before =
    start > 1 &&
    hyphen(start - 1) &&
    isWordUnit(text.charCodeAt(start - 2)) &&
    wordBeginsWithCapital(text, start - 1)
  return before || (hyphen(end) && capital(end + 1) && isWordUnit(text.charCodeAt(end + 1)))
}

function wordBeginsWithCapital(text: string, end: number): boolean {
  let from = end
  while (from > 0 && end - from < LONGEST_WORD && isWordUnit(text.charCodeAt(from - 1))) from--
  return isCapitalised(text.slice(from, end))
}
