import { isWordUnit } from '../../matching/fold.ts'
import type { SearchEntry } from './entry.ts'
import { findTerm, type Term } from './query.ts'

/** How much a word counts by where it stands: among title, tags and names, in the note, in the quote. */
const FRONT = 3
const NOTE = 2
const QUOTE = 1
/** A posting is the entry's number and how much the word counts there, in one small integer. */
const BITS = 2
const MASK = 3

/**
 * Which entries a word stands in, for every word: an inverted index
 * (https://nlp.stanford.edu/IR-book/html/htmledition/a-first-take-at-building-an-inverted-index-1.html). Entries are
 * known by a number; a changed entry gets a new one, and the old number is passed over from then on.
 */
export class WordIndex {
  /** By first unit, so that the words with one beginning are found without sorting all of them at each change. */
  readonly #words = new Map<number, Map<string, number[]>>()

  /** @param number higher than that of any entry before */
  add({ text, note, quote }: SearchEntry, number: number): void {
    eachWord(text, (word, at) => {
      const postings = this.#postings(word)
      // In the order of their weight, so the first place of a word counts most, and the others not at all.
      const last = postings[postings.length - 1]
      if (last !== undefined && last >> BITS === number) return
      postings.push((number << BITS) | (at < note ? FRONT : at < quote ? NOTE : QUOTE))
    })
  }

  /**
   * How much a term counts in each entry, by number; 0 where it is not.
   *
   * @param textOf an entry's folded text, for terms of several words; `undefined` for numbers no longer in use
   */
  weigh(term: Term, numbers: number, textOf: (number: number) => SearchEntry | undefined): Uint8Array {
    const words: string[] = []
    eachWord(term.text, word => words.push(word))
    const last = words.length - 1
    const [first, ...rest] = words.map((word, index) =>
      this.#weighWord(word, index === last && term.isOpen, numbers),
    )
    const weights = first ?? new Uint8Array(numbers)
    if (rest.length === 0) return weights
    for (let number = 0; number < numbers; number++) {
      if (weights[number] === 0) continue
      const entry = rest.every(other => other[number] !== 0) ? textOf(number) : undefined
      // All its words are there; now whether they are in this order and next to each other.
      const at = entry ? findTerm(entry.text, term) : -1
      weights[number] = !entry || at < 0 ? 0 : at < entry.note ? FRONT : at < entry.quote ? NOTE : QUOTE
    }
    return weights
  }

  #weighWord(word: string, isOpen: boolean, numbers: number): Uint8Array {
    const weights = new Uint8Array(numbers)
    const take = (postings: readonly number[]) => {
      for (const posting of postings) {
        const number = posting >> BITS
        const weight = posting & MASK
        if (weight > (weights[number] ?? 0)) weights[number] = weight
      }
    }
    const bucket = this.#words.get(word.charCodeAt(0))
    if (!isOpen) take(bucket?.get(word) ?? [])
    else for (const [known, postings] of bucket ?? []) if (known.startsWith(word)) take(postings)
    return weights
  }

  #postings(word: string): number[] {
    const first = word.charCodeAt(0)
    const bucket = this.#words.get(first) ?? new Map<string, number[]>()
    if (bucket.size === 0) this.#words.set(first, bucket)
    const postings = bucket.get(word) ?? []
    if (postings.length === 0) bucket.set(word, postings)
    return postings
  }
}

/** Runs of letters and digits, with where they begin. */
function eachWord(folded: string, take: (word: string, at: number) => void): void {
  let start = -1
  for (let at = 0; at < folded.length; at++) {
    if (isWordUnit(folded.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      take(folded.slice(start, at), start)
      start = -1
    }
  }
  if (start >= 0) take(folded.slice(start), start)
}
