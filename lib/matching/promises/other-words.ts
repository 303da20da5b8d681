import type { EntityId } from '../../knowledge/entity-id.ts'
import type { FormFound } from './as-written.ts'
import type { CompiledPromise, PromiseForm } from './compile-promises.ts'
import { type HeldOut, heldOut, speaksOfPolicy } from './held-out.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import { isNumberStep, meetsNumber, type NumberStep } from './promise-forms.ts'
import type { Word } from './sentences.ts'

/** What the linker found in a sentence. */
export interface Named {
  readonly start: number
  readonly end: number
  readonly entity: EntityId
}

/** A sentence with what recognising promises in it needs to know. */
export interface SentenceRead {
  readonly words: readonly Word[]
  /** For each concept the words that say it. */
  readonly places: ReadonlyMap<number, readonly number[]>
  readonly named: readonly Named[]
  /** How it holds anything out, and whether it speaks as policy does. */
  readonly held: HeldOut
  readonly ofPolicy: boolean
}

export function readSentence(words: readonly Word[], named: readonly Named[]): SentenceRead {
  return new Speech(words, named)
}

/** Most sentences hold nothing of a promise: how they speak is only looked at where it matters, and once. */
class Speech implements SentenceRead {
  readonly words: readonly Word[]
  readonly named: readonly Named[]
  private placesKnown: Map<number, number[]> | undefined
  private heldKnown: HeldOut | undefined
  private policyKnown: boolean | undefined

  constructor(words: readonly Word[], named: readonly Named[]) {
    this.words = words
    this.named = named
  }

  get places(): ReadonlyMap<number, readonly number[]> {
    if (!this.placesKnown) {
      this.placesKnown = new Map()
      for (const [index, { concept: id }] of this.words.entries()) {
        const list = this.placesKnown.get(id)
        if (list) list.push(index)
        else if (id >= 0) this.placesKnown.set(id, [index])
      }
    }
    return this.placesKnown
  }

  get held(): HeldOut {
    if (this.heldKnown === undefined) this.heldKnown = heldOut(this.words)
    return this.heldKnown
  }

  get ofPolicy(): boolean {
    this.policyKnown ??= this.held !== null || speaksOfPolicy(this.words)
    return this.policyKnown
  }
}

/** How much of a form's meaning must stand there, and how much it must weigh, for it to be the same in other words. */
const SHARE_OF_FORM = 0.85
const SHARE_WHERE_HELD_OUT = 0.7
const WEIGHT_OF_FORM = 8
const FEWEST_WORDS = 3
/** So many of them must be telling: rarer than this. */
const FEWEST_TELLING = 2
const TELLING = 2.5
/** Two words are enough if both are rare, nothing is missing, and they stand as near and in the order of the form. */
const WEIGHT_OF_TWO = 9
const REACH_OF_TWO = 6
/** Turned round, a form must be whole or have more telling words, and something must be held out. */
const TELLING_OUT_OF_ORDER = 3
/** Below this weight the words are said of single people and days too, unless the sentence speaks of policy. */
const WEIGHT_OF_ANY_SPEECH = 12
/** A number that the form asks for weighs as much as a rare word. */
const WEIGHT_OF_NUMBER = 3
/** How many words may stand between those of a form. */
const GAPS = 4
/** Sums of weights may differ by their order. */
const ROUNDING = 1e-9

/** A form as it is looked for in other words. */
export interface LooseWording {
  readonly form: PromiseForm
  readonly numbers: readonly NumberStep[]
  /** What its concepts weigh together. */
  readonly weight: number
}

/** A form in other words, with how much of it stands there. */
export interface LooseForm extends Omit<FormFound, 'amount'> {
  readonly weight: number
}

/** Forms whose words stand near each other with few of them missing. */
export function formsInOtherWords(prepared: PreparedPromises, sentence: SentenceRead): LooseForm[] {
  const { words } = sentence
  const found: LooseForm[] = []
  prepared.presence.mark(words)
  for (let at = 0; at < words.length; at++) {
    const id = (words[at] as Word).concept
    const wordings = id < 0 ? undefined : prepared.byConcept[id]
    if (!wordings) continue
    for (const wording of wordings) {
      if (isMostlyMissing(prepared, wording)) continue
      const { form } = wording
      const cover = coverAt(prepared, wording, sentence, at)
      if (!cover || cover.weight < WEIGHT_OF_FORM) continue
      if (cover.share < SHARE_WHERE_HELD_OUT) continue
      const expects = sentence.held !== null
      if (cover.share < (expects ? SHARE_WHERE_HELD_OUT : SHARE_OF_FORM)) continue
      if (!cover.inOrder && (!expects || (cover.telling < TELLING_OUT_OF_ORDER && cover.share < 1))) continue
      if (!sentence.ofPolicy && cover.number === null && cover.weight < WEIGHT_OF_ANY_SPEECH) continue
      const start = (words[cover.from] as Word).start
      const end = (words[cover.to - 1] as Word).end
      const { from, to, number } = cover
      found.push({
        promise: form.promise,
        kind: form.kind,
        start,
        end,
        from,
        to,
        number,
        weight: cover.weight * cover.share,
      })
    }
  }
  return found
}

interface Cover {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly share: number
  readonly inOrder: boolean
  readonly telling: number
  readonly number: number | null
}

/** What is needed to look for a form in other words, or `null` for one that could never be found so. */
export function looseWordingOf(form: PromiseForm, rarity: readonly number[]): LooseWording | null {
  if (form.kind === 'context') return null
  const numbers = form.steps.filter(isNumberStep)
  const weights = form.order.map(id => rarity[id] as number)
  const weight = weights.reduce((sum, each) => sum + each, 0)
  const telling = weights.filter(each => each >= TELLING).length + numbers.length
  if (telling < FEWEST_TELLING || weight + WEIGHT_OF_NUMBER * numbers.length < WEIGHT_OF_FORM) return null
  return { form, numbers, weight }
}

/** Whether a form whose rarest concept this is may stand in the sentence that was marked as present. */
export function mayBeInOtherWords(prepared: PreparedPromises, concept: number): boolean {
  const wordings = prepared.byConcept[concept]
  return wordings?.some(wording => !isMostlyMissing(prepared, wording)) ?? false
}

/** Whether so little of a form stands anywhere in the sentence that no place in it need be looked at. */
function isMostlyMissing(prepared: PreparedPromises, { form, numbers, weight }: LooseWording): boolean {
  if (numbers.length > 0 && !prepared.presence.hasNumber) return true
  let left = (1 - SHARE_WHERE_HELD_OUT) * (weight + WEIGHT_OF_NUMBER * numbers.length) + ROUNDING
  for (const id of form.concepts) {
    if (prepared.presence.has(id)) continue
    left -= prepared.lexicon.rarity[id] as number
    if (left < 0) return true
  }
  return false
}

/** What of a form stands around a word of the sentence. */
function coverAt(
  prepared: PreparedPromises,
  { form, numbers }: LooseWording,
  sentence: SentenceRead,
  at: number,
): Cover | null {
  const { rarity } = prepared.lexicon
  const reach = form.steps.length + GAPS
  const places: number[] = []
  let from = at
  let to = at + 1
  let weight = 0
  let whole = 0
  let counted = 0
  let telling = 0
  const take = (place: number, points: number) => {
    from = Math.min(from, place)
    to = Math.max(to, place + 1)
    weight += points
    counted++
    if (points >= TELLING) telling++
  }
  for (const id of form.order) {
    const points = rarity[id] as number
    whole += points
    const place = nearest(sentence.places.get(id), at, reach)
    if (place === null) continue
    places.push(place)
    take(place, points)
  }
  let number: number | null = null
  for (const step of numbers) {
    const place = ownNumber(prepared, form, step, sentence.words, at, reach)
    if (place === null) return null
    whole += WEIGHT_OF_NUMBER
    take(place, WEIGHT_OF_NUMBER)
    number = sentence.words[place]?.number?.value ?? null
  }
  if (to - from > reach + form.steps.length || telling < FEWEST_TELLING) return null
  const inOrder = places.every((place, index) => index === 0 || place > (places[index - 1] as number))
  if (counted < FEWEST_WORDS) {
    const bothRare = weight >= WEIGHT_OF_TWO && weight === whole
    if (!bothRare || !inOrder || to - from > REACH_OF_TWO) return null
  }
  return { from, to, weight, share: weight / whole, inOrder, telling, number }
}

/** Where near a word the number stands that a form asks for; where it asks for any, one that is the promise's own. */
function ownNumber(
  prepared: PreparedPromises,
  form: PromiseForm,
  step: NumberStep,
  words: readonly Word[],
  at: number,
  reach: number,
): number | null {
  const promise = prepared.lexicon.promises[form.promise] as CompiledPromise
  const last = Math.min(words.length - 1, at + reach)
  for (let place = Math.max(0, at - reach); place <= last; place++) {
    const number = words[place]?.number ?? null
    if (number === null || !meetsNumber(step, number)) continue
    if (step.value !== null || isOwnNumber(promise, number)) return place
  }
  return null
}

/** Whether a number is one of a promise's own, or of their size where it has named several. */
export function isOwnNumber(promise: CompiledPromise, number: NonNullable<Word['number']>): boolean {
  const { value, unit } = number
  if (value === null) return false
  if (promise.numbers.some(own => own.value === value && own.unit === unit)) return true
  const { range } = promise
  return range !== null && unit === range.unit && value >= range.low && value <= range.high
}

function nearest(places: readonly number[] | undefined, at: number, reach: number): number | null {
  let best: number | null = null
  for (const place of places ?? []) {
    const distance = Math.abs(place - at)
    if (distance <= reach && (best === null || distance < Math.abs(best - at))) best = place
  }
  return best
}
