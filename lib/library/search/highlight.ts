import { foldUnit, NOTHING } from '../../matching/fold.ts'
import { findTerm, type Term } from './query.ts'

/** A stretch of a text that a search found, in UTF-16 code units. */
export interface MatchRange {
  readonly start: number
  readonly end: number
}

const SPACE = 0x20
const LINE_FEED = 0x0a
/** More marks in one text tell a reader nothing. */
const MOST_RANGES = 200

/** Where the terms of a query stand in a text as it is shown: in order, without overlaps. */
export function matchesIn(text: string, terms: readonly Term[]): readonly MatchRange[] {
  if (terms.length === 0) return []
  const { folded, offsets } = foldWithOffsets(text)
  const ranges: MatchRange[] = []
  for (const term of terms) {
    for (let at = findTerm(folded, term); at >= 0; at = findTerm(folded, term, at + 1)) {
      const last = offsets[at + term.text.length - 1] ?? 0
      ranges.push({ start: offsets[at] ?? 0, end: endOfCharacter(text, last + 1) })
      if (ranges.length >= MOST_RANGES) break
    }
  }
  return joinedRanges(ranges)
}

/** As `foldText`, with the place of each unit in the text as it was. */
function foldWithOffsets(text: string): { folded: string; offsets: readonly number[] } {
  const offsets: number[] = []
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const unit = foldUnit(text.charCodeAt(index))
    if (unit === NOTHING) continue
    const plain = unit === LINE_FEED ? SPACE : unit
    if (plain === SPACE && (folded === '' || folded.endsWith(' '))) continue
    folded += String.fromCharCode(plain)
    offsets.push(index)
  }
  return { folded, offsets }
}

/** Takes in what folds to nothing and belongs to the letter before it, such as a combining accent. */
function endOfCharacter(text: string, end: number): number {
  let after = end
  while (after < text.length && foldUnit(text.charCodeAt(after)) === NOTHING) after++
  return after
}

function joinedRanges(ranges: readonly MatchRange[]): readonly MatchRange[] {
  const joined: MatchRange[] = []
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else joined.push(range)
  }
  return joined
}
