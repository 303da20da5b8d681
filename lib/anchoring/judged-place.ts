import type { Extent } from '../page/page-text.ts'
import { type CandidatePlace, candidatesOf } from './candidates.ts'
import { foundExtent } from './found-extent.ts'
import { type PageStructure, type PlaceFit, placeFit } from './place.ts'
import type { Sought } from './sought.ts'
import type { SideFit } from './surroundings.ts'
import type { TextIndex } from './text-index.ts'

/** A place on the page with all that speaks for it and against it. */
export type JudgedPlace = CandidatePlace &
  Extent & {
    place: PlaceFit
    /** Words, surroundings and place in one figure: 0 to `BEST_TOTAL`. */
    total: number
    /** Whether it begins where the quote began when the anchor was made. */
    isWhereItWas: boolean
  }

const PLACE_WEIGHT: Readonly<Record<PlaceFit, number>> = {
  'same-comment': 0.3,
  'same-post': 0.1,
  unknown: 0,
  other: -0.5,
}
export const BEST_TOTAL = 2.3
/** What stands behind something that was put in is somewhat weaker evidence than what stands beside. */
const APART = 0.8
/** By how much a place must be the better one, where nothing in it is perfect. */
const CLEAR_LEAD = 0.3

/** All places that may be the quote, the likeliest first; of equal ones the one nearest to where it was. */
export function judgedPlaces(
  index: TextIndex,
  sought: Sought,
  structure: PageStructure | null,
): JudgedPlace[] {
  const { anchor } = sought
  const was = anchor.position?.start ?? 0
  return candidatesOf(index, sought)
    .map(candidate => {
      const extent = foundExtent(index, sought, candidate)
      const place = placeFit(anchor, structure, extent)
      const surroundings = (weightOf(candidate.before) + weightOf(candidate.after)) / 2
      return {
        ...candidate,
        ...extent,
        place,
        total: Math.max(0, candidate.similarity + surroundings + PLACE_WEIGHT[place]),
        isWhereItWas: anchor.position?.start === extent.start,
      }
    })
    .sort((one, other) => other.total - one.total || Math.abs(one.start - was) - Math.abs(other.start - was))
}

const weightOf = (fit: SideFit): number => (fit.isApart ? fit.share * APART : fit.share)

/** The very words with the very surroundings. */
export function isPerfect(place: JudgedPlace): boolean {
  return place.similarity === 1 && place.before.isWhole && place.after.isWhole && place.place !== 'other'
}

/** Whether another place could be the quote as well as this one. */
export function competes(other: JudgedPlace, best: JudgedPlace): boolean {
  if (isToldApartByPlace(other, best)) return false
  const fitsAsWell =
    weightOf(other.before) >= weightOf(best.before) && weightOf(other.after) >= weightOf(best.after)
  return fitsAsWell || (!isPerfect(best) && other.total > best.total - CLEAR_LEAD)
}

/** From which share on what stands on one side may be the context, much changed. */
const SOMEWHAT = 0.35
/** From which similarity on a place may be the passage, much changed. */
const HALF = 0.5

/** The places that may be copies of the passage, or the passage where the best is a copy. */
export function doublesOf(best: JudgedPlace, others: readonly JudgedPlace[]): JudgedPlace[] {
  return others.filter(other => other.similarity >= HALF && !isToldApartByPlace(other, best))
}

/** The places that have something of the words and of the context. */
export function doublesAround(best: JudgedPlace, others: readonly JudgedPlace[]): JudgedPlace[] {
  return others.filter(
    other =>
      !isToldApartByPlace(other, best) && (other.before.share >= SOMEWHAT || other.after.share >= SOMEWHAT),
  )
}

/** Whether the comment or post speaks for one of two places only. */
export function isToldApartByPlace(other: JudgedPlace, best: JudgedPlace): boolean {
  if (best.place === 'same-comment') return other.place !== 'same-comment'
  return best.place === 'same-post' && other.place === 'other'
}

/** How like the quote the likest of some places is: 0 to 1. */
export function mostSimilar(places: readonly JudgedPlace[]): number {
  return Math.max(0, ...places.map(({ similarity }) => similarity))
}
