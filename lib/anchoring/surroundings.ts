import { placesOfRun, type TextIndex } from './text-index.ts'

/**
 * How well what stands before or after a place agrees with what stood before or after the quote.
 */
export type SideFit = {
  /** The share of the context's words that stand here, in order: 0 to 1. */
  share: number
  /** Whether all of it stands here, word for word, with nothing in between. */
  isWhole: boolean
  /** Whether something was put in between, and the context follows behind it. */
  isApart: boolean
  /** Whether a run of it stands right beside the place and nowhere else on the page. */
  isTelling: boolean
}

/** From which share on a side agrees. */
const AGREES = 0.6
/** How many words further out than the context itself is looked. */
const SLACK = 8
/** How far away a context may stand behind what was put in between. */
const FARTHEST = 90
/** A run may begin so many words away from the place. */
const LARGEST_GAP = 3
const SHORTEST_RUN = 3
/** Runs are compared with the rest of the page up to this length. */
const LONGEST_RUN = 6

export const agrees = (fit: SideFit): boolean => fit.share >= AGREES

/**
 * Looks at one side of a place.
 * @param context the words of the context, from the quote outward
 * @param edge the number of the first word outside of the place
 * @param step -1 to look before the place, 1 to look after it
 */
export function fitOf(index: TextIndex, context: Int32Array, edge: number, step: -1 | 1): SideFit {
  const { length } = context
  const room = step < 0 ? edge + 1 : index.length - edge
  if (length === 0) {
    // The quote stood at the very end of the page.
    const isThere = room <= 0
    return { share: isThere ? 1 : 0, isWhole: isThere, isApart: false, isTelling: false }
  }
  let whole = 0
  while (whole < length && whole < room && index.ids[edge + step * whole] === context[whole]) whole++
  if (whole === length) {
    return {
      share: 1,
      isWhole: true,
      isApart: false,
      isTelling: length >= SHORTEST_RUN && isOnlyHere(index, edge, Math.min(length, LONGEST_RUN), step),
    }
  }
  const near = commonWords(index, context, edge, step, Math.min(room, length + SLACK))
  if (near.share >= AGREES) return near
  const apart = apartShare(index, context, edge, step, room)
  return apart >= AGREES ? { share: apart, isWhole: false, isApart: true, isTelling: false } : near
}

/** The longest common subsequence of the context and what stands beside the place. */
function commonWords(
  index: TextIndex,
  context: Int32Array,
  edge: number,
  step: -1 | 1,
  width: number,
): SideFit {
  const { length } = context
  let previous = new Uint16Array(width + 1)
  let current = new Uint16Array(width + 1)
  let runs = new Uint16Array(width + 1)
  let nextRuns = new Uint16Array(width + 1)
  let longest = 0
  let longestAt = 0
  for (let row = 1; row <= length; row++) {
    const id = context[row - 1]
    for (let column = 1; column <= width; column++) {
      if (index.ids[edge + step * (column - 1)] === id) {
        current[column] = (previous[column - 1] as number) + 1
        const run = (runs[column - 1] as number) + 1
        nextRuns[column] = run
        const begins = Math.max(row, column) - run
        if (run > longest && begins <= LARGEST_GAP) {
          longest = run
          longestAt = column - run
        }
      } else {
        current[column] = Math.max(previous[column] as number, current[column - 1] as number)
        nextRuns[column] = 0
      }
    }
    ;[previous, current] = [current, previous]
    ;[runs, nextRuns] = [nextRuns, runs]
  }
  const begin = edge + step * longestAt
  return {
    share: (previous[width] as number) / length,
    isWhole: false,
    isApart: false,
    isTelling: longest >= SHORTEST_RUN && isOnlyHere(index, begin, Math.min(longest, LONGEST_RUN), step),
  }
}

/** Whether a run of words of the page stands nowhere else on it. */
function isOnlyHere(index: TextIndex, begin: number, length: number, step: -1 | 1): boolean {
  const first = step > 0 ? begin : begin - length + 1
  return placesOfRun(index, index.ids.subarray(first, first + length), 2).length === 1
}

/** The best share of the context that stands further out, in one piece. */
function apartShare(index: TextIndex, context: Int32Array, edge: number, step: -1 | 1, room: number): number {
  const { length } = context
  let best = 0
  for (let gap = 1; gap <= FARTHEST && gap < room; gap++) {
    let same = 0
    for (let at = 0; at < length && gap + at < room; at++) {
      if (index.ids[edge + step * (gap + at)] === context[at]) same++
    }
    if (same > best && same >= SHORTEST_RUN) best = same
  }
  return best / length
}

/** Whether the words of a context that are nearest to the quote stand more than once on the page. */
export function isCommon(index: TextIndex, context: Int32Array, step: -1 | 1): boolean {
  if (context.length === 0) return false
  const near = Int32Array.from(context.subarray(0, 4))
  if (step < 0) near.reverse()
  return placesOfRun(index, near, 2).length > 1
}
