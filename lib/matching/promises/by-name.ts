import { kindOf } from '../../knowledge/entity-id.ts'
import type { FormFound } from './as-written.ts'
import type { CompiledPromise } from './compile-promises.ts'
import type { Found, Remembered } from './found.ts'
import { type HeldOut, heldOut, wasToBe } from './held-out.ts'
import type { SentenceRead } from './other-words.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import type { Word } from './sentences.ts'

/** Points that a promise's subject needs beside its name to be the promise and not just the subject. */
const ENOUGH = 4
/** How far from the name the rest is looked for, in words. */
const REACH = 14
/** How far from the name a word of promising may stand: it must be said of what is named. */
const NEAR = 6

const MOST_FOR_A_WORD = 2.5
const SHARE_OF_POINTS = 0.6

/** Points for how the subject is held out. */
const POINTS: Readonly<Record<NonNullable<HeldOut>, number>> = { promised: 4, announced: 3, future: 1 }

/** A number that belongs to the name, and one that the page has given to the promise before. */
const POINTS_FOR_NUMBER = 3
const POINTS_FOR_SAME_NUMBER = 4

/** A name for a promise's subject: one of its own aliases. */
export type SubjectName = Pick<FormFound, 'promise' | 'from' | 'to' | 'number'>

/**
 * A promise by a name for its subject ("knife arches", "unification"): where it is spoken of as held out, or with
 * more of the promise's own words.
 */
export function promisesByName(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  names: readonly SubjectName[],
  remembered: Remembered,
): Found[] {
  const found: Found[] = []
  for (const name of names) {
    const promise = prepared.lexicon.promises[name.promise] as CompiledPromise
    const { words } = sentence
    const said = wasToBe(words.slice(name.to, name.to + NEAR))
      ? 'promised'
      : heldOut(words.slice(Math.max(0, name.from - NEAR), name.to + NEAR))
    const own = subjectBeside(prepared, sentence, name, promise)
    let points = (said ? POINTS[said] : 0) + own.points
    // what the promise is about is named by the very name that was found, so only who made it adds to that
    if (sentence.named.some(({ entity }) => kindOf(entity) === 'person' && promise.speakers.includes(entity)))
      points += 1
    if (name.number !== null)
      points += remembered.get(name.promise)?.has(name.number) ? POINTS_FOR_SAME_NUMBER : POINTS_FOR_NUMBER
    if (name.number !== null && said === null && sentence.ofPolicy) points += 1
    if (points < ENOUGH) continue
    const start = (words[Math.min(name.from, own.from)] as Word).start
    const end = (words[Math.max(name.to, own.to) - 1] as Word).end
    found.push({ promise: name.promise, start, end, number: name.number })
  }
  return found
}

/** What other words of the promise stand near its name. */
function subjectBeside(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  name: SubjectName,
  promise: CompiledPromise,
): { points: number; from: number; to: number } {
  const weights = prepared.points.get(promise)
  const seen = new Set(sentence.words.slice(name.from, name.to).map(word => word.concept))
  let points = 0
  let from = name.from
  let to = name.to
  const last = Math.min(sentence.words.length, name.to + REACH)
  for (let place = Math.max(0, name.from - REACH); place < last; place++) {
    const id = (sentence.words[place] as Word).concept
    const weight = weights?.get(id) ?? 0
    if (weight === 0 || seen.has(id)) continue
    seen.add(id)
    points += Math.min(MOST_FOR_A_WORD, weight * SHARE_OF_POINTS)
    from = Math.min(from, place)
    to = Math.max(to, place + 1)
  }
  return { points, from, to }
}
