import type { EntityId } from '../../knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'
import type { FigureUnit } from '../numbers/figure.ts'
import { readNumbers } from '../numbers/read-numbers.ts'
import { formsAsWritten } from './as-written.ts'
import { preparePromises } from './prepared-promises.ts'
import { carriesMeaning, isNumberStep, rarityOf, type Step, stepsOf, wordsOf } from './promise-forms.ts'
import { ACTS, concept, stem, VAGUE_NUMBERS } from './words.ts'

/** A way in which a promise is worded. */
export interface PromiseForm {
  readonly promise: number
  /**
   * `written`: a pattern, or an alias that names nothing else; `named`: the promise's name; `context`: an alias that
   * needs more beside it.
   */
  readonly kind: 'written' | 'named' | 'context'
  readonly steps: readonly Step[]
  /** Its words that carry meaning, as places in `PromiseLexicon.concepts`, the rarest first. */
  readonly concepts: readonly number[]
  /** The same in the order in which they stand. */
  readonly order: readonly number[]
}

/** A number that belongs to a promise. */
export interface PromisedNumber {
  readonly value: number
  readonly unit: FigureUnit
  /** Whether it is the number promised; else one that is told beside it. */
  readonly main: boolean
}

export interface CompiledPromise {
  readonly id: EntityId
  readonly numbers: readonly PromisedNumber[]
  /** What the numbers of its appearances are counted in: 1,000,000 where 700 stands for £700 million. */
  readonly scale: number
  /** Bounds for another number of the same promise, where it has named several; `null` where it is always the same. */
  readonly range: { readonly low: number; readonly high: number; readonly unit: FigureUnit } | null
  /** How strongly a word speaks of this promise rather than of another: pairs of concept and points. */
  readonly subject: readonly (readonly [concept: number, points: number])[]
  /** Every concept of its patterns, aliases and name, acts among them. */
  readonly words: readonly number[]
  /** Who made it, and what it is about. */
  readonly speakers: readonly EntityId[]
  readonly about: readonly EntityId[]
}

/** What promises are recognised by. Plain data, fit for structured clone. */
export interface PromiseLexicon {
  readonly concepts: readonly string[]
  /** How rare each concept is among all entities. */
  readonly rarity: readonly number[]
  readonly promises: readonly CompiledPromise[]
  readonly forms: readonly PromiseForm[]
}

/** A word with fewer points for a promise says nothing about it. */
const FEWEST_POINTS = 0.2

const EMPTY: PromiseLexicon = { concepts: [], rarity: [], promises: [], forms: [] }

/**
 * Learns from the promises' own patterns, names, aliases, appearances and descriptions how they are worded and which
 * words and numbers are theirs; the rarity of words is that among all entities. Linear in the knowledge base.
 */
export function compilePromises(entities: readonly Entity[]): PromiseLexicon {
  const promises = entities.filter((entity): entity is EntityOf<'promise'> => entity.kind === 'promise')
  if (promises.length === 0) return EMPTY
  const namedElsewhere = namesOf(entities)
  const spoken = conceptsByEntity(entities)
  const vocabulary = new Vocabulary(spoken, entities.length)
  const forms: PromiseForm[] = []
  const fields = promises.map(promise => fieldsOf(promise))
  const shared = countShared(fields)
  const compiled = promises.map((promise, index): CompiledPromise => {
    const own = [...formsOf(promise, index, namedElsewhere, vocabulary)]
    forms.push(...own)
    return {
      id: promise.id,
      ...numbersOf(promise),
      subject: [...(fields[index] ?? [])]
        .map(([word, weight]) => {
          const among =
            Math.log((promises.length + 1) / (shared.get(word) ?? 1)) / Math.log(promises.length + 1)
          return [vocabulary.idOf(word), weight * among * vocabulary.rarity(word)] as const
        })
        .filter(([, points]) => points >= FEWEST_POINTS),
      words: [...new Set(own.flatMap(form => [...form.concepts, ...actsOf(form, vocabulary)]))],
      speakers: [...new Set(promise.appearances.flatMap(({ speaker }) => (speaker ? [speaker] : [])))],
      about: promise.related.filter(({ type }) => type === 'about').map(({ target }) => target),
    }
  })
  const lexicon = { ...vocabulary.lists(), promises: compiled, forms }
  return { ...lexicon, promises: withDescribed(lexicon, entities) }
}

const SCALE_WORDS: ReadonlySet<string> = new Set([...VAGUE_NUMBERS].map(stem))

/** Terms that are described by an alias of a promise ("self-defence training") stand for the promise's subject too. */
function withDescribed(lexicon: PromiseLexicon, entities: readonly Entity[]): CompiledPromise[] {
  const prepared = preparePromises(lexicon)
  const more = new Map<number, Set<EntityId>>()
  for (const entity of entities) {
    if (entity.kind !== 'term') continue
    for (const { promise, from, to } of formsAsWritten(prepared, wordsOf(entity.description))) {
      if (to - from < 2) continue
      const about = more.get(promise) ?? new Set(lexicon.promises[promise]?.about)
      more.set(promise, about.add(entity.id))
    }
  }
  return lexicon.promises.map((promise, index) => ({
    ...promise,
    about: [...(more.get(index) ?? promise.about)],
  }))
}

class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = []
  private readonly counts: ReadonlyMap<string, number>
  private readonly entities: number

  constructor(counts: ReadonlyMap<string, number>, entities: number) {
    this.counts = counts
    this.entities = entities
  }

  idOf(word: string): number {
    let id = this.ids.get(word)
    if (id === undefined) {
      id = this.words.length
      this.ids.set(word, id)
      this.words.push(word)
    }
    return id
  }

  rarity(word: string): number {
    return rarityOf(word, this.counts.get(word) ?? 0, this.entities)
  }

  lists(): Pick<PromiseLexicon, 'concepts' | 'rarity'> {
    return { concepts: this.words, rarity: this.words.map(word => this.rarity(word)) }
  }
}

/** Names and aliases of everything that is no promise, folded: "payment by results" is a scheme before it is a promise. */
function namesOf(entities: readonly Entity[]): Set<string> {
  const names = new Set<string>()
  for (const entity of entities) {
    if (entity.kind === 'promise') continue
    names.add(foldText(entity.name))
    for (const alias of entity.aliases) names.add(foldText(alias.text))
  }
  return names
}

/** For each concept, how many entities speak of it. */
function conceptsByEntity(entities: readonly Entity[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entity of entities) {
    const text = `${entity.name}\n${entity.description}\n${entity.summary}`
    const seen = new Set(wordsOf(text).map(word => concept(word.stem)))
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** How much each part of a promise tells about its subject. */
const FIELD_WEIGHTS = { pattern: 1, name: 2, alias: 1, description: 1, appearance: 0.5 }

/** A word that stands in this share of a promise's texts, or more, is at its centre. */
const CENTRAL = 0.2

/** Where it was said stands first in an appearance's text ("Oral answer: …") and is no part of the promise. */
const VENUE = /^[^:]{1,60}: /u

/** The concepts of a promise, each with how near to the centre of it: 1 for one that returns in its texts. */
function fieldsOf(promise: EntityOf<'promise'>): Map<string, number> {
  const found = new Map<string, number>()
  let total = 0
  const add = (text: string, weight: number) => {
    total += weight
    const seen = new Set<string>()
    for (const word of wordsOf(text.replace(/\{n\}/gu, ' '))) {
      if (word.number || !carriesMeaning(word.stem, word.text)) continue
      const known = concept(word.stem)
      if (!ACTS.has(known)) seen.add(known)
    }
    for (const known of seen) found.set(known, (found.get(known) ?? 0) + weight)
  }
  for (const pattern of promise.patterns) add(pattern, FIELD_WEIGHTS.pattern)
  add(promise.name, FIELD_WEIGHTS.name)
  for (const alias of promise.aliases) add(alias.text, FIELD_WEIGHTS.alias)
  add(promise.description, FIELD_WEIGHTS.description)
  for (const { text } of promise.appearances) add(text.replace(VENUE, ''), FIELD_WEIGHTS.appearance)
  for (const [word, weight] of found) found.set(word, Math.min(1, weight / total / CENTRAL))
  return found
}

function countShared(fields: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const field of fields) {
    for (const [word, weight] of field) counts.set(word, (counts.get(word) ?? 0) + weight)
  }
  for (const [word, count] of counts) counts.set(word, Math.max(1, count))
  return counts
}

/** "more", "new" and their like carry no subject but are words of the promise all the same. */
function actsOf(form: PromiseForm, vocabulary: Vocabulary): number[] {
  return form.steps.flatMap(step => {
    const known = isNumberStep(step) ? '' : concept(step)
    return ACTS.has(known) ? [vocabulary.idOf(known)] : []
  })
}

function* formsOf(
  promise: EntityOf<'promise'>,
  index: number,
  namedElsewhere: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Generator<PromiseForm> {
  const seen = new Set<string>()
  const form = (text: string, kind: PromiseForm['kind']): PromiseForm | null => {
    const steps = stepsOf(text)
    const key = JSON.stringify(steps)
    if (steps.length === 0 || seen.has(key)) return null
    seen.add(key)
    const words = new Set<string>()
    for (const step of steps) {
      if (!isNumberStep(step) && carriesMeaning(step, step) && !SCALE_WORDS.has(step))
        words.add(concept(step))
    }
    const concepts = [...words].sort((one, other) => vocabulary.rarity(other) - vocabulary.rarity(one))
    const order = [...words].map(word => vocabulary.idOf(word))
    return { promise: index, kind, steps, concepts: concepts.map(word => vocabulary.idOf(word)), order }
  }
  const all: [string, PromiseForm['kind']][] = [
    ...promise.patterns.map((text): [string, PromiseForm['kind']] => [text, 'written']),
    ...promise.aliases.map(({ text, context }): [string, PromiseForm['kind']] => [
      text,
      context || namedElsewhere.has(foldText(text)) || isBare(text) ? 'context' : 'written',
    ]),
    [promise.name, 'named'],
  ]
  for (const [text, kind] of all) {
    const made = form(text, kind)
    if (made) yield made
  }
}

/** Whether an alias is a single word of meaning, or one with an act ("reduce caseloads"): that is said of much else. */
function isBare(alias: string): boolean {
  const steps = stepsOf(alias)
  if (steps.some(isNumberStep)) return false
  return (
    steps.filter(step => !isNumberStep(step) && carriesMeaning(step, step) && !ACTS.has(concept(step)))
      .length < 2
  )
}

/** A number in an appearance is told bare; what it counts stands in the patterns or in the words beside it. */
const SCALES = [1, 1_000_000, 1_000_000_000, 1_000]

function numbersOf(promise: EntityOf<'promise'>): Pick<CompiledPromise, 'numbers' | 'scale' | 'range'> {
  const written = [...promise.patterns, promise.name, ...promise.aliases.map(alias => alias.text)].flatMap(
    text => readNumbers(text),
  )
  const told = promise.appearances.flatMap(({ text }) => readNumbers(text))
  const numbers = new Map<string, PromisedNumber>()
  const add = (value: number, unit: FigureUnit, main: boolean) => {
    const key = `${unit} ${value}`
    if (main || !numbers.has(key)) numbers.set(key, { value, unit, main })
  }
  let scale = 1
  const values: { value: number; unit: FigureUnit }[] = []
  for (const { number } of promise.appearances) {
    if (number === undefined) continue
    const meant = [...written, ...told].flatMap(figure => {
      const factor = SCALES.find(times => figure.value === number * times)
      return factor === undefined ? [] : [{ figure, factor }]
    })[0]
    const unit = meant?.figure.unit ?? 'count'
    const value = number * (meant?.factor ?? 1)
    if (meant && meant.factor > scale) scale = meant.factor
    values.push({ value, unit })
    add(value, unit, true)
  }
  for (const { value, unit } of written) add(value, unit, true)
  for (const { value, unit } of told) if (value >= 100) add(value, unit, false)
  return { numbers: [...numbers.values()], scale, range: rangeOf(values) }
}

/** How many different numbers a promise must have named before any of their size may be meant. */
const SEVERAL = 3

function rangeOf(values: readonly { value: number; unit: FigureUnit }[]): CompiledPromise['range'] {
  const unit = values[0]?.unit
  if (unit === undefined || values.some(one => one.unit !== unit)) return null
  const different = new Set(values.map(({ value }) => value))
  if (different.size < SEVERAL) return null
  return { low: Math.min(...different) / 2, high: Math.max(...different) * 2, unit }
}
