import { type Words, wordsOf } from './words.ts'

/**
 * Fingerprints by winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document
 * Fingerprinting", SIGMOD 2003, https://doi.org/10.1145/872757.872770. Every run of `GRAM` words is hashed; of each
 * window of `WINDOW` hashes in a row the smallest is kept; of several, the one that was kept already, else the
 * rightmost ("robust winnowing", so that a text of one repeated word keeps few). How small a kept hash is depends on
 * its window alone, so two texts that share a passage of `GUARANTEED` words or more always keep a hash of it in
 * common, wherever it stands, while only about two in seven hashes are kept.
 */
export const GRAM = 5
export const WINDOW = 6
/** A passage of this many words that stands unchanged in two texts always has a fingerprint in common. */
export const GUARANTEED = GRAM + WINDOW - 1

/** The kept hashes of a text, in its order. */
export interface Fingerprints {
  readonly hashes: Uint32Array
  /** For each, the index of the first of its words. */
  readonly words: Uint32Array
}

/** Two numbers of 32 bits that are part of every hash: with other salt, the same text has other fingerprints. */
export type Salt = readonly [number, number]
const NO_SALT: Salt = [0, 0]

/** The fingerprints of a plain text. */
export function fingerprintsOf(text: string, salt: Salt = NO_SALT): Fingerprints {
  return fingerprintsOfWords(wordsOf(text, [{ start: 0, end: text.length }]), salt)
}

/** The fingerprints of words, run by run: no hash reaches over the end of a run. */
export function fingerprintsOfWords(words: Words, salt: Salt = NO_SALT): Fingerprints {
  const grams = gramHashes(words, salt)
  const kept = new Uint32Array(words.count)
  let found = 0
  for (let run = 0; run + 1 < words.runs.length; run++) {
    const from = words.runs[run] as number
    const to = (words.runs[run + 1] as number) - GRAM + 1
    let smallest = -1
    for (let at = from; at < to; at++) {
      if (smallest < at - WINDOW + 1) smallest = smallestOf(grams, Math.max(from, at - WINDOW + 1), at)
      else if ((grams[at] as number) < (grams[smallest] as number)) smallest = at
      // A run too short for one window keeps a hash too.
      const windowIsFull = at - from + 1 >= WINDOW || at === to - 1
      if (windowIsFull && (found === 0 || kept[found - 1] !== smallest)) kept[found++] = smallest
    }
  }
  const places = kept.slice(0, found)
  return { hashes: places.map(place => grams[place] as number), words: places }
}

/** The rightmost of the smallest hashes, both ends included. */
function smallestOf(grams: Uint32Array, from: number, to: number): number {
  let smallest = from
  for (let at = from + 1; at <= to; at++) {
    if ((grams[at] as number) <= (grams[smallest] as number)) smallest = at
  }
  return smallest
}

/** Base of the rolling hash: odd, so that no word's share is lost; found in Knuth's multiplicative hashing. */
const BASE = 0x9e3779b1

/** For each word the hash of the run of words that begins with it, also where that reaches over the end of a run. */
function gramHashes({ count, hashes }: Words, [first, second]: Salt): Uint32Array {
  const grams = new Uint32Array(count)
  let leaving = 1
  for (let times = 0; times < GRAM; times++) leaving = Math.imul(leaving, BASE)
  const salted = hashes.map(hash => scramble(hash ^ first))
  let rolled = 0
  for (let at = 0; at < count; at++) {
    const gone = at < GRAM ? 0 : Math.imul(salted[at - GRAM] as number, leaving)
    rolled = (Math.imul(rolled, BASE) + (salted[at] as number) - gone) | 0
    if (at >= GRAM - 1) grams[at - GRAM + 1] = scramble(rolled ^ second)
  }
  return grams
}

/** MurmurHash3's last step, which spreads each bit over all (https://github.com/aappleby/smhasher, public domain). */
function scramble(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
