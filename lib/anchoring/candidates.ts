import { type Alignment, align, alignedWhole, alignmentOf, LONGEST_INTERRUPTION, missing } from './align.ts'
import type { Sought } from './sought.ts'
import { fitOf, type SideFit } from './surroundings.ts'
import { placesOfRun, type TextIndex } from './text-index.ts'
import { stretchesAlike } from './votes.ts'

/** A place on the page that has the quote's words, or many of them. */
export type CandidatePlace = Alignment & {
  before: SideFit
  after: SideFit
}

/** From how many words in common on a place is looked at. */
export const LEAST_SIMILARITY = 0.4
/** How many places with the very words are counted, and how many are looked at closely. */
const MOST_COUNTED = 20_000
const MOST_WHOLE = 48
/** Shorter quotes are not sought in two parts. Words. */
const LEAST_INTERRUPTED = 6
const LEAST_LACKING = 2

/** All places on the page that may be the quote, the very words first. */
export function candidatesOf(index: TextIndex, sought: Sought): CandidatePlace[] {
  const whole = wholePlaces(index, sought)
  const { length } = sought.ids
  const candidates = whole.map(first => withFits(index, sought, alignedWhole(first, length)))
  for (const { from, to } of stretchesAlike(index, sought.ids, new Set(whole))) {
    const isFree = (alignment: Alignment | null): alignment is Alignment =>
      alignment !== null &&
      alignment.similarity >= LEAST_SIMILARITY &&
      alignment.firstWord < to &&
      alignment.endWord > from &&
      !candidates.some(other => overlap(other, alignment))
    const alignment =
      alignmentsBetween(index, sought, from, to).find(isFree) ??
      [alignBetween(index, sought, ...besides(candidates, from, to))].find(isFree)
    if (!alignment) continue
    candidates.push(withFits(index, sought, alignment))
  }
  return candidates
}

/** A stretch without the places at its ends that are candidates already: what is left may be half of the passage. */
function besides(candidates: readonly Alignment[], from: number, to: number): [from: number, to: number] {
  const before = candidates.filter(one => one.firstWord <= from && one.endWord > from && one.endWord < to)
  const after = candidates.filter(one => one.firstWord > from && one.firstWord < to && one.endWord >= to)
  return [
    Math.max(from, ...before.map(({ endWord }) => endWord)),
    Math.min(to, ...after.map(({ firstWord }) => firstWord)),
  ]
}

const overlap = (one: Alignment, other: Alignment): boolean =>
  one.firstWord < other.endWord && other.firstWord < one.endWord

function withFits(index: TextIndex, sought: Sought, alignment: Alignment): CandidatePlace {
  return {
    ...alignment,
    before: fitOf(index, sought.before, alignment.firstWord - 1, -1),
    after: fitOf(index, sought.after, alignment.endWord, 1),
  }
}

/** Where the quote stands word for word; of very many places those whose neighbours agree best. */
function wholePlaces(index: TextIndex, sought: Sought): number[] {
  const places = placesOfRun(index, sought.ids, MOST_COUNTED)
  if (places.length <= MOST_WHOLE) return places
  const { length } = sought.ids
  const agreement = (first: number) =>
    commonRun(index, sought.before, first - 1, -1) + commonRun(index, sought.after, first + length, 1)
  return places
    .map(first => ({ first, agreement: agreement(first) }))
    .sort((one, other) => other.agreement - one.agreement)
    .slice(0, MOST_WHOLE)
    .map(({ first }) => first)
}

function commonRun(index: TextIndex, context: Int32Array, edge: number, step: -1 | 1): number {
  let run = 0
  while (run < context.length && index.ids[edge + step * run] === context[run]) run++
  return run
}

/**
 * Lays the quote down in a stretch, and in a wider one for what may have been put in between; the better one first.
 * A double may stand in the wider one, which is why the first is needed.
 */
function alignmentsBetween(index: TextIndex, sought: Sought, from: number, to: number): Alignment[] {
  const margin = 2 + Math.ceil(sought.ids.length / 4)
  const near = alignBetween(index, sought, from - margin, to + margin)
  if (!near || sought.ids.length < LEAST_INTERRUPTED || !lacksAnEnd(near)) return near ? [near] : []
  const reach = margin + LONGEST_INTERRUPTION
  const far = alignBetween(index, sought, from - reach, to + reach)
  const both = [near, far].filter(alignment => alignment !== null)
  return both.sort((one, other) => other.similarity - one.similarity)
}

/** Whether the first or the last of the words were not found: they may stand behind something that was put in. */
function lacksAnEnd({ words }: Alignment): boolean {
  const first = words.findIndex(({ kind }) => kind === 'same')
  const last = words.findLastIndex(({ kind }) => kind === 'same')
  return Math.max(first, words.length - 1 - last) >= LEAST_LACKING
}

/** A changed word at an end that is the context's is not the quote's. */
function alignBetween(index: TextIndex, sought: Sought, from: number, to: number): Alignment | null {
  const alignment = align(index, sought.ids, from, to, LEAST_SIMILARITY)
  if (!alignment) return null
  const words = [...alignment.words]
  const first = words[0]
  if (first?.kind === 'changed' && index.ids[first.found] === sought.before[0]) words[0] = missing(first)
  const last = words.at(-1)
  if (last?.kind === 'changed' && index.ids[last.found] === sought.after[0])
    words[words.length - 1] = missing(last)
  return alignmentOf(words, sought.ids.length)
}
