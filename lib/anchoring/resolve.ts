import { finish, finishInSlices, type Steps } from '../page/steps.ts'
import { type Difference, differencesOf } from './differences.ts'
import {
  BEST_TOTAL,
  competes,
  doublesAround,
  doublesOf,
  isPerfect,
  type JudgedPlace,
  judgedPlaces,
  mostSimilar,
} from './judged-place.ts'
import { changesMeaning } from './meaning.ts'
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

/**
 * Why the reader is asked. `several`: more than one place could be it, or one of several is left; `meaning`: a
 * figure, a name or a "not" differs; `surroundings`: the words are there but nothing around them tells that it is
 * they; `changed`: too much of it differs; `place`: it stands under another post or comment.
 */
export type UncertainWhy = 'several' | 'meaning' | 'surroundings' | 'changed' | 'place'

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

/** Fewer words or code units are too short to be known by themselves. */
const SHORT_WORDS = 3
const SHORT_LENGTH = 16
/** From so many words on, a quote that was the only one of its kind is known by weaker surroundings. */
const LONG_WORDS = 6
/** How many words must agree for a place to be found, and to be offered. */
const LEAST_FOUND = 0.7
const LEAST_OFFERED = 0.5
/** Below this, no other place on the page was like the quote. */
const UNLIKE = 0.5
/** By how much a double must be more like the quote than any was before, to be a new one. */
const SOMEWHAT_MORE = 0.1
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
  return finish(resolveAnchorsInSteps(index, anchors, structure))
}

/** The same in slices of a few milliseconds, for a page's own thread. */
export function resolveAnchorsInSlices(
  index: TextIndex,
  anchors: readonly Anchor[],
  structure: PageStructure | null = null,
  signal?: AbortSignal,
): Promise<Resolution[]> {
  return finishInSlices(resolveAnchorsInSteps(index, anchors, structure), undefined, signal)
}

function* resolveAnchorsInSteps(
  index: TextIndex,
  anchors: readonly Anchor[],
  structure: PageStructure | null,
): Steps<Resolution[]> {
  const resolutions: Resolution[] = []
  for (const anchor of anchors) {
    resolutions.push(resolveAnchor(index, anchor, structure))
    yield
  }
  return resolutions
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

/** Why a place cannot be said to be the quote; `null` if it can. */
function doubtAbout(
  index: TextIndex,
  sought: Sought,
  best: JudgedPlace,
  others: readonly JudgedPlace[],
): UncertainWhy | null {
  const { lookalikes } = sought.anchor
  if (best.place === 'other') return 'place'
  const rivals = others.filter(other => competes(other, best)).length
  if (rivals > 0 || (lookalikes?.indistinguishable ?? 0) > 0) {
    // With all its doubles still there and not a letter more before it, the page is as it was.
    const isAsItWas = isPerfect(best) && best.isWhereItWas && rivals === lookalikes?.indistinguishable
    return isAsItWas ? null : 'several'
  }
  if (mayBeDouble(sought, best, others)) return 'several'
  if (lookalikes?.needsPlace && best.place === 'unknown') return 'several'
  if (isPerfect(best)) return null
  const isInOnePiece = best.words.length === sought.words.length
  return best.similarity === 1 && isInOnePiece
    ? doubtAboutSameWords(sought, best)
    : doubtAboutChange(index, sought, best)
}

/**
 * Whether a double has come since the anchor was made: the better likeness may be the double, and what is left of
 * the passage the other place. A double that shares no context harms a perfect place only where it is the nearer
 * one to where the passage was.
 */
function mayBeDouble(sought: Sought, best: JudgedPlace, others: readonly JudgedPlace[]): boolean {
  const { lookalikes, position } = sought.anchor
  const around = doublesAround(best, others)
  if (around.length > (lookalikes?.alikeAround ?? 0)) return true
  if (mostSimilar(around) > (lookalikes?.similarityAround ?? 0) + SOMEWHAT_MORE) return true
  const doubles = doublesOf(best, others)
  if (doubles.length <= (lookalikes?.alike ?? 0)) return false
  const was = position?.start ?? 0
  const distance = Math.abs(best.start - was)
  return !isPerfect(best) || doubles.some(double => Math.abs(double.start - was) <= distance)
}

function doubtAboutSameWords(sought: Sought, best: JudgedPlace): UncertainWhy | null {
  const bothAgree = agrees(best.before) && agrees(best.after)
  const oneAgrees = agrees(best.before) || agrees(best.after)
  const isApart = best.before.isApart || best.after.isApart
  const telling = tellingSides(sought, best)
  // What was said more than once takes more to be known by.
  if (!wasAlone(sought, best)) return bothAgree && telling > 1 ? null : 'surroundings'
  if (isShort(sought)) {
    const stands = bothAgree || (oneAgrees && best.place === 'same-comment')
    return stands && !isApart && telling > 0 ? null : 'surroundings'
  }
  const similarity = sought.anchor.lookalikes?.similarity ?? 1
  const wasUnlike = best.place === 'same-comment' || similarity < UNLIKE
  // Where half of it stood elsewhere too, what was put in between may be the other half's own place.
  if (!wasUnlike) return bothAgree && !isApart && telling > 0 ? null : 'surroundings'
  return telling > 0 || (bothAgree && sought.words.length >= LONG_WORDS) ? null : 'surroundings'
}

/** Whether no other place had the very words when the anchor was made, or none that could be mistaken for this one. */
function wasAlone(sought: Sought, best: JudgedPlace): boolean {
  const { lookalikes } = sought.anchor
  const isPlaced = best.place === 'same-comment' || best.place === 'same-post'
  return (isPlaced ? lookalikes?.sameInPlace : lookalikes?.same) === 0
}

function doubtAboutChange(index: TextIndex, sought: Sought, best: JudgedPlace): UncertainWhy | null {
  const { lookalikes } = sought.anchor
  if (isShort(sought) || best.similarity < LEAST_FOUND) return 'changed'
  if (changesMeaning(index, sought, best.words)) return 'meaning'
  const telling = tellingSides(sought, best)
  const isInOnePiece = best.words.every(({ kind }) => kind !== 'interruption')
  if (isInOnePiece && lookalikes && lookalikes.similarity < UNLIKE) {
    const bothAgree = agrees(best.before) && agrees(best.after)
    return telling > 0 || (bothAgree && sought.words.length >= LONG_WORDS) ? null : 'surroundings'
  }
  return telling > 1 ? null : 'surroundings'
}

/** How many things around a place stand nowhere else, now or when the anchor was made. */
function tellingSides(sought: Sought, best: JudgedPlace): number {
  const { lookalikes } = sought.anchor
  let sides = 0
  if (best.before.isTelling && agrees(best.before) && !lookalikes?.prefix) sides++
  if (best.after.isTelling && agrees(best.after) && !lookalikes?.suffix) sides++
  if (best.place === 'same-comment' && wasAlone(sought, best)) sides++
  return sides
}

function isShort(sought: Sought): boolean {
  return sought.words.length < SHORT_WORDS || sought.end - sought.start < SHORT_LENGTH
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
    best.similarity === 1 &&
    best.end - best.start > 0 &&
    signsOf(index.text.slice(start, end)) === signsOf(sought.anchor.quote.exact)
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
