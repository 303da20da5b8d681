import type { EntityId } from '../../knowledge/schema.ts'
import { formsAsWritten } from './as-written.ts'
import type { PreparedPromises } from './prepared-promises.ts'
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
  for (const one of formsAsWritten(prepared, words)) {
    if (one.kind === 'written') add(found, one)
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
    }
  found.set(one.promise, list)
}
