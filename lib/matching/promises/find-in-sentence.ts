import type { EntityId } from '../../knowledge/entity-id.ts'
import { formsAsWritten } from './as-written.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import { promisesByName } from './by-name.ts'
import { promisesByNumber } from './by-number.ts'
import { formsInOtherWords, readSentence } from './other-words.ts'
import type { Word } from './sentences.ts'

/** A promise in a sentence: offsets into the text, and the value of the number that stands there. */
export interface Found {
  readonly promise: number
  readonly start: number
  readonly end: number
  readonly number: number | null
}

/** What was found so far on the page: for each promise, the numbers that stood with it. */
export type Remembered = Map<number, Set<number>>

export function findInSentence(
  prepared: PreparedPromises,
  words: readonly Word[],
  entities: readonly EntityId[],
  remembered: Remembered,
): Found[] {
  const found = new Map<number, Found[]>()
  const written = formsAsWritten(prepared, words)
  for (const one of written) if (one.kind === 'written') add(found, one)
  // a number that a pattern holds is that promise's and no other's
  const holders = [...found.values()].flat()
  const taken = (place: number) => holders.some(one => isWithin(words[place], one))
  const sentence = readSentence(prepared, words, entities)
  for (const one of formsInOtherWords(prepared, sentence)) {
    if (one.kind === 'context') continue
    const rival = holders.some(other => other.promise !== one.promise && one.number !== null && one.start < other.end && other.start < one.end)
    if (!rival) add(found, { ...one, why: 'loose' } as never)
  }
  for (const one of promisesByNumber(prepared, sentence, taken, remembered)) add(found, one)
  const names = written.filter(({ kind }) => kind !== 'written')
  for (const one of promisesByName(prepared, sentence, names, remembered)) add(found, one)
  for (const [promise, list] of found) {
    const numbers = remembered.get(promise) ?? new Set()
    for (const { number } of list) if (number !== null && numbers.size < 50) numbers.add(number)
    remembered.set(promise, numbers)
  }
  return [...found.values()].flat()
}

/** Adds a find; one that overlaps another of the same promise is made one with it. */
function add(found: Map<number, Found[]>, one: Found): void {
  const list = found.get(one.promise) ?? []
  const at = list.findIndex(other => other.start < one.end && one.start < other.end)
  const other = list[at]
  if (!other) list.push(one)
  else
    list[at] = {
      promise: one.promise,
      start: Math.min(one.start, other.start),
      end: Math.max(one.end, other.end),
      number: other.number ?? one.number,
      why: (other as any).why ?? (one as any).why,
    } as any
  found.set(one.promise, list)
}

function isWithin(word: Word | undefined, found: Found): boolean {
  return word !== undefined && word.start >= found.start && word.end <= found.end
}
