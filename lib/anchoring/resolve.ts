import { type Difference, differencesOf } from './differences.ts'
import { doubtAbout, isShort, type UncertainWhy } from './doubts.ts'
import { BEST_TOTAL, type JudgedPlace, judgedPlaces } from './judged-place.ts'
import type { PageStructure } from './place.ts'
import type { Anchor } from './selectors.ts'
import { placeOfSigns } from './signs.ts'
import { type Sought, soughtOn } from './sought.ts'
import { agrees } from './surroundings.ts'
import type { TextIndex } from './text-index.ts'
import { signsOf } from './words.ts'

/**
 * How a quote was found. `exact`: its words, where they stood; `moved`: its words, but something else stands
 * before or after them now; `changed`: in its place, with words or punctuation that differ.
 */
export type FoundHow = 'exact' | 'moved' | 'changed'

export type { UncertainWhy }

export type Candidate = {
  /** UTF-16 code units into the page's text, the end exclusive. */
  start: number
  end: number
  /** 0 to 1; for putting candidates in order. */
  score: number
  /** The passage as it stands there, cut after some 2,000 code units. */
  text: string
  differences: Difference[]
}

export type Resolution =
  | { state: 'found'; start: number; end: number; how: FoundHow; differences: Difference[] }
  /** The likeliest first, at most five; never empty. */
  | { state: 'uncertain'; why: UncertainWhy; candidates: Candidate[] }
  | { state: 'gone' }

/** How many words must agree for a place to be offered. */
const LEAST_OFFERED = 0.5
const MOST_OFFERED = 5
const LONGEST_OFFERED = 2_000

/**
 * Seeks anchors on a page. Nothing is found on the strength of its words alone: what stands around it, or the
 * comment that it stands in, must agree; where another place could be meant as well, the reader is asked.
 * @param index the page's words, made once (`makeTextIndex`)
 * @param structure the page's posts and comments, `null` if they are not known
 * @returns one resolution for each anchor, in their order
 */
export function resolveAnchors(
  index: TextIndex,
  anchors: readonly Anchor[],
  structure: PageStructure | null = null,
): Resolution[] {
  return anchors.map(anchor => resolveAnchor(index, anchor, structure))
}

function resolveAnchor(index: TextIndex, anchor: Anchor, structure: PageStructure | null): Resolution {
  const sought = soughtOn(index, anchor)
  if (sought.words.length === 0) {
    const extent = placeOfSigns(index, sought)
    return extent ? { state: 'found', ...extent, how: 'exact', differences: [] } : { state: 'gone' }
  }
  const places = judgedPlaces(index, sought, structure)
  const [best, ...others] = places
  if (!best) return { state: 'gone' }
  const doubt = doubtAbout(index, sought, best, others)
  if (doubt === null) return foundAt(index, sought, best)
  const offered = places.filter(place => isOffered(sought, place, places.length)).slice(0, MOST_OFFERED)
  if (offered.length === 0) return { state: 'gone' }
  return { state: 'uncertain', why: doubt, candidates: offered.map(place => offer(index, sought, place)) }
}

/** A few common words with nothing around them that agrees are not worth asking about. */
function isOffered(sought: Sought, place: JudgedPlace, count: number): boolean {
  if (isShort(sought) && place.similarity < 1) return false
  const someAgrees = agrees(place.before) || agrees(place.after) || place.place === 'same-comment'
  if (isShort(sought)) return someAgrees || count <= MOST_OFFERED
  return place.similarity >= LEAST_OFFERED || (agrees(place.before) && agrees(place.after))
}

function foundAt(index: TextIndex, sought: Sought, best: JudgedPlace): Resolution {
  const { start, end } = best
  const hasSameText =
    best.similarity === 1 && signsOf(index.text.slice(start, end)) === signsOf(sought.anchor.quote.exact)
  if (!hasSameText) {
    return {
      state: 'found',
      start,
      end,
      how: 'changed',
      differences: differencesOf(index, sought, best.words, end),
    }
  }
  const isInItsPlace = best.isWhereItWas || (agrees(best.before) && agrees(best.after))
  return { state: 'found', start, end, how: isInItsPlace ? 'exact' : 'moved', differences: [] }
}

function offer(index: TextIndex, sought: Sought, place: JudgedPlace): Candidate {
  return {
    start: place.start,
    end: place.end,
    score: Math.min(1, place.total / BEST_TOTAL),
    text: index.text.slice(place.start, Math.min(place.end, place.start + LONGEST_OFFERED)),
    differences: differencesOf(index, sought, place.words, place.end),
  }
}
