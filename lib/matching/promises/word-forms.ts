import { foldText } from '../fold.ts'
import type { FigureUnit } from '../numbers/figure.ts'
import type { Openings } from './openings.ts'
import { ACTS, concept, FRACTIONS, stem, VAGUE_NUMBERS } from './words.ts'

/** What is known of a word wherever it stands. */
export interface WordForm {
  /** Folded, as written. */
  readonly text: string
  /** Folded and without its ending; empty for a number. */
  readonly stem: string
  /** Of a number: its value, `null` for a vague one ("thousands"). */
  readonly number: { readonly value: number | null; readonly unit: FigureUnit | null } | null
  /** In per cent, of a word that names a fraction and is a number behind "a" or "by" alone; else `null`. */
  readonly fraction: number | null
  /** Place of its concept in the lexicon; -1 for a number, and for a word that no promise uses. */
  readonly concept: number
  /** The act or amount that it stands for ("extra", "recruit"), of those found in every kind of promise. */
  readonly act: string | null
  /** The forms that begin with it. */
  readonly opens: Openings | null
}

/** What a lexicon knows of stems. */
export interface KnownStems {
  readonly idOfStem: ReadonlyMap<string, number>
  readonly byFirst: ReadonlyMap<string, Openings>
}

const LONGEST_WORD = 40
/** A page of made-up words does not fill the memory: with so many forms kept, it is begun anew. A power of two. */
const SLOTS = 1 << 15
const MOST_FORMS = SLOTS / 2
// FNV-1a (Fowler, Noll and Vo): http://www.isthe.com/chongo/tech/comp/fnv/
export const HASH_START = 0x811c9dc5
export const HASH_FACTOR = 0x01000193

/** The forms of words met before: a page says the same few thousand again and again. */
export class WordForms {
  readonly #known: KnownStems | null
  /** By a word's hash, the place of its form; 0 for none. Nearly every word is found without being cut out. */
  readonly #slots = new Uint16Array(SLOTS)
  readonly #written: string[] = ['']
  readonly #forms: WordForm[]

  /** @param known without it words have neither concepts nor forms that they open */
  constructor(known: KnownStems | null) {
    this.#known = known
    this.#forms = [this.formFrom('', '', null)]
  }

  /**
   * The form of the word of letters that stands between two offsets.
   *
   * @param hash made of its code units as `HASH_START` and `HASH_FACTOR` say
   */
  formAt(text: string, start: number, end: number, hash: number): WordForm {
    const length = end - start
    if (length > LONGEST_WORD) {
      const written = text.slice(start, end)
      return this.formFrom(written, written, null)
    }
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    for (let place = this.#slots[slot] as number; place !== 0; place = this.#slots[slot] as number) {
      const written = this.#written[place] as string
      if (written.length === length && text.startsWith(written, start)) return this.#forms[place] as WordForm
      slot = (slot + 1) & (SLOTS - 1)
    }
    return this.#learn(text.slice(start, end), slot)
  }

  #learn(written: string, free: number): WordForm {
    let slot = free
    if (this.#forms.length >= MOST_FORMS) {
      this.#slots.fill(0)
      this.#written.length = 1
      this.#forms.length = 1
      slot = 0
    }
    const text = foldText(written)
    const number = VAGUE_NUMBERS.has(text) ? { value: null, unit: null } : null
    const form = this.formFrom(text, stem(text), number)
    this.#slots[slot] = this.#forms.length
    this.#forms.push(form)
    this.#written.push(written)
    return form
  }

  formFrom(text: string, wordStem: string, number: WordForm['number']): WordForm {
    const act = concept(wordStem)
    return {
      text,
      stem: wordStem,
      number,
      fraction: FRACTIONS.get(text) ?? null,
      concept: number ? -1 : (this.#known?.idOfStem.get(wordStem) ?? -1),
      act: ACTS.has(act) ? act : null,
      opens: this.#known?.byFirst.get(wordStem) ?? null,
    }
  }
}
