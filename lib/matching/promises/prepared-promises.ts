import type { CompiledPromise, PromiseForm, PromiseLexicon } from './compile-promises.ts'
import { type Openings, openingsOf } from './openings.ts'
import { type LooseWording, looseWordingOf } from './other-words.ts'
import { isNumberStep, type NumberStep } from './promise-forms.ts'
import { type KnownStems, type WordForm, WordForms } from './word-forms.ts'
import { STEMS_OF_ACTS } from './words.ts'

/** Remembers the concepts of one sentence at a time, without a set for each. */
export class Presence {
  readonly #lastIn: Int32Array
  #sentence = 0
  /** Whether it holds a number of any kind. */
  hasNumber = false

  constructor(concepts: number) {
    this.#lastIn = new Int32Array(concepts)
  }

  /** Forgets the sentence before. */
  mark(words: readonly Pick<WordForm, 'concept' | 'number'>[]): void {
    this.#sentence++
    this.hasNumber = false
    for (let place = 0; place < words.length; place++) {
      const { concept, number } = words[place] as Pick<WordForm, 'concept' | 'number'>
      if (number !== null) this.hasNumber = true
      if (concept >= 0) this.#lastIn[concept] = this.#sentence
    }
  }

  has(concept: number): boolean {
    return this.#lastIn[concept] === this.#sentence
  }
}

/** A word speaks of a promise by itself from so many points on. */
export const POINTS_OF_A_WORD = 2

/** A lexicon with the maps that reading a sentence needs; made once for each lexicon. */
export interface PreparedPromises extends KnownStems {
  readonly lexicon: PromiseLexicon
  /** What every word of a page is looked up in. */
  readonly wordForms: WordForms
  readonly conceptIds: ReadonlyMap<string, number>
  /** Forms that begin with a number. */
  readonly byFirstNumber: Openings
  /** Which concepts the sentence holds that is being read. */
  readonly presence: Presence
  /** By concept, the forms whose rarest it is. */
  readonly byConcept: readonly (readonly LooseWording[])[]
  /** For each promise the points of the concepts that speak of it. */
  readonly points: ReadonlyMap<CompiledPromise, ReadonlyMap<number, number>>
  /** By concept, the promises that it speaks of, with its points, the most first. */
  readonly subjects: readonly (readonly (readonly [promise: number, points: number])[])[]
  /** By concept, 1 where it says enough of some promise to count as one of its own words. */
  readonly telling: Uint8Array
  /** For each promise the concepts of its forms, and those of all forms. */
  readonly words: readonly ReadonlySet<number>[]
  readonly anyForm: ReadonlySet<number>
  /** Promises by a number of theirs, as `unit value`. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>
  readonly ranged: readonly number[]
  /** By promise, the numbers that are a form by themselves ("the £700m"). */
  readonly knownBy: ReadonlyMap<number, readonly NumberStep[]>
}

const prepared = new WeakMap<PromiseLexicon, PreparedPromises>()

export function preparePromises(lexicon: PromiseLexicon): PreparedPromises {
  let made = prepared.get(lexicon)
  if (!made) {
    made = prepare(lexicon)
    prepared.set(lexicon, made)
  }
  return made
}

function prepare(lexicon: PromiseLexicon): PreparedPromises {
  const formsByFirst = new Map<string, PromiseForm[]>()
  const formsWithNumberFirst: PromiseForm[] = []
  // Filled, since arrays with gaps are looked up far more slowly.
  const byConcept: LooseWording[][] = lexicon.concepts.map(() => [])
  const knownBy = new Map<number, NumberStep[]>()
  for (const form of lexicon.forms) {
    const [first] = form.steps
    if (first === undefined) continue
    if (isNumberStep(first)) formsWithNumberFirst.push(form)
    else push(formsByFirst, first, form)
    if (form.kind === 'amount' || (isNumberStep(first) && form.steps.length === 1))
      for (const step of form.steps)
        if (isNumberStep(step) && step.value !== null) push(knownBy, form.promise, step)
    const [rarest] = form.concepts
    if (rarest === undefined) continue
    const wording = looseWordingOf(form, lexicon.rarity)
    if (!wording) continue
    byConcept[rarest]?.push(wording)
  }
  const byNumber = new Map<string, number[]>()
  const ranged: number[] = []
  const subjects: (readonly [number, number])[][] = lexicon.concepts.map(() => [])
  for (const [index, promise] of lexicon.promises.entries()) {
    for (const { unit, value } of promise.numbers) push(byNumber, `${unit} ${value}`, index)
    for (const [id, points] of promise.subject) {
      subjects[id]?.push([index, points])
    }
    if (promise.range) ranged.push(index)
  }
  const conceptIds = new Map(lexicon.concepts.map((word, id) => [word, id]))
  const points = new Map(lexicon.promises.map(promise => [promise, new Map(promise.subject)]))
  const words = lexicon.promises.map(promise => new Set(promise.words))
  const anyForm = new Set(lexicon.promises.flatMap(promise => promise.words))
  for (const list of subjects) list.sort((one, other) => other[1] - one[1])
  const idOfStem = new Map(conceptIds)
  for (const [wordStem, known] of STEMS_OF_ACTS) {
    const id = conceptIds.get(known)
    if (id === undefined) idOfStem.delete(wordStem)
    else idOfStem.set(wordStem, id)
  }
  const byFirst = new Map<string, Openings>()
  for (const [first, list] of formsByFirst) byFirst.set(first, openingsOf(list))
  return {
    lexicon,
    wordForms: new WordForms({ idOfStem, byFirst }),
    conceptIds,
    idOfStem,
    byFirst,
    byFirstNumber: openingsOf(formsWithNumberFirst),
    presence: new Presence(lexicon.concepts.length),
    byConcept,
    points,
    subjects,
    telling: Uint8Array.from(subjects, ([most]) =>
      most !== undefined && most[1] >= POINTS_OF_A_WORD ? 1 : 0,
    ),
    words,
    anyForm,
    byNumber,
    ranged,
    knownBy,
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
