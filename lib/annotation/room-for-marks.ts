import type { Extent } from '../page/page-text.ts'

/** A part with fewer letters than this is not worth a mark of its own. */
const FEWEST_LETTERS = 3

/**
 * Adds marks where nothing is marked yet, each whole or not at all.
 *
 * @param marks sorted by `start`, none over another
 * @param more in any order; of two over each other the one that begins first is taken
 * @returns sorted by `start`, none over another
 */
export function addWhole<One extends Extent, Other extends Extent>(
  marks: readonly One[],
  more: readonly Other[],
): (One | Other)[] {
  return added(marks, more, (mark, over) => (over.length === 0 ? mark : null))
}

/**
 * Adds marks where nothing is marked yet; where part of one is marked already, its largest part that is not.
 *
 * @param wordsOf the words that a mark covers, unit for unit: a part begins and ends with a letter or digit
 */
export function addLargestParts<One extends Extent, Other extends Extent>(
  marks: readonly One[],
  more: readonly Other[],
  wordsOf: (mark: Other) => string,
): (One | Other)[] {
  return added(marks, more, (mark, over) => {
    if (over.length === 0) return mark
    const words = wordsOf(mark)
    if (words.length !== mark.end - mark.start) return null
    const ends = [...over.map(({ start }) => start), mark.end]
    const starts = [mark.start, ...over.map(({ end }) => end)]
    let largest: Extent | null = null
    starts.forEach((start, index) => {
      const part = trimmed(words, mark.start, { start, end: ends[index] ?? start })
      if (part && (!largest || part.end - part.start > largest.end - largest.start)) largest = part
    })
    return largest && { ...mark, ...(largest as Extent) }
  })
}

function added<One extends Extent, Other extends Extent>(
  marks: readonly One[],
  more: readonly Other[],
  makeFit: (mark: Other, over: readonly Extent[]) => Other | null,
): (One | Other)[] {
  const fitting: Other[] = []
  let end = 0
  for (const mark of [...more].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < end) continue
    const fitted = makeFit(mark, overlapping(marks, mark))
    if (!fitted) continue
    fitting.push(fitted)
    end = fitted.end
  }
  return [...marks, ...fitting].sort((a, b) => a.start - b.start)
}

/** Those of the sorted marks that lie over a stretch. */
function overlapping(marks: readonly Extent[], { start, end }: Extent): Extent[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const over: Extent[] = []
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at]
    if (!mark || mark.start >= end) break
    over.push(mark)
  }
  return over
}

/** A part without what is neither letter nor digit at its ends; `null` if hardly anything is left. */
function trimmed(words: string, from: number, { start, end }: Extent): Extent | null {
  const text = words.slice(Math.max(0, start - from), Math.max(0, end - from))
  if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null
  const before = text.search(/[\p{L}\p{N}\p{Sc}]/u)
  const after = /[^\p{L}\p{N}%]*$/u.exec(text)?.[0].length ?? 0
  return { start: start + before, end: end - after }
}
