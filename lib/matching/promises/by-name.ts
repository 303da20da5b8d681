import { kindOf } from '../../knowledge/entity-id.ts'
import type { FormFound } from './as-written.ts'
import type { CompiledPromise } from './compile-promises.ts'
import type { Found, Remembered } from './find-in-sentence.ts'
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

/** Said of something that was promised. */
const PROMISED =
  /(?<!\p{L})(?:promis\p{L}*|pledg\p{L}*|vow(?:s|ed)?|guarante\p{L}*|(?:was|were|been|are|is) (?:told|assured))(?!\p{L})/iu
/** The same, where it directly follows the name. */
const WAS_TO_BE = /^(?:(?:reforms?|programme|scheme|itself|which|that) )?(?:was|were|is|are) (?:all |always |originally )?(?:meant|supposed|going) to(?!\p{L})/iu
/** Said of something that somebody holds out, or of what does not come up to it. */
const HELD_OUT =
  /(?<!\p{L})(?:assur\p{L}*|(?:expected|intended|going|set|due) to|(?:is|are|was|were) to be|would (?:be|become|bring|deliver|make|mean|lead|solve|fix|improve|reduce)|hail\p{L}*|tout\p{L}*|trumpet\p{L}*|trailed|vaunted|billed as|sold (?:to us )?as|answer to|solution to|unrealistic|empty|rolled out|roll out|announced|committed|commitment)(?!\p{L})/iu
const WILL = /(?<!\p{L})(?:will|shall|would|to be|plans?|aims?|hopes?|target)(?!\p{L})/iu

/**
 * A promise by a name for its subject ("knife arches", "unification"): where it is spoken of as held out, or with
 * more of the promise's own words.
 */
export function promisesByName(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  names: readonly FormFound[],
  remembered: Remembered,
): Found[] {
  const found: Found[] = []
  for (const name of names) {
    const promise = prepared.lexicon.promises[name.promise] as CompiledPromise
    const around = sentence.words.slice(Math.max(0, name.from - NEAR), name.to + NEAR)
    const said = around.map(({ text }) => text).join(' ')
    const behind = sentence.words.slice(name.to, name.to + NEAR).map(({ text }) => text).join(' ')
    let points = PROMISED.test(said) || WAS_TO_BE.test(behind) ? 4 : HELD_OUT.test(said) ? 3 : WILL.test(said) ? 1 : 0
    const own = subjectBeside(prepared, sentence, name, promise)
    points += own.points
    // what the promise is about is named by the very name that was found, so only who made it adds to that
    if (sentence.entities.some(entity => kindOf(entity) === 'person' && promise.speakers.includes(entity))) points += 1
    if (name.number !== null) points += remembered.get(name.promise)?.has(name.number) ? 4 : 2.5
    if (points < ENOUGH) continue
    const start = (sentence.words[Math.min(name.from, own.from)] as Word).start
    const end = (sentence.words[Math.max(name.to, own.to) - 1] as Word).end
    found.push({ promise: name.promise, start, end, number: name.number, why: 'name '+points.toFixed(1) } as never)
  }
  return found
}

/** What other words of the promise stand near its name. */
function subjectBeside(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  name: FormFound,
  promise: CompiledPromise,
): { points: number; from: number; to: number } {
  const weights = prepared.points.get(promise)
  const seen = new Set(sentence.concepts.slice(name.from, name.to))
  let points = 0
  let from = name.from
  let to = name.to
  const last = Math.min(sentence.words.length, name.to + REACH)
  for (let place = Math.max(0, name.from - REACH); place < last; place++) {
    const id = sentence.concepts[place] as number
    const weight = weights?.get(id) ?? 0
    if (weight === 0 || seen.has(id)) continue
    seen.add(id)
    points += Math.min(MOST_FOR_A_WORD, weight * 0.6)
    from = Math.min(from, place)
    to = Math.max(to, place + 1)
  }
  return { points, from, to }
}
