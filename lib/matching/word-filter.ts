import { OTHER } from './symbols.ts'

// FNV-1a (Fowler, Noll and Vo): http://www.isthe.com/chongo/tech/comp/fnv/
export const HASH_START = 0x811c9dc5
export const HASH_FACTOR = 0x01000193
/** 2^32 divided by the golden ratio, as in Knuth's multiplicative hashing. */
const PAIR_FACTOR = 0x9e3779b1

/** The bit for a word, spread from its FNV-1a hash. */
export function bitOfWord(hash: number, bits: number): number {
  return ((hash ^ (hash >>> 15)) >>> 0) & (bits - 1)
}

/** The bit for two words that follow each other, whatever stands between them. */
export function bitOfPair(first: number, second: number, bits: number): number {
  const mixed = Math.imul(Math.imul(first, PAIR_FACTOR) ^ second, PAIR_FACTOR)
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (bits - 1)
}

/** The filters of an `Automaton`: a bit for the first word, or the first two, of every key. */
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
  // sixteen bits a form: one word in sixteen is walked in vain
  const sizeFor = (count: number) => 2 ** Math.max(10, Math.ceil(Math.log2(count * 16 + 1)))
  const wordBits = sizeFor(singles.length)
  const pairBits = sizeFor(pairs.length / 2)
  const firstWords = new Uint32Array(wordBits / 32)
  const firstPairs = new Uint32Array(pairBits / 32)
  const set = (filter: Uint32Array, bit: number) => {
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31))
  }
  for (const hash of singles) set(firstWords, bitOfWord(hash, wordBits))
  for (let index = 0; index < pairs.length; index += 2) {
    set(firstPairs, bitOfPair(pairs[index] as number, pairs[index + 1] as number, pairBits))
  }
  return { firstWords, firstPairs }
}
