import type { MatchRange } from '../../lib/library/search/highlight.ts'

/** A stretch of a text that stands for the whole. Offsets are UTF-16 code units into it. */
export interface Excerpt {
  readonly start: number
  readonly end: number
}

/** How much may stand before what was found. */
const BEFORE = 140
/** How far an end is moved to stand between words. */
const REACH = 40

/**
 * Which part of a text to show where there is room for `length` units: its beginning, or where what was found
 * stands. Cut between words and never inside of a character.
 */
export function excerptOf(text: string, ranges: readonly MatchRange[], length: number): Excerpt {
  if (text.length <= length * 1.2) return { start: 0, end: text.length }
  const first = ranges[0]
  const wanted = first && first.end > length ? Math.max(0, first.start - BEFORE) : 0
  const start = wanted === 0 ? 0 : betweenWords(text, wanted)
  const end = Math.min(text.length, start + length)
  return { start, end: end === text.length ? end : betweenWords(text, end) }
}

function betweenWords(text: string, at: number): number {
  for (let index = at; index < Math.min(text.length, at + REACH); index++) {
    if (/\s/.test(text.charAt(index))) return index
  }
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
