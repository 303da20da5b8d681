import { HASH_FACTOR, HASH_START } from '../../matching/word-table.ts'

const LETTER = /^[\p{L}\p{N}]$/u
/** By code unit: 1 a letter or digit, 2 none, 0 not looked at yet. */
const known = new Uint8Array(0x10000)

/**
 * Calls `each` for the words of a text in order: runs of letters and digits, so that "pre-sentence" is two. Offsets
 * are UTF-16 code units, the end exclusive; the hash is one of `WordTable`.
 */
export function scanWords(text: string, each: (start: number, end: number, hash: number) => void): void {
  const { length } = text
  let at = 0
  while (at < length) {
    let width = widthOfLetter(text, at)
    if (width === 0) {
      at++
      continue
    }
    const start = at
    let hash = HASH_START
    while (width > 0) {
      hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR)
      at += width
      width = at < length ? widthOfLetter(text, at) : 0
    }
    each(start, at, hash)
  }
}

/** How many code units the letter or digit at an offset takes; 0 if there is none. */
function widthOfLetter(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = known[unit] as number
  if (before !== 0) return before === 1 ? 1 : 0
  if (unit >= 0xd800 && unit < 0xdc00) {
    const pair = text.slice(at, at + 2)
    return pair.length === 2 && LETTER.test(pair) ? 2 : 0
  }
  const isLetter = LETTER.test(String.fromCharCode(unit))
  known[unit] = isLetter ? 1 : 2
  return isLetter ? 1 : 0
}
