import type { CompiledPromise, PromiseForm, PromiseLexicon } from './compile-promises.ts'
import { isNumberStep } from './promise-forms.ts'
import { STEMS_OF_ACTS } from './words.ts'

/** A lexicon with the maps that reading a sentence needs; made once for each lexicon. */
export interface PreparedPromises {
  readonly lexicon: PromiseLexicon
  readonly conceptIds: ReadonlyMap<string, number>
  /** For each stem the place of its concept: what every word of a page is looked up in. */
  readonly idOfStem: ReadonlyMap<string, number>
  /** Forms by the stem that they begin with; those that begin with a number by the word after it. */
  readonly byFirst: ReadonlyMap<string, readonly PromiseForm[]>
  readonly byFirstNumber: readonly PromiseForm[]
  /** Forms by their rarest concept. */
  readonly byConcept: ReadonlyMap<number, readonly PromiseForm[]>
  /** For each promise the points of the concepts that speak of it. */
  readonly points: ReadonlyMap<CompiledPromise, ReadonlyMap<number, number>>
  /** For each concept the promises that it speaks of, with its points, the most first. */
  readonly subjects: ReadonlyMap<number, readonly (readonly [promise: number, points: number])[]>
  /** For each promise the concepts of its forms, and those of all forms. */
  readonly words: readonly ReadonlySet<number>[]
  readonly anyForm: ReadonlySet<number>
  /** Promises by a number of theirs, as `unit value`. */
  readonly byNumber: ReadonlyMap<string, readonly number[]>
  readonly ranged: readonly number[]
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
  const byFirst = new Map<string, PromiseForm[]>()
  const byFirstNumber: PromiseForm[] = []
  const byConcept = new Map<number, PromiseForm[]>()
  for (const form of lexicon.forms) {
    const first = form.steps[0]
    if (first === undefined) continue
    if (isNumberStep(first)) byFirstNumber.push(form)
    else push(byFirst, first, form)
    for (const id of form.concepts.slice(0, 1)) push(byConcept, id, form)
  }
  const byNumber = new Map<string, number[]>()
  const ranged: number[] = []
  const subjects = new Map<number, (readonly [number, number])[]>()
  for (const [index, promise] of lexicon.promises.entries()) {
    for (const { unit, value } of promise.numbers) push(byNumber, `${unit} ${value}`, index)
    for (const [id, points] of promise.subject) push(subjects, id, [index, points] as const)
    if (promise.range) ranged.push(index)
  }
  const conceptIds = new Map(lexicon.concepts.map((word, id) => [word, id]))
  const points = new Map(lexicon.promises.map(promise => [promise, new Map(promise.subject)]))
  const words = lexicon.promises.map(promise => new Set(promise.words))
  const anyForm = new Set(lexicon.promises.flatMap(promise => promise.words))
  for (const list of subjects.values()) list.sort((one, other) => other[1] - one[1])
  const forms = { byFirst, byFirstNumber, byConcept }
  const idOfStem = new Map(conceptIds)
  for (const [wordStem, known] of STEMS_OF_ACTS) {
    const id = conceptIds.get(known)
    if (id === undefined) idOfStem.delete(wordStem)
    else idOfStem.set(wordStem, id)
  }
  return {
    lexicon,
    conceptIds,
    idOfStem,
    ...forms,
    points,
    subjects,
    words,
    anyForm,
    byNumber,
    ranged,
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
