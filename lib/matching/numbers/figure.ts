/** What a figure counts: people or things, a share, pounds, a stretch of time, or how many times over. */
export type FigureUnit = 'count' | 'percent' | 'points' | 'money' | 'duration' | 'times'
/** What the words beside a figure say about how exact it is. */
export type Hedge = 'about' | 'over' | 'under' | 'nearly' | 'at-least' | 'up-to'

/**
 * A figure in prose. Offsets are UTF-16 code units; the span holds the digits (or the words that stand for them)
 * with the sign and scale of their unit (`£700m`, `26 per cent`), not the hedge.
 */
export interface FigureFound {
  readonly start: number
  readonly end: number
  /** In single things, pounds or per cent: £700m is 700,000,000. Of a range, its middle. */
  readonly value: number
  /** Both ends of a range ("20-25 per cent"); for a single figure the value twice. */
  readonly low: number
  readonly high: number
  readonly unit: FigureUnit
  /** Of a duration, its noun in the singular ("month"). */
  readonly noun: string | null
  /** Of "7 of 27" or "one in five", both numbers; the value is then their share in per cent. */
  readonly share: { readonly part: number; readonly whole: number } | null
  readonly hedge: Hedge | null
  /** "up 178", "a fall of 3%": the figure is by how much something changed. */
  readonly change: 'up' | 'down' | null
  /** "up from 4,900": what it was before. */
  readonly before: boolean
  /** "a year", "per annum", "over the next three years" (the number of years that a sum is for). */
  readonly years: number | null
  /** The step of the last digit that the writer gave: 10 for 5,160; 100,000,000 for £700m. */
  readonly step: number
  /** How many digits are given in earnest: 3 for 5,160, 1 for £700m. */
  readonly digits: number
  /** Whether it is written in words ("two thirds"). */
  readonly worded: boolean
}
