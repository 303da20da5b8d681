import { foldUnit, isWordUnit, NOTHING } from '../fold.ts'
import type { FigureFound } from '../numbers/figure.ts'
import { type WordForm, WordForms } from './word-forms.ts'
import { FRACTIONS } from './words.ts'

/** A word or number of a sentence. Offsets are UTF-16 code units into the whole text. */
export interface Word extends WordForm {
  readonly start: number
  readonly end: number
  /** Whether a comma, bracket or other mark stands before it. */
  readonly parted: boolean
}

/** A sentence is cut after this many words, wherever it ends. */
export const LONGEST_SENTENCE = 300

const LINE_FEED = 0x0a
const SPACE = 0x20
const APOSTROPHE = 0x27
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/** What ends a sentence if a space or the text's end follows. */
const ENDS = new Set(['.', '?', '!', '\u2026', '\u2022'])
const ABBREVIATIONS = new Set('mr mrs ms dr prof st rev no nos vs eg ie approx p pp hon rt'.split(' '))

const FORMS_WITHOUT_LEXICON = new WordForms(null)

/**
 * The sentences of a text as lists of words, in order, each word in one sentence. A line feed ends a sentence unless
 * the next line goes on in lower case (lines broken by hand).
 * @param figures the figures of the same text, in order; each becomes one word
 * @param forms what is known of words
 */
export function* sentencesOf(
  text: string,
  figures: readonly FigureFound[],
  forms: WordForms = FORMS_WITHOUT_LEXICON,
): Generator<Word[]> {
  let words: Word[] = []
  let parted = false
  let figure = 0
  let index = 0
  while (index < text.length) {
    while (figure < figures.length && (figures[figure] as FigureFound).start < index) figure++
    const read = figures[figure]
    if (read && read.start === index) {
      const number = { value: read.value, unit: read.unit }
      words.push({ start: index, end: read.end, parted, ...NO_WORD, number })
      index = Math.max(read.end, index + 1)
      parted = false
      continue
    }
    const unit = text.charCodeAt(index)
    if (isWordUnit(unit)) {
      const limit = read ? read.start : text.length
      const word = isDigit(unit)
        ? digitsAt(text, index, limit, parted, forms)
        : wordAt(text, index, limit, parted, forms, words)
      words.push(word)
      index = word.end
      parted = false
      if (words.length >= LONGEST_SENTENCE) {
        yield words
        words = []
      }
      continue
    }
    if (unit === SPACE) {
      index++
      continue
    }
    if (endsSentence(text, index, words)) {
      if (words.length > 0) yield words
      words = []
      parted = false
    } else if (!isSpace(unit)) parted = true
    index++
  }
  if (words.length > 0) yield words
}

const NO_WORD = { text: '', stem: '', concept: -1, act: null, opens: null }

const isSpace = (unit: number) =>
  foldUnit(unit) === 0x20 || foldUnit(unit) === NOTHING || unit === LINE_FEED || unit === 9

function wordAt(
  text: string,
  start: number,
  limit: number,
  parted: boolean,
  forms: WordForms,
  before: readonly Word[],
): Word {
  let end = start
  while (end < limit) {
    const unit = text.charCodeAt(end)
    if (!isWordUnit(unit)) {
      const plain = foldUnit(unit)
      const inside = plain === APOSTROPHE && end + 1 < limit && isWordUnit(text.charCodeAt(end + 1))
      if (!inside && plain !== NOTHING) break
    }
    end++
  }
  const { text: folded, stem, number, concept, act, opens } = forms.formOf(text.slice(start, end))
  const fraction = FRACTIONS.get(folded)
  if (fraction === undefined || !BEFORE_FRACTION.test(before[before.length - 1]?.text ?? ''))
    return { start, end, parted, text: folded, stem, number, concept, act, opens }
  const share = { value: fraction, unit: 'percent' as const }
  return { start, end, parted, text: folded, stem, number: share, concept: -1, act, opens }
}

/** "by a quarter" is a number even where nothing says of what. */
const BEFORE_FRACTION = /^(?:a|one|by)$/

/** Digits that are no figure (a year, a span of years, a code). */
function digitsAt(text: string, start: number, limit: number, parted: boolean, forms: WordForms): Word {
  let end = start
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || joinsDigits(text, end, limit))) end++
  const written = text.slice(start, end).toLowerCase()
  const value = Number(written.replace(/,/g, ''))
  const number = Number.isFinite(value)
    ? { value, unit: null }
    : /^\d+[/\-\u2010-\u2015]\d+$/.test(written)
      ? { value: null, unit: null }
      : null
  return { start, end, parted, ...forms.formFrom(written, written, number) }
}

function joinsDigits(text: string, at: number, limit: number): boolean {
  return (
    at + 1 < limit &&
    /[.,/\-\u2010-\u2015]/.test(text[at] as string) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at - 1))
  )
}

function endsSentence(text: string, index: number, words: readonly Word[]): boolean {
  const character = text[index] as string
  if (character === '\n') {
    let next = index + 1
    while (next < text.length && next < index + 20 && text[next] === ' ') next++
    return !/\p{Ll}/u.test(text[next] ?? '')
  }
  if (!ENDS.has(character)) return false
  let next = index + 1
  while (next < text.length && next < index + 4 && /["'”’)\]]/.test(text[next] as string)) next++
  if (next < text.length && !isSpace(text.charCodeAt(next))) return false
  return character !== '.' || !ABBREVIATIONS.has(words[words.length - 1]?.text ?? '')
}
