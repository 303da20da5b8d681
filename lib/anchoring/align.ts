import type { TextIndex } from './text-index.ts'

/**
 * Lays a quote's words beside those of a stretch of the page: the fewest edits, the stretch's ends free (Sellers'
 * variant of edit distance, https://doi.org/10.1016/0196-6774(80)90016-4, on words). Whole blocks that stand
 * between two parts of the quote (an advertisement) are stepped over and count as no edit.
 */

/** `missing`: only in the quote; `added`: only on the page; `interruption`: in a whole block put in between. */
export type AlignedKind = 'same' | 'changed' | 'missing' | 'added' | 'interruption'

/** What becomes of a word: its number in the quote and on the page, -1 for none. */
export type AlignedWord = { kind: AlignedKind; quoted: number; found: number }

export type Alignment = {
  /** The words of the page from the first to the last of the passage, the end exclusive. */
  firstWord: number
  endWord: number
  /** 1 for the same words; 0 for as many edits as words. */
  similarity: number
  words: readonly AlignedWord[]
}

/** A quote with more words is laid down piece by piece. */
const PIECE = 200
/** How many words may stand in between as whole blocks. */
export const LONGEST_INTERRUPTION = 120

const EDIT = 2
const INTERRUPTED = 1

/**
 * Lays a quote down between two words of the page.
 * @param ids the quote's words as the index has them
 * @param from the first word of the stretch
 * @param to the word after its last
 * @param leastSimilarity below which it does not matter how much of the quote is there
 * @returns `null` where nothing of the quote is there
 */
export function align(
  index: TextIndex,
  ids: Int32Array,
  from: number,
  to: number,
  leastSimilarity = 0,
): Alignment | null {
  // Of a long quote, one piece may be gone while the others stand.
  const most =
    ids.length <= PIECE ? (1 - leastSimilarity) * ids.length * EDIT + INTERRUPTED : Number.POSITIVE_INFINITY
  const words: AlignedWord[] = []
  const limit = Math.min(index.length, to)
  let begin = Math.max(0, from)
  for (let piece = 0; piece < ids.length; piece += PIECE) {
    const part = ids.subarray(piece, piece + PIECE)
    const stop = ids.length <= PIECE ? limit : begin + 2 * part.length + 2 * LONGEST_INTERRUPTION
    for (const word of alignPiece(index, part, begin, Math.min(limit, stop), most)) {
      if (word.found >= 0) {
        // What was left between two pieces was put in.
        for (let gap = begin; piece > 0 && gap < word.found; gap++) {
          words.push({ kind: 'added', quoted: -1, found: gap })
        }
        begin = word.found + 1
      }
      words.push(word.quoted < 0 ? word : { ...word, quoted: word.quoted + piece })
    }
  }
  return alignmentOf(words, ids.length)
}

/** Sums up what became of the words; `null` where none was found. */
export function alignmentOf(words: readonly AlignedWord[], quoted: number): Alignment | null {
  let first = -1
  let last = -1
  let edits = 0
  let between = 0
  for (const { kind, found } of words) {
    if (found >= 0) {
      if (first < 0) first = found
      last = found
    }
    if (kind === 'interruption') between++
    else if (kind !== 'same') edits++
  }
  // What is mostly something else is not the passage any more.
  edits += Math.max(0, between - Math.floor(quoted / 2))
  return first < 0
    ? null
    : { firstWord: first, endWord: last + 1, similarity: Math.max(0, 1 - edits / quoted), words }
}

/** The same words, one after the other. */
export function alignedWhole(first: number, length: number): Alignment {
  const words = Array.from(
    { length },
    (_, at): AlignedWord => ({ kind: 'same', quoted: at, found: first + at }),
  )
  return { firstWord: first, endWord: first + length, similarity: 1, words }
}

function alignPiece(
  index: TextIndex,
  ids: Int32Array,
  from: number,
  to: number,
  most: number,
): AlignedWord[] {
  const width = Math.max(0, to - from)
  const rows = ids.length
  const blocks: number[] = []
  for (let column = 1; column < width; column++) if (index.blocks[from + column] === 1) blocks.push(column)
  const costs = costsOf(index, ids, from, width, blocks, most)
  if (!costs) return Array.from(ids, (_, quoted) => ({ kind: 'missing', quoted, found: -1 }))
  const row = rows * (width + 1)
  let end = 0
  // The later of two equals takes in a changed last word.
  for (let column = 1; column <= width; column++) {
    if ((costs[row + column] as number) <= (costs[row + end] as number)) end = column
  }
  return trimmed(index, traced(index, ids, from, width, blocks, costs, end))
}

/** Reused from call to call, since a page with many quotes would make many. */
let buffer = new Int32Array(0)

/**
 * The cost of laying the first words of the quote down so that they end before a column, row after row; `null` as
 * soon as it is more than `most` wherever they end.
 */
function costsOf(
  { ids: pageIds }: TextIndex,
  ids: Int32Array,
  from: number,
  width: number,
  blocks: readonly number[],
  most: number,
): Int32Array | null {
  const stride = width + 1
  const size = (ids.length + 1) * stride
  if (buffer.length < size) buffer = new Int32Array(size)
  const costs = buffer
  costs.fill(0, 0, stride)
  for (let row = 1; row <= ids.length; row++) {
    const id = ids[row - 1] as number
    const here = row * stride
    const above = here - stride
    const added = row === ids.length ? Number.MAX_SAFE_INTEGER : EDIT
    let nextBlock = row === ids.length ? blocks.length : 0
    let left = row * EDIT
    let aboveLeft = costs[above] as number
    let leastOfRow = left
    costs[here] = left
    for (let column = 1; column <= width; column++) {
      const aboveHere = costs[above + column] as number
      let least = pageIds[from + column - 1] === id ? aboveLeft : aboveLeft + EDIT
      if (aboveHere + EDIT < least) least = aboveHere + EDIT
      if (left + added < least) least = left + added
      if (blocks[nextBlock] === column) {
        const source = interruptionTo(costs, here, blocks, nextBlock)
        if (source >= 0) least = Math.min(least, (costs[here + source] as number) + INTERRUPTED)
        nextBlock++
      }
      costs[here + column] = least
      if (least < leastOfRow) leastOfRow = least
      left = least
      aboveLeft = aboveHere
    }
    if (leastOfRow > most) return null
  }
  return costs
}

/** The column before the whole blocks that end at a block, where stepping over them costs least; -1 if none. */
function interruptionTo(costs: Int32Array, row: number, blocks: readonly number[], block: number): number {
  const column = blocks[block] as number
  let best = -1
  for (let at = block - 1; at >= 0; at--) {
    const source = blocks[at] as number
    if (column - source > LONGEST_INTERRUPTION) break
    if (best < 0 || (costs[row + source] as number) < (costs[row + best] as number)) best = source
  }
  return best
}

function traced(
  index: TextIndex,
  ids: Int32Array,
  from: number,
  width: number,
  blocks: readonly number[],
  costs: Int32Array,
  end: number,
): AlignedWord[] {
  const stride = width + 1
  const words: AlignedWord[] = []
  let column = end
  for (let row = ids.length; row > 0; ) {
    const here = row * stride
    const cost = costs[here + column] as number
    const found = from + column - 1
    const isSame = column > 0 && index.ids[found] === ids[row - 1]
    if (column > 0 && cost === (costs[here - stride + column - 1] as number) + (isSame ? 0 : EDIT)) {
      words.push({ kind: isSame ? 'same' : 'changed', quoted: row - 1, found })
      row--
      column--
    } else if (cost === (costs[here - stride + column] as number) + EDIT) {
      words.push({ kind: 'missing', quoted: row - 1, found: -1 })
      row--
    } else if (column > 0 && cost === (costs[here + column - 1] as number) + EDIT) {
      words.push({ kind: 'added', quoted: -1, found })
      column--
    } else {
      const source = interruptionTo(costs, here, blocks, blocks.indexOf(column))
      for (let between = column - 1; between >= source; between--) {
        words.push({ kind: 'interruption', quoted: -1, found: from + between })
      }
      column = source
    }
  }
  return words.reverse()
}

/** Words at the ends that were not found are not sought in the block before or after. */
function trimmed(index: TextIndex, words: AlignedWord[]): AlignedWord[] {
  const firstKept = words.findIndex(word => word.kind !== 'changed')
  const lastKept = words.findLastIndex(word => word.kind !== 'changed')
  const startsBlock = (word: AlignedWord) => word.found >= 0 && index.blocks[word.found] === 1
  const begin = words.findLastIndex((word, at) => at > 0 && at <= firstKept && startsBlock(word))
  const stop = words.findIndex((word, at) => at > lastKept && startsBlock(word))
  return words.map((word, at) => (at < begin || (stop >= 0 && at >= stop) ? missing(word) : word))
}

export const missing = (word: AlignedWord): AlignedWord => ({
  kind: 'missing',
  quoted: word.quoted,
  found: -1,
})
