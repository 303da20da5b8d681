import {
  competes,
  doublesAround,
  doublesOf,
  isPerfect,
  type JudgedPlace,
  mostSimilar,
} from './judged-place.ts'
import { changesMeaning } from './meaning.ts'
import type { Sought } from './sought.ts'
import { agrees, type SideFit } from './surroundings.ts'
import type { TextIndex } from './text-index.ts'

/**
 * What speaks against a place being the quote. Readers are asked rather than shown a wrong place: a passage that is
 * not found is an annoyance, one that is put on somebody else's words is a false statement.
 */

/**
 * Why the reader is asked. `several`: more than one place could be it, or one of several is left; `meaning`: a
 * figure, a name or a "not" differs; `surroundings`: the words are there but nothing around them tells that it is
 * they; `changed`: too much of it differs; `place`: it stands under another post or comment.
 */
export type UncertainWhy = 'several' | 'meaning' | 'surroundings' | 'changed' | 'place'

/** Fewer words or code units are too short to be known by themselves. */
const SHORT_WORDS = 3
const SHORT_LENGTH = 16
/** From so many words on, a quote that was the only one of its kind is known by weaker surroundings. */
const LONG_WORDS = 6
/** How many words must agree for a place to be found. */
const LEAST_FOUND = 0.7
/** Below this, no other place on the page was like the quote. */
const UNLIKE = 0.5
/** By how much a double must be more like the quote than any was before, to be a new one. */
const SOMEWHAT_MORE = 0.1

/** Why a place cannot be said to be the quote; `null` if it can. */
export function doubtAbout(
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
  // Half of it stood elsewhere too: the other half alone must not stand for all of it.
  if (!wasUnlike)
    return bothAgree && !isApart && telling > 0 && bothStand(sought, best) ? null : 'surroundings'
  return telling > 0 || (bothAgree && sought.words.length >= LONG_WORDS) ? null : 'surroundings'
}

/** Whether each side is as it was to the word, or stands nowhere else. */
function bothStand({ anchor: { lookalikes } }: Sought, { before, after }: JudgedPlace): boolean {
  const stands = (fit: SideFit, isCommon?: boolean) => fit.isWhole || (fit.isTelling && !isCommon)
  return stands(before, lookalikes?.prefix) && stands(after, lookalikes?.suffix)
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

/** Whether a quote is too short to be known by itself. */
export function isShort(sought: Sought): boolean {
  return sought.words.length < SHORT_WORDS || sought.end - sought.start < SHORT_LENGTH
}
