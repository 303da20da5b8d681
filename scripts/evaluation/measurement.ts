/** One row of the evaluation's table. */
export interface Figure {
  readonly name: string
  /** `null` where there was nothing to take a share of. */
  readonly value: number | null
  /** `share`: between 0 and 1; `count`: a whole number. */
  readonly unit: 'share' | 'count'
  /** What the project asks of itself; without it the figure is only told. */
  readonly wanted?: { readonly atLeast: number } | { readonly atMost: number }
}

/** One place where the answer and the truth part. */
export interface Miss {
  readonly kind: string
  readonly text: string
}

/** What one measure found. */
export interface Measurement {
  readonly what: string
  readonly figures: readonly Figure[]
  readonly misses: readonly Miss[]
}

/** How often an answer was right, given in vain, or lacking. */
export interface Tally {
  right: number
  vain: number
  lacking: number
}

export const emptyTally = (): Tally => ({ right: 0, vain: 0, lacking: 0 })

/** The tally for a name, begun where there is none. */
export function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name)
  if (known) return known
  const begun = emptyTally()
  tallies.set(name, begun)
  return begun
}

export function totalOf(tallies: Iterable<Tally>): Tally {
  const total = emptyTally()
  for (const { right, vain, lacking } of tallies) {
    total.right += right
    total.vain += vain
    total.lacking += lacking
  }
  return total
}

/** A part of a whole. Of nothing there is no share: to find none of none is neither well nor badly done. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Of what was answered, how much was right. */
export const precisionOf = ({ right, vain }: Tally): number | null => share(right, right + vain)
/** Of what there was to find, how much was found. */
export const recallOf = ({ right, lacking }: Tally): number | null => share(right, right + lacking)
