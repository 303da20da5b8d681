import type { FigureAt, LineRead } from './read-numbers.ts'
import { type SeriesLexicon, tokenStem } from './series-lexicon.ts'
import type { Token } from './tokens.ts'

/** The telling words around one figure. The arrays go by the numbers of the lexicon's stems. */
export interface Surroundings {
  /** How much each stem counts here, 0 to 1, by what stands between it and the figure. */
  readonly strength: Float64Array
  /** How many tokens away its nearest occurrence is. */
  readonly distance: Uint16Array
  /** The stems that have a strength. */
  readonly found: readonly number[]
}

/** How many tokens to either side of a figure are looked at. */
const REACH = 45
/** What a stem counts for beyond another figure, behind a semicolon, in the sentence before, and far away. */
const BEYOND_FIGURE = 0.55
const BEYOND_CLAUSE = 0.6
const SENTENCE_BEFORE = 0.45
const FAR = 14
const FAR_FACTOR = 0.75
/** Beyond so many figures nothing counts any more. */
const LEAST_FACTOR = 0.1
/** A page of made-up words does not fill the memory. */
const MOST_WORDS = 20_000
const UNKNOWN = -1
const NOT_READ = -2

/** By a lexicon, the stems' numbers of the words met so far, on this page and those before. */
const numbersOfWords = new WeakMap<SeriesLexicon, Map<string, number>>()

/** Looks around the figures of a page, one at a time; what it gives holds until it is asked again. */
export class Looker {
  readonly #stems: ReadonlyMap<string, number>
  readonly #strength: Float64Array
  readonly #distance: Uint16Array
  readonly #words: Map<string, number>
  #found: number[] = []
  #line: LineRead | null = null
  #numbers = new Int32Array(0)

  constructor(lexicon: SeriesLexicon) {
    this.#stems = lexicon.stems
    this.#words = numbersOfWords.get(lexicon) ?? new Map()
    numbersOfWords.set(lexicon, this.#words)
    this.#strength = new Float64Array(lexicon.weights.length)
    this.#distance = new Uint16Array(lexicon.weights.length)
  }

  /** The words around `figure`, one of the figures of `line`: in its sentence, and fainter in the one before. */
  around(line: LineRead, figure: FigureAt): Surroundings {
    if (line !== this.#line) this.#read(line)
    for (const stem of this.#found) this.#strength[stem] = 0
    this.#found = []
    this.#walk(line, figure.from, -1)
    this.#walk(line, figure.to - 1, 1)
    return { strength: this.#strength, distance: this.#distance, found: this.#found }
  }

  /** A line is longer than what is looked at of it. */
  #read(line: LineRead) {
    this.#line = line
    if (this.#numbers.length < line.tokens.length) this.#numbers = new Int32Array(line.tokens.length * 2)
    this.#numbers.fill(NOT_READ, 0, line.tokens.length)
  }

  #numberOf(token: Token): number {
    // "5" may be a number or an ordinal: only words are always the same stem
    if (token.kind !== 'word' && token.kind !== 'code') return this.#stems.get(tokenStem(token)) ?? UNKNOWN
    const known = this.#words.get(token.text)
    if (known !== undefined) return known
    const number = this.#stems.get(tokenStem(token)) ?? UNKNOWN
    if (this.#words.size < MOST_WORDS) this.#words.set(token.text, number)
    return number
  }

  #walk({ tokens, isFigure }: LineRead, start: number, step: 1 | -1) {
    const sentence = tokens[start]?.sentence ?? 0
    let factor = 1
    for (let away = 1; away <= REACH; away++) {
      const at = start + away * step
      const token = tokens[at]
      if (!token || token.sentence > sentence || token.sentence < sentence - 1) return
      // a share in brackets behind a figure parts it from nothing
      const enters = isFigure[at] === 1 && isFigure[at - step] === 0
      if (enters && !(step === 1 && tokens[at - 1]?.text === '(')) factor *= BEYOND_FIGURE
      else if (token.text === ';') factor *= BEYOND_CLAUSE
      if (factor < LEAST_FACTOR) return
      let stem = this.#numbers[at] as number
      if (stem === NOT_READ) {
        stem = this.#numberOf(token)
        this.#numbers[at] = stem
      }
      if (stem === UNKNOWN) continue
      const counts =
        factor * (away > FAR ? FAR_FACTOR : 1) * (token.sentence < sentence ? SENTENCE_BEFORE : 1)
      const known = this.#strength[stem] as number
      if (known === 0) {
        this.#found.push(stem)
        this.#distance[stem] = away
      } else this.#distance[stem] = Math.min(this.#distance[stem] as number, away)
      if (counts > known) this.#strength[stem] = counts
    }
  }
}
