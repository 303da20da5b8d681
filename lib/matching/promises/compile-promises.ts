import type { EntityId } from '../../knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'
import { WordTable } from '../word-table.ts'
import { formsAsWritten } from './as-written.ts'
import { preparePromises } from './prepared-promises.ts'
import {
  carriesMeaning,
  isAmount,
  isNumberStep,
  rarityOf,
  type Step,
  stepsOf,
  wordsOf,
} from './promise-forms.ts'
import { numbersOf, type PromisedNumbers } from './promised-numbers.ts'
import { eachWordOf } from './sentences.ts'
import { countShared, fieldsOf } from './subject-words.ts'
import { ACTS, concept, stem, VAGUE_NUMBERS } from './words.ts'

/** A way in which a promise is worded. */
export interface PromiseForm {
  readonly promise: number
  /**
   * `written`: a pattern, or an alias that names nothing else; `named`: the promise's name; `context`: an alias that
   * needs more beside it; `amount`: an alias that is nothing but a sum or number ("£700m"), which could be anything's.
   */
  readonly kind: 'written' | 'named' | 'context' | 'amount'
  readonly steps: readonly Step[]
  /** Its words that carry meaning, as places in `PromiseLexicon.concepts`, the rarest first. */
  readonly concepts: readonly number[]
  /** The same in the order in which they stand. */
  readonly order: readonly number[]
}

export interface CompiledPromise extends PromisedNumbers {
  readonly id: EntityId
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
    for (const { promise, from, to } of formsAsWritten(
      prepared,
      wordsOf(entity.description, prepared.wordForms),
    )) {
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
  const spoken = new Map<string, { entities: number; last: Entity | null }>()
  // Figures are not read: they are no concepts, and reading them would take longer than all the words.
  const table = new WordTable(written => {
    const known = concept(stem(foldText(written)))
    const count = spoken.get(known) ?? { entities: 0, last: null }
    spoken.set(known, count)
    return count
  })
  for (const entity of entities) {
    for (const text of [entity.name, entity.description, entity.summary]) {
      eachWordOf(text, (start, end, hash) => {
        const count = table.at(text, start, end, hash)
        if (count.last === entity) return
        count.last = entity
        count.entities++
      })
    }
  }
  return new Map([...spoken].map(([word, count]) => [word, count.entities]))
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
    const key = steps.map(step => (isNumberStep(step) ? `${step.unit} ${step.value}` : step)).join('|')
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
      aliasKind(text, context === true || namedElsewhere.has(foldText(text))),
    ]),
    [promise.name, 'named'],
  ]
  for (const [text, kind] of all) {
    const made = form(text, kind)
    if (made) yield made
  }
}

function aliasKind(alias: string, needsContext: boolean): PromiseForm['kind'] {
  if (needsContext || isBare(alias)) return 'context'
  const steps = stepsOf(alias)
  return isAmount(steps) && steps.filter(isNumberStep).length === 1 ? 'amount' : 'written'
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
