import type { EntityOf } from '../../knowledge/schema.ts'
import { carriesMeaning, wordsOf } from './promise-forms.ts'
import { ACTS, concept } from './words.ts'

/** How much each part of a promise tells about its subject. */
const FIELD_WEIGHTS = { pattern: 1, name: 2, alias: 1, description: 1, appearance: 0.5 }

/** A word that stands in this share of a promise's texts, or more, is at its centre. */
const CENTRAL = 0.2

/** Where it was said stands first in an appearance's text ("Oral answer: …") and is no part of the promise. */
const VENUE = /^[^:]{1,60}: /u

/** The concepts of a promise, each with how near to the centre of it: 1 for one that returns in its texts. */
export function fieldsOf(promise: EntityOf<'promise'>): Map<string, number> {
  const found = new Map<string, number>()
  let total = 0
  const add = (text: string, weight: number) => {
    total += weight
    const seen = new Set<string>()
    for (const word of wordsOf(text.replace(/\{n\}/gu, ' '))) {
      if (word.number || !carriesMeaning(word.stem, word.text)) continue
      const known = concept(word.stem)
      if (!ACTS.has(known)) seen.add(known)
    }
    for (const known of seen) found.set(known, (found.get(known) ?? 0) + weight)
  }
  for (const pattern of promise.patterns) add(pattern, FIELD_WEIGHTS.pattern)
  add(promise.name, FIELD_WEIGHTS.name)
  for (const alias of promise.aliases) add(alias.text, FIELD_WEIGHTS.alias)
  add(promise.description, FIELD_WEIGHTS.description)
  for (const { text } of promise.appearances) add(text.replace(VENUE, ''), FIELD_WEIGHTS.appearance)
  for (const [word, weight] of found) found.set(word, Math.min(1, weight / total / CENTRAL))
  return found
}

/** For each concept, in how many promises it stands near the centre; at least one. */
export function countShared(fields: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const field of fields) {
    for (const [word, weight] of field) counts.set(word, (counts.get(word) ?? 0) + weight)
  }
  for (const [word, count] of counts) counts.set(word, Math.max(1, count))
  return counts
}
