// FNV-1a (Fowler, Noll and Vo): http://www.isthe.com/chongo/tech/comp/fnv/
export const HASH_START = 0x811c9dc5
export const HASH_FACTOR = 0x01000193

const SLOTS = 1 << 15
/** A page of made-up words does not fill the memory: with so many words kept, the table is begun anew. */
const MOST_WORDS = SLOTS / 2
const LONGEST_WORD = 40

/**
 * What is known of words as they are written, kept from one page to the next: pages say the same few thousand again
 * and again, and nearly every word is found by its hash without being cut out of the text.
 */
export class WordTable<Value> {
  readonly #make: (written: string) => Value
  /** By a word's hash, its place in the lists; 0 for none. */
  readonly #slots = new Uint16Array(SLOTS)
  readonly #hashes = new Int32Array(MOST_WORDS)
  #words: string[] = ['']
  #values: (Value | null)[] = [null]

  /** @param make called once for each word, and each time for one of more than `LONGEST_WORD` code units */
  constructor(make: (written: string) => Value) {
    this.#make = make
  }

  /**
   * What is known of the word that stands between two offsets.
   *
   * @param hash made of its code units by `HASH_START` and `HASH_FACTOR`
   */
  at(text: string, start: number, end: number, hash: number): Value {
    const length = end - start
    if (length > LONGEST_WORD) return this.#make(text.slice(start, end))
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    for (let place = this.#slots[slot] as number; place !== 0; place = this.#slots[slot] as number) {
      if (this.#hashes[place] === hash && standsAt(this.#words[place] as string, text, start, length))
        return this.#values[place] as Value
      slot = (slot + 1) & (SLOTS - 1)
    }
    return this.#learn(text.slice(start, end), slot, hash)
  }

  #learn(word: string, free: number, hash: number): Value {
    const value = this.#make(word)
    if (this.#words.length >= MOST_WORDS) {
      this.#slots.fill(0)
      this.#words = ['']
      this.#values = [null]
      return value
    }
    this.#slots[free] = this.#words.length
    this.#hashes[this.#words.length] = hash
    this.#words.push(word)
    this.#values.push(value)
    return value
  }
}

/** As `startsWith`, which leaves the compiled code for each of the few letters of a word. */
function standsAt(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
