/** How many of a word's first code units are looked at before the word itself. */
const HEAD = 4
/** Sizes are powers of two, so that a remainder is a mask. */
const HEADS = 1 << 14
/** The head of a word that has a letter beyond ASCII: always looked up. */
const ANY_HEAD = 0

/**
 * The words of a text in order: runs of letters and digits, so that "pre-sentence" is two. They are kept as offsets
 * and cut out when asked for, since nearly all of a page's words are in no list.
 */
export class Words {
  readonly #text: string
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  readonly #heads: Uint16Array
  readonly #folded: (string | undefined)[] = []
  readonly count: number

  constructor(text: string) {
    this.#text = text
    const most = (text.length >> 1) + 1
    const starts = new Int32Array(most)
    const ends = new Int32Array(most)
    const heads = new Uint16Array(most)
    let count = 0
    let at = 0
    while (at < text.length) {
      const width = widthOfLetter(text, at)
      if (width === 0) {
        at++
        continue
      }
      const start = at
      at += width
      for (let more = widthOfLetter(text, at); more > 0; more = widthOfLetter(text, at)) at += more
      starts[count] = start
      ends[count] = at
      heads[count] = headOf(text, start, at)
      count++
    }
    this.#starts = starts
    this.#ends = ends
    this.#heads = heads
    this.count = count
  }

  /** Where a word begins (UTF-16 code units). */
  startOf(word: number): number {
    return this.#starts[word] as number
  }

  raw(word: number): string {
    return this.#text.slice(this.#starts[word], this.#ends[word])
  }

  /** In lower case. */
  folded(word: number): string {
    const known = this.#folded[word]
    if (known !== undefined) return known
    const made = this.raw(word).toLowerCase()
    this.#folded[word] = made
    return made
  }

  /** Whether a word may be one that the filter was made for; never a wrong no. */
  mayBe(filter: Uint8Array, word: number): boolean {
    return filter[this.#heads[word] as number] === 1
  }
}

/** A filter for words that are one of these, in any case, or begin with one that ends in `*`. */
export function filterFor(words: Iterable<string>): Uint8Array {
  const filter = new Uint8Array(HEADS)
  filter[ANY_HEAD] = 1
  for (const word of words) {
    const plain = word.replace('*', '').toLowerCase()
    filter[headOf(plain, 0, plain.length)] = 1
  }
  return filter
}

function headOf(text: string, start: number, end: number): number {
  let head = 0x811c9dc5
  const last = Math.min(end, start + HEAD)
  for (let index = start; index < last; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80) return ANY_HEAD
    head = Math.imul(head ^ (unit | 0x20), 0x01000193)
  }
  return ((head ^ (head >>> 15)) & (HEADS - 2)) | 1
}

const LETTER = /^[\p{L}\p{N}]$/u
/** By code unit: 1 a letter or digit, 2 none, 0 not looked at yet. */
const known = new Uint8Array(0x10000)

/** How many code units the letter or digit at an offset takes; 0 if there is none. */
function widthOfLetter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (at >= text.length) return 0
  if (unit >= 0xd800 && unit < 0xdc00) {
    const pair = text.slice(at, at + 2)
    return pair.length === 2 && LETTER.test(pair) ? 2 : 0
  }
  const before = known[unit]
  if (before !== 0) return before === 1 ? 1 : 0
  const isLetter = LETTER.test(String.fromCharCode(unit))
  known[unit] = isLetter ? 1 : 2
  return isLetter ? 1 : 0
}
