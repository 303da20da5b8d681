import { type Alignment, align, alignedWhole, alignmentOf, LONGEST_INTERRUPTION, missing } from './align.ts'
import type { Sought } from './sought.ts'
import { fitOf, type SideFit } from './surroundings.ts'
import { countOf, placeOf, placesOfRun, type TextIndex } from './text-index.ts'

/** A place on the page that has the quote's words, or many of them. */
export type CandidatePlace = Alignment & {
  before: SideFit
  after: SideFit
}

/** From how many words in common on a place is looked at. */
export const LEAST_SIMILARITY = 0.4
/** How many places with the very words are looked at closely, and how many that are only like it. */
const MOST_WHOLE = 48
const MOST_ALIKE = 5
/** How many words of the quote are sought one by one, and how often each may stand on the page. */
const MOST_VOTERS = 64
const COMMON = 24
const MOST_PLACES = 300

/** All places on the page that may be the quote, the very words first. */
export function candidatesOf(index: TextIndex, sought: Sought): CandidatePlace[] {
  const whole = wholePlaces(index, sought)
  const { length } = sought.ids
  const candidates = whole.map(first => withFits(index, sought, alignedWhole(first, length)))
  for (const [from, to] of stretchesAlike(index, sought)) {
    const isKnown = candidates.some(({ first, end }) => first < to - length / 2 && end > from + length / 2)
    if (isKnown) continue
    const alignment = alignBetween(index, sought, from, to)
    if (!alignment || alignment.similarity < LEAST_SIMILARITY) continue
    if (candidates.some(other => overlap(other, alignment))) continue
    candidates.push(withFits(index, sought, alignment))
  }
  return candidates
}

const overlap = (one: Alignment, other: Alignment): boolean => one.first < other.end && other.first < one.end

function withFits(index: TextIndex, sought: Sought, alignment: Alignment): CandidatePlace {
  return {
    ...alignment,
    before: fitOf(index, sought.before, alignment.first - 1, -1),
    after: fitOf(index, sought.after, alignment.end, 1),
  }
}

/** Where the quote stands word for word; of very many places those whose neighbours agree best. */
function wholePlaces(index: TextIndex, sought: Sought): number[] {
  const places = placesOfRun(index, sought.ids)
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

/** Lays the quote down in and around a stretch; a changed word at an end that is the context's is left out. */
function alignBetween(index: TextIndex, sought: Sought, from: number, to: number): Alignment | null {
  const margin = 4 + Math.ceil(sought.ids.length / 4) + (sought.ids.length > 5 ? LONGEST_INTERRUPTION : 0)
  const alignment = align(index, sought.ids, from - margin, to + margin)
  if (!alignment) return null
  const words = [...alignment.words]
  const first = words[0]
  if (first?.kind === 'changed' && index.ids[first.found] === sought.before[0]) words[0] = missing(first)
  const last = words.at(-1)
  if (last?.kind === 'changed' && index.ids[last.found] === sought.after[0])
    words[words.length - 1] = missing(last)
  return alignmentOf(words, sought.ids.length)
}

/**
 * Stretches where several of the quote's rarer words stand about as far from each other as in the quote: each
 * place of such a word votes for where the quote would begin.
 */
function stretchesAlike(index: TextIndex, sought: Sought): [from: number, to: number][] {
  const { ids } = sought
  const voters = votersOf(index, ids)
  const votes: { begin: number; voter: number }[] = []
  for (const voter of voters) {
    const id = ids[voter] as number
    const count = Math.min(countOf(index, id), MOST_PLACES)
    for (let nth = 0; nth < count; nth++) votes.push({ begin: placeOf(index, id, nth) - voter, voter })
  }
  votes.sort((one, other) => one.begin - other.begin)
  const width = 6 + Math.ceil(ids.length / 4)
  const needed = Math.max(Math.min(2, voters.length), Math.ceil(voters.length * 0.3))
  return clustersOf(votes, width, needed)
    .slice(0, MOST_ALIKE)
    .map(({ begin, last }) => [begin, last + ids.length])
}

/** The rarest words of the quote that the page has, by their number in the quote. */
function votersOf(index: TextIndex, ids: Int32Array): number[] {
  const counts: { at: number; count: number }[] = []
  for (let at = 0; at < ids.length; at++) {
    const count = countOf(index, ids[at] as number)
    if (count > 0) counts.push({ at, count })
  }
  counts.sort((one, other) => one.count - other.count)
  const rare = counts.filter(({ count }) => count <= COMMON).slice(0, MOST_VOTERS)
  return (rare.length >= 3 ? rare : counts.slice(0, 4)).map(({ at }) => at)
}

/** Groups of votes that lie close together, those with most voters first; no two of them overlap. */
function clustersOf(
  votes: readonly { begin: number; voter: number }[],
  width: number,
  needed: number,
): { begin: number; last: number; voters: number }[] {
  const groups: { begin: number; last: number; voters: number }[] = []
  const inside = new Map<number, number>()
  let from = 0
  for (const { begin, voter } of votes) {
    inside.set(voter, (inside.get(voter) ?? 0) + 1)
    for (let first = votes[from]; first && begin - first.begin > width; first = votes[from]) {
      const left = (inside.get(first.voter) ?? 1) - 1
      if (left === 0) inside.delete(first.voter)
      else inside.set(first.voter, left)
      from++
    }
    if (inside.size >= needed) {
      groups.push({ begin: votes[from]?.begin ?? begin, last: begin, voters: inside.size })
    }
  }
  groups.sort((one, other) => other.voters - one.voters || one.begin - other.begin)
  const apart: typeof groups = []
  for (const group of groups) {
    if (apart.length === MOST_ALIKE * 2) break
    if (apart.every(other => group.last < other.begin || group.begin > other.last)) apart.push(group)
  }
  return apart
}
