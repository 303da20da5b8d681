import { foldUnit, isWordUnit, NOTHING } from '../fold.ts'
import type { FigureFound } from '../numbers/figure.ts'
import { HASH_FACTOR, HASH_START } from '../word-table.ts'
import { type WordForm, WordForms } from './word-forms.ts'

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
/** The letters that nearly every word is made of. */
const isPlainLetter = new Uint8Array(0x10000)
for (let unit = 0x61; unit <= 0x7a; unit++) isPlainLetter[unit] = 1

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
 * @param isWanted asked for each sentence by its words' forms, before anything is made of it; they are good until
 * it answers
 */
export function* sentencesOf(
  text: string,
  figures: readonly FigureFound[],
  forms: WordForms = FORMS_WITHOUT_LEXICON,
  isWanted: (forms: readonly WordForm[]) => boolean = () => true,
): Generator<Word[]> {
  const reader = new SentenceReader(text, figures, forms)
  for (let found = reader.next(); found.length > 0; found = reader.next())
    if (isWanted(found)) yield reader.words()
}

/** Reads one sentence after the other. Not a generator itself: every letter of a page passes through here. */
class SentenceReader {
  readonly #text: string
  readonly #figures: readonly FigureFound[]
  readonly #knownForms: WordForms
  #index = 0
  #figure = 0
  /** Of the words of the last sentence, by place. */
  #forms: WordForm[] = []
  readonly #starts = new Int32Array(LONGEST_SENTENCE)
  readonly #ends = new Int32Array(LONGEST_SENTENCE)
  readonly #parted = new Uint8Array(LONGEST_SENTENCE)

  constructor(text: string, figures: readonly FigureFound[], forms: WordForms) {
    this.#text = text
    this.#figures = figures
    this.#knownForms = forms
  }

  /** The forms of the next sentence's words, until it is called again; none at the end of the text. */
  next(): readonly WordForm[] {
    const text = this.#text
    const forms: WordForm[] = []
    this.#forms = forms
    let figure = this.#figureFrom(this.#index)
    let figureStart = figure?.start ?? text.length
    let parted = false
    let index = this.#index
    while (index < text.length && forms.length < LONGEST_SENTENCE) {
      const unit = text.charCodeAt(index)
      if (unit === SPACE) {
        index++
        continue
      }
      if (index > figureStart) {
        figure = this.#figureFrom(index)
        figureStart = figure?.start ?? text.length
      }
      if (figure && figureStart === index) {
        const number = { value: figure.value, unit: figure.unit }
        this.#add({ ...NO_WORD, number }, index, figure.end, parted)
        index = Math.max(figure.end, index + 1)
        parted = false
        continue
      }
      if (isPlainLetter[unit] === 1 || isWordUnit(unit)) {
        index = this.#readWord(index, figureStart, parted)
        parted = false
        continue
      }
      const isEnd = endsSentence(text, index, this.#lastWord())
      index++
      if (!isEnd) parted ||= !isSpace(unit)
      else if (forms.length > 0) break
      else parted = false
    }
    this.#index = index
    return forms
  }

  /** The words of the last sentence. */
  words(): Word[] {
    return this.#forms.map(({ text, stem, number, fraction, concept, act, opens }, place) => ({
      start: this.#starts[place] ?? 0,
      end: this.#ends[place] ?? 0,
      parted: this.#parted[place] === 1,
      text,
      stem,
      number,
      fraction,
      concept,
      act,
      opens,
    }))
  }

  #figureFrom(index: number): FigureFound | undefined {
    const figures = this.#figures
    while (this.#figure < figures.length && (figures[this.#figure] as FigureFound).start < index)
      this.#figure++
    return figures[this.#figure]
  }

  /** Gives where the word that begins at an offset ends. */
  #readWord(start: number, limit: number, parted: boolean): number {
    const text = this.#text
    if (isDigit(text.charCodeAt(start))) {
      const end = digitsEnd(text, start, limit)
      this.#add(formOfDigits(text.slice(start, end), this.#knownForms), start, end, parted)
      return end
    }
    let end = start
    let hash = HASH_START
    while (end < limit) {
      const unit = text.charCodeAt(end)
      if (isPlainLetter[unit] !== 1 && !goesOn(text, end, limit, unit)) break
      hash = Math.imul(hash ^ unit, HASH_FACTOR)
      end++
    }
    const form = this.#knownForms.formAt(text, start, end, hash)
    this.#add(form.fraction === null ? form : orShare(form, this.#lastWord()), start, end, parted)
    return end
  }

  #lastWord(): string {
    return this.#forms[this.#forms.length - 1]?.text ?? ''
  }

  #add(form: WordForm, start: number, end: number, parted: boolean): void {
    const place = this.#forms.push(form) - 1
    this.#starts[place] = start
    this.#ends[place] = end
    this.#parted[place] = parted ? 1 : 0
  }
}

const NO_WORD = { text: '', stem: '', fraction: null, concept: -1, act: null, opens: null }

const isSpace = (unit: number) =>
  foldUnit(unit) === 0x20 || foldUnit(unit) === NOTHING || unit === LINE_FEED || unit === 9

/** Calls `each` for every word of letters in a text, with the hash that `WordTable` wants. */
export function eachWordOf(text: string, each: (start: number, end: number, hash: number) => void): void {
  let index = 0
  while (index < text.length) {
    const unit = text.charCodeAt(index)
    if (isDigit(unit)) index = digitsEnd(text, index, text.length)
    else if (isPlainLetter[unit] === 1 || isWordUnit(unit)) {
      const start = index
      let hash = HASH_START
      for (let next = unit; index < text.length; next = text.charCodeAt(index)) {
        if (isPlainLetter[next] !== 1 && !goesOn(text, index, text.length, next)) break
        hash = Math.imul(hash ^ next, HASH_FACTOR)
        index++
      }
      each(start, index, hash)
    } else index++
  }
}

/** Whether a word goes on with a code unit: a letter, an apostrophe between letters, or something without width. */
function goesOn(text: string, at: number, limit: number, unit: number): boolean {
  if (isWordUnit(unit)) return true
  const plain = foldUnit(unit)
  return plain === NOTHING || (plain === APOSTROPHE && at + 1 < limit && isWordUnit(text.charCodeAt(at + 1)))
}

/** "by a quarter" is a number even where nothing says of what. */
function orShare(form: WordForm, before: string): WordForm {
  if (!/^(?:a|one|by)$/.test(before)) return form
  return { ...form, number: { value: form.fraction, unit: 'percent' }, concept: -1 }
}

function digitsEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || joinsDigits(text, end, limit))) end++
  return end
}

/** Digits that are no figure (a year, a span of years, a code). */
function formOfDigits(digits: string, forms: WordForms): WordForm {
  const written = digits.toLowerCase()
  const value = Number(written.replace(/,/g, ''))
  const number = Number.isFinite(value)
    ? { value, unit: null }
    : /^\d+[/\-\u2010-\u2015]\d+$/.test(written)
      ? { value: null, unit: null }
      : null
  return forms.formFrom(written, written, number)
}

function joinsDigits(text: string, at: number, limit: number): boolean {
  return (
    at + 1 < limit &&
    /[.,/\-\u2010-\u2015]/.test(text[at] as string) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at - 1))
  )
}

function endsSentence(text: string, index: number, lastWord: string): boolean {
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
  return character !== '.' || !ABBREVIATIONS.has(lastWord)
}
