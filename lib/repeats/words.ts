import { foldUnit, isWordUnit, NOTHING } from '../matching/fold.ts'

/** A run of text to take words from. Offsets are UTF-16 code units, the end is exclusive. */
export interface Run {
  readonly start: number
  readonly end: number
}

/**
 * The words of some runs of text, one after the other: what a word is made of and where it stands. Punctuation,
 * case, accents and line ends are gone, so a passage is the same however it was pasted.
 */
export interface Words {
  readonly count: number
  /** Of the folded word, 32 bits. */
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 where the word stands in a line of running text, 0 in a short line: a menu, a list of links, a signature. */
  readonly running: Uint8Array
  /** Index of the first word of each run, and at the end the number of words. */
  readonly runs: Uint32Array
}

/** A line with fewer words than this is no running text. */
const RUNNING_LINE = 8

const LINE_FEED = 0x0a
// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/**
 * The words of the runs, in the order of the runs.
 * @param most as many words are taken at the most; what comes after is left out
 */
export function wordsOf(text: string, runs: readonly Run[], most = Number.MAX_SAFE_INTEGER): Words {
  const room = Math.min(
    most,
    runs.reduce((sum, { start, end }) => sum + ((end - start + 1) >> 1), 0),
  )
  const hashes = new Uint32Array(room)
  const starts = new Uint32Array(room)
  const ends = new Uint32Array(room)
  const running = new Uint8Array(room)
  const firsts = new Uint32Array(runs.length + 1)
  let count = 0
  let lineBegan = 0

  function endLine() {
    if (count - lineBegan >= RUNNING_LINE) running.fill(1, lineBegan, count)
    lineBegan = count
  }

  runs.forEach(({ start, end }, run) => {
    firsts[run] = count
    let hash = OFFSET_BASIS
    let began = -1
    let ended = -1
    for (let at = start; at <= end; at++) {
      const unit = at < end ? text.charCodeAt(at) : LINE_FEED
      const folded = foldUnit(unit)
      if (isWordUnit(unit)) {
        if (began < 0) began = at
        hash = Math.imul(hash ^ folded, PRIME)
        ended = at + 1
        continue
      }
      if (folded === NOTHING) continue
      if (began >= 0 && count < room) {
        hashes[count] = hash >>> 0
        starts[count] = began
        ends[count] = ended
        count += 1
      }
      began = -1
      hash = OFFSET_BASIS
      if (folded === LINE_FEED) endLine()
    }
  })
  firsts[runs.length] = count
  return {
    count,
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    running: running.subarray(0, count),
    runs: firsts,
  }
}
