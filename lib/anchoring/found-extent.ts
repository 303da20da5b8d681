import { foldUnit, NOTHING } from '../matching/fold.ts'
import type { Extent } from '../page/page-text.ts'
import type { Alignment } from './align.ts'
import type { Sought } from './sought.ts'
import type { TextIndex } from './text-index.ts'
import { afterFolded, foldedLength } from './words.ts'

/**
 * Where a quote begins and ends in the page's text once its words are found: a word that the quote holds a part of
 * is cut as it was, and the signs at the quote's ends are taken in where they stand there still.
 */
export function foundExtent(
  index: TextIndex,
  sought: Sought,
  { firstWord: first, endWord: end, words }: Alignment,
): Extent {
  const firstWord = words.find(word => word.found === first)
  const lastWord = words.findLast(word => word.found === end - 1)
  const from = index.starts[first] as number
  const firstEnd = index.ends[first] as number
  const lastStart = index.starts[end - 1] as number
  const to = index.ends[end - 1] as number
  const hasFirst = firstWord?.kind === 'same' && firstWord.quoted === 0
  const hasLast = lastWord?.kind === 'same' && lastWord.quoted === sought.words.length - 1
  const extent = { start: from, end: to }
  if (hasFirst && sought.cutFirst > 0) {
    extent.start = afterFolded(index.text, from, firstEnd, sought.cutFirst)
  } else if (hasFirst) {
    const lead = sought.text.slice(sought.start, sought.words[0]?.start)
    extent.start = withSigns(index.text, from, signUnits(lead).reverse(), -1)
  }
  if (hasLast && sought.cutLast > 0) {
    const length = foldedLength(index.text, lastStart, to)
    extent.end = afterFolded(index.text, lastStart, to, length - sought.cutLast)
  } else if (hasLast) {
    const tail = sought.text.slice(sought.words.at(-1)?.end, sought.end)
    extent.end = withSigns(index.text, to, signUnits(tail), 1)
  }
  return extent.start < extent.end ? extent : { start: from, end: to }
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === NOTHING

function signUnits(text: string): number[] {
  const units: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    if (!isBlank(unit)) units.push(unit)
  }
  return units
}

/** Goes outward from an edge over signs that stand there as they did in the quote. */
function withSigns(text: string, edge: number, signs: readonly number[], step: -1 | 1): number {
  let reached = edge
  let at = edge
  for (const sign of signs) {
    const unitAt = () => foldUnit(text.charCodeAt(step > 0 ? at : at - 1))
    while (at > 0 && at < text.length && isBlank(unitAt())) at += step
    if (at <= 0 && step < 0) break
    if (at >= text.length || unitAt() !== sign) break
    at += step
    reached = at
  }
  return reached
}
