import { type EntityId, kindOf } from '../../knowledge/entity-id.ts'
import type { CompiledPromise } from './compile-promises.ts'
import type { Found, Remembered } from './found.ts'
import { isOwnNumber, type SentenceRead } from './other-words.ts'
import { isSpentOnOthers } from './others-amount.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import { carriesMeaning, meetsNumber } from './promise-forms.ts'
import type { Word } from './sentences.ts'
import { isCommonWord, OTHER_SERVICES, SHORTFALL } from './words.ts'

/** Points that a number, its subject and its act need together to be a promise's. */
const ENOUGH = 5

/** A number with so many points is no other promise's, and needs no subject word if the rest agrees. */
const DISTINCTIVE = 2.5

/** What is counted is in all its words the promise's, and is to be more. */
const MORE_OF_ITS_OWN = 3
/** What is counted is another's. */
const OTHERS_COUNTED = -3
/** It is something of which no promise speaks. */
const OTHER_THINGS = -2

const NONE = { points: 0, last: 0 }

/** What it takes away that something is missing or leaves, and how near to the number, in words. */
const SHORTFALL_POINTS = 3
const SHORTFALL_REACH = 5

/** How far from a number its subject is looked for, and how far behind it what it counts, in words. */
const REACH = 10
const COUNTED = 4

/** No subject word counts for more than this, nor all together. */
const MOST_FOR_A_WORD = 3
const MOST_FOR_SUBJECT = 5

/** A promise by its number: the same or of its size, with its subject beside it and its act. */
export function promisesByNumber(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  taken: (place: number) => boolean,
  remembered: Remembered,
): Found[] {
  const found: Found[] = []
  for (let at = 0; at < sentence.words.length; at++) {
    const word = sentence.words[at] as Word
    if (!word.number || taken(at)) continue
    let best: { promise: number; points: number; last: number } | null = null
    for (const promise of candidates(prepared, word)) {
      const weighed = weigh(prepared, sentence, at, promise, remembered)
      if (weighed.points >= ENOUGH && (!best || weighed.points > best.points)) best = { promise, ...weighed }
    }
    if (!best) continue
    const end = (sentence.words[best.last] as Word).end
    found.push({ promise: best.promise, start: word.start, end, number: word.number.value })
  }
  return found
}

function candidates(prepared: PreparedPromises, word: Word): Iterable<number> {
  const { value, unit } = word.number ?? { value: null, unit: null }
  // "thousands more": any promise of large numbers may be meant; a span of years is no number at all
  if (value === null) return /\d/.test(word.text) ? [] : prepared.ranged
  if (unit === null) return []
  const same = prepared.byNumber.get(`${unit} ${value}`) ?? []
  const near = prepared.ranged.filter(index => {
    const promise = prepared.lexicon.promises[index] as CompiledPromise
    return !same.includes(index) && isOwnNumber(promise, { value, unit })
  })
  return [...same, ...near]
}

function weigh(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  at: number,
  index: number,
  remembered: Remembered,
): { points: number; last: number } {
  const { words, named } = sentence
  const promise = prepared.lexicon.promises[index] as CompiledPromise
  const number = (words[at] as Word).number as NonNullable<Word['number']>
  const subject = subjectPoints(prepared, sentence, at, promise)
  const known = isKnownBy(prepared, index, number)
  const bare = numberPoints(prepared, promise, number) + (known ? 2.5 : 0)
  const counts = number.unit !== 'money' && number.unit !== 'percent'
  if (number.unit === 'money' && isSpentOnOthers(prepared, words, at, promise)) return NONE
  const counted = counts ? countedPoints(prepared, sentence, at, index) : 0
  if (subject.points === 0 && !known && bare < DISTINCTIVE && counted < MORE_OF_ITS_OWN) return NONE
  if (counts && speaksOfOthers(prepared, sentence, at, index)) return NONE
  let beside = subject.points + Math.max(0, counted)
  if (hasOwnAct(prepared, words, at, index)) beside += 1
  if (sentence.held !== null) beside += sentence.held === 'promised' ? 1 : 0.5
  beside += pointsForNamed(
    promise,
    named.map(({ entity }) => entity),
  )
  if (number.value !== null && remembered.get(index)?.has(number.value)) beside += 1.5
  // An amount could be anything's, however well it is known, until something else speaks for the promise.
  if (known && beside === 0) return NONE
  const points = bare + beside + Math.min(0, counted) - (isShortfall(words, at) ? SHORTFALL_POINTS : 0)
  return { points, last: Math.max(at, subject.last) }
}

/** Whether what is counted is missing or leaves; what another number counts says nothing of it. */
function isShortfall(words: readonly Word[], at: number): boolean {
  for (const step of [-1, 1]) {
    for (let away = 1; away <= SHORTFALL_REACH; away++) {
      const word = words[at + away * step]
      if (!word || word.number) break
      if (SHORTFALL.has(word.stem)) return true
    }
  }
  return false
}

/** Whether an act of the promise's own wording ("recruit", "more", "reduce") stands near the number. */
function hasOwnAct(prepared: PreparedPromises, words: readonly Word[], at: number, index: number): boolean {
  for (let place = Math.max(0, at - REACH); place < Math.min(words.length, at + REACH); place++) {
    const { act, concept } = words[place] as Word
    if (act !== null && prepared.words[index]?.has(concept)) return true
  }
  return false
}

/** Who made the promise, or what it is about, named in the same sentence; a person says more than a ministry. */
function pointsForNamed(promise: CompiledPromise, entities: readonly EntityId[]): number {
  const named = entities.filter(entity => promise.speakers.includes(entity) || promise.about.includes(entity))
  if (named.some(entity => kindOf(entity) !== 'organisation')) return 1.5
  return named.length > 0 ? 0.75 : 0
}

/** Whether the promise goes by this number alone ("the £700m"). */
function isKnownBy(
  prepared: PreparedPromises,
  promise: number,
  number: NonNullable<Word['number']>,
): boolean {
  return prepared.knownBy.get(promise)?.some(step => meetsNumber(step, number)) ?? false
}

/** A large sum belongs to few promises; a small or round number could be anything's. */
function numberPoints(
  prepared: PreparedPromises,
  promise: CompiledPromise,
  number: NonNullable<Word['number']>,
): number {
  const { value, unit } = number
  if (value === null) return 0.5
  const own = promise.numbers.find(one => one.value === value && one.unit === unit)
  if (!own) return 0.8
  const sharers = (prepared.byNumber.get(`${unit} ${value}`)?.length ?? 1) - 1
  const main = own.main ? 0 : -0.7
  if (unit === 'money') {
    const exact = value >= 1_000_000 && /[1-9].*[1-9]/.test(String(value)) ? 1 : 0
    return (value >= 1_000_000 ? 3 : 1.5) + exact - Math.min(1.5, sharers * 0.75) + main
  }
  if (unit === 'percent') return 1 + main
  if (value < 100) return 0.5 + main
  if (value < 1_000) return 1 + main
  return (value >= 10_000 ? 2.5 : value === 1_000 ? 1.5 : 2) - Math.min(1, sharers * 0.5) + main
}

function subjectPoints(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  at: number,
  promise: CompiledPromise,
): { points: number; last: number } {
  const points = prepared.points.get(promise)
  let sum = 0
  let last = at
  const seen = new Set<number>()
  const to = Math.min(sentence.words.length, at + REACH + 1)
  for (let place = Math.max(0, at - REACH); place < to; place++) {
    const id = (sentence.words[place] as Word).concept
    const weight = points?.get(id) ?? 0
    if (weight === 0 || seen.has(id)) continue
    seen.add(id)
    const near = place > at && place <= at + COUNTED
    sum += Math.min(MOST_FOR_A_WORD, weight) * (near ? 1 : 0.7)
    if (place > last) last = place
  }
  return { points: Math.min(MOST_FOR_SUBJECT, sum), last }
}

/** What is counted must be what the promise counts, and nothing that only another promise speaks of. */
function countedPoints(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  at: number,
  index: number,
): number {
  const own = prepared.words[index]
  const { words } = sentence
  let subjects = 0
  let acts = 0
  let others = 0
  for (let place = at + 1; place <= Math.min(words.length - 1, at + COUNTED); place++) {
    const word = words[place] as Word
    if (word.parted || word.number) break
    const id = word.concept
    if (id >= 0 && own?.has(id)) {
      if (word.act !== null) acts++
      else if (qualifiesOthers(word, words[place + 1], own)) return OTHERS_COUNTED
      else subjects++
    } else if (id >= 0 && isOthersSubject(prepared, word, id)) {
      if (place < at + 3) return OTHERS_COUNTED
    } else if (saysWhatIsCounted(word)) others++
  }
  // "an extra 1,000 probation staff": counted, and more of them than before
  if (subjects > 0 && (acts > 0 || isExtra(words[at - 1]) || isExtra(words[at + 1])))
    return subjects > 1 ? MORE_OF_ITS_OWN : 1.5
  if (subjects > 0) return 1
  // "a thousand new trees were planted"
  return others > 0 ? OTHER_THINGS : acts > 0 ? 0 : -1.5
}

/** "1,500 trainee gardeners": a word of the promise in the singular before a plural of which it never speaks. */
function qualifiesOthers(word: Word, next: Word | undefined, own: ReadonlySet<number>): boolean {
  return (
    next !== undefined &&
    !next.parted &&
    !word.text.endsWith('s') &&
    /[^s]s$/.test(next.text) &&
    saysWhatIsCounted(next) &&
    !(next.concept >= 0 && own.has(next.concept))
  )
}

/** A word of meaning, in the plural if it names what is counted, and not one that anybody uses of anything. */
const saysWhatIsCounted = (word: Word) =>
  word.act === null &&
  /[^s]s$/.test(word.text) &&
  carriesMeaning(word.stem, word.text) &&
  !isCommonWord(word.stem)

/** A word that another promise counts ("places", "women"), unless it is anybody's word. */
function isOthersSubject(prepared: PreparedPromises, word: Word, id: number): boolean {
  if (word.act !== null || isCommonWord(word.stem)) return false
  return prepared.anyForm.has(id) && (prepared.lexicon.rarity[id] as number) < 4
}

const isExtra = (word: Word | undefined) => word?.act === 'extra'

/** Whether a number counts what the promise never speaks of: other things, or the people of another service. */
export function countsOthers(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  at: number,
  index: number,
): boolean {
  const isCount = sentence.words[at]?.number?.unit === 'count'
  return (
    speaksOfOthers(prepared, sentence, at, index) ||
    (isCount && countedPoints(prepared, sentence, at, index) <= OTHER_THINGS)
  )
}

/** Whether the people counted belong to another service: "1,000 new police officers". */
function speaksOfOthers(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  at: number,
  index: number,
): boolean {
  const { words } = sentence
  for (let place = Math.max(0, at - COUNTED); place <= Math.min(words.length - 1, at + COUNTED); place++) {
    const word = words[place] as Word
    if (OTHER_SERVICES.has(word.stem) && !prepared.words[index]?.has(word.concept)) return true
  }
  return false
}
