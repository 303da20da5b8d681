import { foldText } from '../fold.ts'
import type { FigureUnit } from '../numbers/figure.ts'
import { WordTable } from '../word-table.ts'
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

/** The forms of words met before: a page says the same few thousand again and again. */
export class WordForms {
  readonly #known: KnownStems | null
  readonly #forms = new WordTable(written => this.#formOf(written))

  /** @param known without it words have neither concepts nor forms that they open */
  constructor(known: KnownStems | null) {
    this.#known = known
  }

  /**
   * The form of the word of letters that stands between two offsets.
   *
   * @param hash as `WordTable` wants it
   */
  formAt(text: string, start: number, end: number, hash: number): WordForm {
    return this.#forms.at(text, start, end, hash)
  }

  #formOf(written: string): WordForm {
    if (written.length > LONGEST_WORD) return this.formFrom(written, written, null)
    const text = foldText(written)
    const number = VAGUE_NUMBERS.has(text) ? { value: null, unit: null } : null
    return this.formFrom(text, stem(text), number)
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
