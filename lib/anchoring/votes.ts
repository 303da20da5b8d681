import { countOf, placeOf, type TextIndex } from './text-index.ts'

/** Words of the page that several of the quote's words point to: the numbers of the first and of the one behind. */
export type Stretch = { from: number; to: number }

/** How many words of the quote are sought one by one, and how often each may stand on the page. */
const MOST_VOTERS = 64
const COMMON = 24
const MOST_PLACES = 300
/** So many rare words are enough; with fewer, common ones vote too. */
const ENOUGH_RARE = 3
const FEW_COMMON = 4
/** The share of the voters that must point to a stretch. */
const NEEDED = 0.3
const MOST_STRETCHES = 5

/**
 * Stretches where several of the quote's rarer words stand about as far from each other as in the quote: each place of
 * such a word votes for where the quote would begin. Those with most voters first; a vote counts for one stretch.
 * @param ids the quote's words as the index has them
 * @param whole where the quote begins word for word; what votes for these is settled
 */
export function stretchesAlike(index: TextIndex, ids: Int32Array, whole: ReadonlySet<number>): Stretch[] {
  const voters = votersOf(index, ids)
  if (voters.length === 0) return []
  const needed = Math.max(Math.min(2, voters.length), Math.ceil(voters.length * NEEDED))
  let votes = votesOf(index, ids, voters, whole)
  const width = 6 + Math.ceil(ids.length / 4)
  const stretches: Stretch[] = []
  while (votes.length >= needed && stretches.length < MOST_STRETCHES) {
    const group = largestGroup(votes, width)
    if (group.voters < needed) break
    const first = beginOf(votes[group.from] as number)
    const last = beginOf(votes[group.to - 1] as number)
    // Beginnings are counted from one quote's length before the page, so that none is below 0.
    stretches.push({ from: first - ids.length, to: last })
    votes = votes.filter(vote => beginOf(vote) < first || beginOf(vote) > last)
  }
  return stretches
}

/** A beginning and a voter in one number, in the order of the beginnings. */
const voteFor = (begin: number, voter: number): number => begin * MOST_VOTERS + voter
const beginOf = (vote: number): number => Math.floor(vote / MOST_VOTERS)
const voterOf = (vote: number): number => vote % MOST_VOTERS

/** The rarest words of the quote that the page has, by their number in the quote. */
function votersOf(index: TextIndex, ids: Int32Array): number[] {
  const known: number[] = []
  for (let at = 0; at < ids.length; at++) if (countOf(index, ids[at] as number) > 0) known.push(at)
  const countAt = (at: number) => countOf(index, ids[at] as number)
  known.sort((one, other) => countAt(one) - countAt(other))
  const rare = known.slice(0, MOST_VOTERS).filter(at => countAt(at) <= COMMON)
  return rare.length >= ENOUGH_RARE ? rare : known.slice(0, FEW_COMMON)
}

function votesOf(
  index: TextIndex,
  ids: Int32Array,
  voters: readonly number[],
  whole: ReadonlySet<number>,
): Float64Array {
  const votes: number[] = []
  voters.forEach((at, voter) => {
    const id = ids[at] as number
    const count = Math.min(countOf(index, id), MOST_PLACES)
    for (let nth = 0; nth < count; nth++) {
      const begin = placeOf(index, id, nth) - at
      if (!whole.has(begin)) votes.push(voteFor(begin + ids.length, voter))
    }
  })
  return Float64Array.from(votes).sort()
}

const votesInside = new Uint16Array(MOST_VOTERS)

/** The narrowest group of votes that has the most voters within a width. */
function largestGroup(votes: Float64Array, width: number): { from: number; to: number; voters: number } {
  votesInside.fill(0)
  let largest = { from: 0, to: 0, voters: 0 }
  let narrowest = 0
  let voters = 0
  let from = 0
  for (let at = 0; at < votes.length; at++) {
    const vote = votes[at] as number
    const begin = beginOf(vote)
    const voter = voterOf(vote)
    if (votesInside[voter] === 0) voters++
    votesInside[voter] = (votesInside[voter] as number) + 1
    for (; from < at; from++) {
      const first = voterOf(votes[from] as number)
      const isNeeded = votesInside[first] === 1
      // What has voted again further on is not needed at the group's beginning.
      if (isNeeded && begin - beginOf(votes[from] as number) <= width) break
      if (isNeeded) voters--
      votesInside[first] = (votesInside[first] as number) - 1
    }
    const extent = begin - beginOf(votes[from] as number)
    if (voters > largest.voters || (voters === largest.voters && extent < narrowest)) {
      largest = { from, to: at + 1, voters }
      narrowest = extent
    }
  }
  return largest
}
