import { OTHER } from './symbols.ts'

// FNV-1a (Fowler, Noll and Vo): http://www.isthe.com/chongo/tech/comp/fnv/
export const HASH_START = 0x811c9dc5
export const HASH_FACTOR = 0x01000193
/** 2^32 divided by the golden ratio, as in Knuth's multiplicative hashing. */
const PAIR_FACTOR = 0x9e3779b1

/** One hash for a word, spread from its FNV-1a hash. */
export function mixWord(hash: number): number {
  const mixed = Math.imul(hash, PAIR_FACTOR)
  return mixed ^ (mixed >>> 15)
}

/** One hash for two words that follow each other, whatever stands between them. */
export function mixPair(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, PAIR_FACTOR) ^ second, PAIR_FACTOR)
  return mixed ^ (mixed >>> 15)
}

/** Two bits within one element, so that a look costs one access to memory and seldom says yes in vain. */
const bitsOf = (mixed: number) => (1 << (mixed & 31)) | (1 << ((mixed >>> 5) & 31))
const elementOf = (mixed: number, filter: Uint32Array) => (mixed >>> 10) & (filter.length - 1)

/** Whether a form may begin with what was hashed; never a wrong no. */
export function mayBegin(filter: Uint32Array, mixed: number): boolean {
  const bits = bitsOf(mixed)
  return ((filter[elementOf(mixed, filter)] as number) & bits) === bits
}

/** The filters of an `Automaton`: bits for the first word, or the first two, of every key. */
export function filtersFor(keys: readonly Uint8Array[], firstLetter: number) {
  const singles: number[] = []
  const pairs: number[] = []
  for (const key of keys) {
    const hashes: number[] = []
    let hash = HASH_START
    let insideWord = false
    for (let index = 0; index <= key.length && hashes.length < 2; index++) {
      const symbol = index < key.length ? (key[index] as number) : OTHER
      if (symbol >= firstLetter) {
        hash = Math.imul(hash ^ symbol, HASH_FACTOR)
        insideWord = true
      } else if (insideWord) {
        hashes.push(hash)
        hash = HASH_START
        insideWord = false
      }
    }
    const [first, second] = hashes
    if (first === undefined) continue
    if (second === undefined) singles.push(first)
    else pairs.push(first, second)
  }
  // sixteen bits a form or more: about one word in fifty is walked in vain
  const filterFor = (count: number) => new Uint32Array(2 ** Math.max(5, Math.ceil(Math.log2(count / 2 + 1))))
  const firstWords = filterFor(singles.length)
  const firstPairs = filterFor(pairs.length / 2)
  const set = (filter: Uint32Array, mixed: number) => {
    const element = elementOf(mixed, filter)
    filter[element] = (filter[element] as number) | bitsOf(mixed)
  }
  for (const hash of singles) set(firstWords, mixWord(hash))
  for (let index = 0; index < pairs.length; index += 2) {
    set(firstPairs, mixPair(pairs[index] as number, pairs[index + 1] as number))
  }
  return { firstWords, firstPairs }
}
