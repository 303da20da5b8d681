import { foldText } from '../fold.ts'
import type { FigureUnit } from '../numbers/figure.ts'
import type { PromiseForm } from './compile-promises.ts'
import { ACTS, concept, stem, VAGUE_NUMBERS } from './words.ts'

/** What is known of a word wherever it stands. */
export interface WordForm {
  /** Folded, as written. */
  readonly text: string
  /** Folded and without its ending; empty for a number. */
  readonly stem: string
  /** Of a number: its value, `null` for a vague one ("thousands"). */
  readonly number: { readonly value: number | null; readonly unit: FigureUnit | null } | null
  /** Place of its concept in the lexicon; -1 for a number, and for a word that no promise uses. */
  readonly concept: number
  /** The act or amount that it stands for ("extra", "recruit"), of those found in every kind of promise. */
  readonly act: string | null
  /** Forms that begin with it. */
  readonly opens: readonly PromiseForm[] | null
}

/** What a lexicon knows of stems. */
export interface KnownStems {
  readonly idOfStem: ReadonlyMap<string, number>
  readonly byFirst: ReadonlyMap<string, readonly PromiseForm[]>
}

const MOST_FORMS = 20_000
const LONGEST_WORD = 40

/** The forms of words met before: a page says the same few thousand again and again. */
export class WordForms {
  readonly #known: KnownStems | null
  readonly #forms = new Map<string, WordForm>()

  /** @param known without it words have neither concepts nor forms that they open */
  constructor(known: KnownStems | null) {
    this.#known = known
  }

  /** The form of a word of letters, as it is written. */
  formOf(written: string): WordForm {
    const before = this.#forms.get(written)
    if (before !== undefined) return before
    if (written.length > LONGEST_WORD) return this.formFrom(written, written, null)
    const text = foldText(written)
    const number = VAGUE_NUMBERS.has(text) ? { value: null, unit: null } : null
    const form = this.formFrom(text, stem(text), number)
    if (this.#forms.size >= MOST_FORMS) this.#forms.clear()
    this.#forms.set(written, form)
    return form
  }

  formFrom(text: string, wordStem: string, number: WordForm['number']): WordForm {
    const act = concept(wordStem)
    return {
      text,
      stem: wordStem,
      number,
      concept: number ? -1 : (this.#known?.idOfStem.get(wordStem) ?? -1),
      act: ACTS.has(act) ? act : null,
      opens: this.#known?.byFirst.get(wordStem) ?? null,
    }
  }
}
