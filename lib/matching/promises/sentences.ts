import { foldText, foldUnit, isWordUnit, NOTHING } from '../fold.ts'
import type { FigureFound, FigureUnit } from '../numbers/figure.ts'
import { FRACTIONS, stem, VAGUE_NUMBERS } from './words.ts'

/** A word or number of a sentence. Offsets are UTF-16 code units into the whole text. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Folded and without its ending; empty for a number. */
  readonly stem: string
  /** Folded, as written. */
  readonly text: string
  /** Of a number: its value, `null` for a vague one ("thousands"). */
  readonly number: { readonly value: number | null; readonly unit: FigureUnit | null } | null
  /** Whether a comma, bracket or other mark stands before it. */
  readonly parted: boolean
}

/** A sentence is cut after this many words, wherever it ends. */
export const LONGEST_SENTENCE = 300

const LINE_FEED = 0x0a
const APOSTROPHE = 0x27
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39

/** What ends a sentence if a space or the text's end follows. */
const ENDS = new Set(['.', '?', '!', '\u2026', '\u2022'])
const ABBREVIATIONS = new Set('mr mrs ms dr prof st rev no nos vs eg ie approx p pp hon rt'.split(' '))

/**
 * The sentences of a text as lists of words, in order, each word in one sentence. A line feed ends a sentence unless
 * the next line goes on in lower case (lines broken by hand).
 * @param figures the figures of the same text, in order; each becomes one word
 */
export function* sentencesOf(text: string, figures: readonly FigureFound[]): Generator<Word[]> {
  let words: Word[] = []
  let parted = false
  let figure = 0
  let index = 0
  while (index < text.length) {
    while (figure < figures.length && (figures[figure] as FigureFound).start < index) figure++
    const read = figures[figure]
    if (read && read.start === index) {
      words.push({ ...emptyWord(index, read.end, parted), number: { value: read.value, unit: read.unit } })
      index = Math.max(read.end, index + 1)
      parted = false
      continue
    }
    const unit = text.charCodeAt(index)
    if (isWordUnit(unit)) {
      const limit = read ? read.start : text.length
      const word = isDigit(unit)
        ? digitsAt(text, index, limit, parted)
        : orFraction(wordAt(text, index, limit, parted), words)
      words.push(word)
      index = word.end
      parted = false
      if (words.length >= LONGEST_SENTENCE) {
        yield words
        words = []
      }
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

const isSpace = (unit: number) =>
  foldUnit(unit) === 0x20 || foldUnit(unit) === NOTHING || unit === LINE_FEED || unit === 9

function emptyWord(start: number, end: number, parted: boolean): Word {
  return { start, end, stem: '', text: '', number: null, parted }
}

function wordAt(text: string, start: number, limit: number, parted: boolean): Word {
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
  const form = wordForm(text.slice(start, end))
  return { start, end, stem: form.stem, text: form.text, number: form.number, parted }
}

/** "by a quarter" is a number even where nothing says of what. */
function orFraction(word: Word, before: readonly Word[]): Word {
  const value = FRACTIONS.get(word.text)
  if (value === undefined || !/^(?:a|one|by)$/.test(before[before.length - 1]?.text ?? '')) return word
  return { ...word, number: { value, unit: 'percent' } }
}

type WordForm = Pick<Word, 'text' | 'stem' | 'number'>

/** The forms of words met before: a page says the same few thousand again and again. */
const wordForms = new Map<string, WordForm>()
const MOST_WORD_FORMS = 20_000
const LONGEST_WORD = 40

function wordForm(written: string): WordForm {
  if (written.length > LONGEST_WORD) return { text: written, stem: written, number: null }
  let form = wordForms.get(written)
  if (!form) {
    const text = foldText(written)
    const number = VAGUE_NUMBERS.has(text) ? { value: null, unit: null } : null
    form = { text, stem: stem(text), number }
    if (wordForms.size >= MOST_WORD_FORMS) wordForms.clear()
    wordForms.set(written, form)
  }
  return form
}

/** Digits that are no figure (a year, a span of years, a code). */
function digitsAt(text: string, start: number, limit: number, parted: boolean): Word {
  let end = start
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || joinsDigits(text, end, limit))) end++
  const written = text.slice(start, end).toLowerCase()
  const value = Number(written.replace(/,/g, ''))
  const number = Number.isFinite(value)
    ? { value, unit: null }
    : /^\d+[/\-\u2010-\u2015]\d+$/.test(written)
      ? { value: null, unit: null }
      : null
  return { start, end, stem: written, text: written, number, parted }
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
