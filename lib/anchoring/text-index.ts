import { eachWord } from './words.ts'

/**
 * The words of a page and where each of them stands: made once a page, shared by all anchors that are sought on
 * it. A word is named by its number in the text; words that fold to the same have one id.
 */
export type TextIndex = {
  readonly text: string
  /** How many words there are. */
  readonly length: number
  /** The id of each word. */
  readonly ids: Int32Array
  /** Where each word begins and ends in the text, UTF-16 code units. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 for a word that begins a block. */
  readonly blocks: Uint8Array
  readonly idOf: ReadonlyMap<string, number>
  /** For each id, where its places begin in `places`; one more at the end. */
  readonly firstPlace: Int32Array
  /** The numbers of the words with an id, in order, id after id. */
  readonly places: Int32Array
  /** 1 for an id whose word stands somewhere with a small first letter: it is no name then. */
  readonly small: Uint8Array
}

/** Makes the index of a page's text. Takes a few milliseconds for 10,000 words. */
export function makeTextIndex(text: string): TextIndex {
  const idOf = new Map<string, number>()
  const counts: number[] = []
  const small: number[] = []
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const blocks: number[] = []
  eachWord(text, (start, end, key, startsBlock) => {
    let id = idOf.get(key)
    if (id === undefined) {
      id = idOf.size
      idOf.set(key, id)
      counts.push(0)
      small.push(0)
    }
    counts[id] = (counts[id] as number) + 1
    if (small[id] === 0 && isSmall(text, start)) small[id] = 1
    ids.push(id)
    starts.push(start)
    ends.push(end)
    blocks.push(startsBlock ? 1 : 0)
  })
  const firstPlace = new Int32Array(counts.length + 1)
  for (let id = 0; id < counts.length; id++) {
    firstPlace[id + 1] = (firstPlace[id] as number) + (counts[id] as number)
  }
  const next = firstPlace.slice()
  const places = new Int32Array(ids.length)
  for (let word = 0; word < ids.length; word++) {
    const id = ids[word] as number
    places[next[id] as number] = word
    next[id] = (next[id] as number) + 1
  }
  return {
    text,
    length: ids.length,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    blocks: Uint8Array.from(blocks),
    idOf,
    firstPlace,
    places,
    small: Uint8Array.from(small),
  }
}

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  const letter = text.charAt(at)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

/** How often a word stands on the page; 0 for an id that the page does not have. */
export function countOf(index: TextIndex, id: number): number {
  if (id < 0) return 0
  return (index.firstPlace[id + 1] ?? 0) - (index.firstPlace[id] ?? 0)
}

/** The number of the n-th place (from 0) where a word stands. */
export function placeOf(index: TextIndex, id: number, nth: number): number {
  return index.places[(index.firstPlace[id] as number) + nth] as number
}

/**
 * Where a run of words stands on the page, word for word; the numbers of its first words.
 * @param ids ids as the index has them; an id below 0 is a word that the page does not have
 * @param most how many places are looked for
 */
export function placesOfRun(
  index: TextIndex,
  ids: ArrayLike<number>,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const found: number[] = []
  const { length } = ids
  if (length === 0 || most <= 0) return found
  let rarest = 0
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < length; at++) {
    const count = countOf(index, ids[at] as number)
    if (count === 0) return found
    if (count < least) {
      least = count
      rarest = at
    }
  }
  for (let nth = 0; nth < least && found.length < most; nth++) {
    const first = placeOf(index, ids[rarest] as number, nth) - rarest
    if (first >= 0 && first + length <= index.length && isRunAt(index, ids, first)) found.push(first)
  }
  return found
}

function isRunAt(index: TextIndex, ids: ArrayLike<number>, first: number): boolean {
  for (let at = 0; at < ids.length; at++) if (index.ids[first + at] !== ids[at]) return false
  return true
}

/** The number of the first word that ends after an offset; the count of words if there is none. */
export function wordAfter(index: TextIndex, offset: number): number {
  let low = 0
  let high = index.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((index.ends[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
