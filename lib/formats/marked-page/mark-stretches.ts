import type { Extent } from '../../page/page-text.ts'

/** A stretch of text under the same marks. */
export interface Stretch extends Extent {
  /** Numbers of the marks over it, in their order. */
  readonly over: readonly number[]
  /** Numbers of the marks that end with it. */
  readonly ending: readonly number[]
}

/**
 * Parts marks that may overlap into stretches that do not.
 *
 * @param marks in any order; a mark's number is its place in the list, from 1. Empty ones are left out.
 */
export function stretchesOf(marks: readonly Extent[]): Stretch[] {
  const numbered = marks
    .map(({ start, end }, index) => ({ start, end, number: index + 1 }))
    .filter(({ start, end }) => start < end)
  const edges = [...new Set(numbered.flatMap(({ start, end }) => [start, end]))].sort(
    (one, other) => one - other,
  )
  const beginning = Map.groupBy(numbered, ({ start }) => start)
  let open: typeof numbered = []
  const stretches: Stretch[] = []
  for (const [index, start] of edges.entries()) {
    open = [...open.filter(({ end }) => end > start), ...(beginning.get(start) ?? [])]
    const end = edges[index + 1]
    if (end === undefined || open.length === 0) continue
    const over = open.map(({ number }) => number).sort((one, other) => one - other)
    const ending = open.filter(mark => mark.end === end).map(({ number }) => number)
    stretches.push({ start, end, over, ending: ending.sort((one, other) => one - other) })
  }
  return stretches
}

/** A piece of text, and the stretch that it lies in. */
export interface MarkedPiece extends Extent {
  readonly stretch: Stretch | null
}

/** Cuts a part of the text wherever a stretch begins or ends in it. */
export function piecesOf({ start, end }: Extent, stretches: readonly Stretch[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = start
  for (let index = firstEndingAfter(stretches, start); at < end; index++) {
    const stretch = stretches[index]
    if (!stretch || stretch.start >= end) break
    if (stretch.start > at) pieces.push({ start: at, end: stretch.start, stretch: null })
    at = Math.max(at, stretch.start)
    const to = Math.min(end, stretch.end)
    pieces.push({ start: at, end: to, stretch })
    at = to
  }
  if (at < end) pieces.push({ start: at, end, stretch: null })
  return pieces
}

/** Binary search: stretches are sorted and do not overlap. */
function firstEndingAfter(stretches: readonly Stretch[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
