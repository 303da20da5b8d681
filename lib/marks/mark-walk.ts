import type { Mark } from '../messages/mark.ts'
import type { PackMark } from '../messages/own-mark.ts'

/** The last of the marks (sorted by `start`) that covers a text offset, or `undefined`. */
export function markAt(marks: readonly Mark[], offset: number): Mark | undefined {
  let low = 0
  let high = marks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const mark = marks[middle]
    if (!mark) return undefined
    if (offset < mark.start) high = middle - 1
    else if (offset >= mark.end) low = middle + 1
    else return mark
  }
  return undefined
}

/**
 * The mark that a step of the keyboard walk leads to, going round at the ends.
 *
 * @param from text offset where the walk stands: the current mark's start, or what is first in view
 * @param standing whether the walk already stands on a mark, which is then stepped over
 */
export function stepFrom<Stop extends { readonly start: number }>(
  marks: readonly Stop[],
  from: number,
  direction: 'next' | 'previous',
  standing: boolean,
): Stop | undefined {
  if (direction === 'next') {
    return marks.find(mark => (standing ? mark.start > from : mark.start >= from)) ?? marks[0]
  }
  return marks.findLast(mark => mark.start < from) ?? marks.at(-1)
}

/** What the walk may stop at: marks of the page, and names of the reader's packs, which it is never told of. */
export type Stop = Mark | PackMark

/** All stops in the order of the text; of two that begin at one place, the page's own mark comes first. */
export function stopsOf(marks: readonly Mark[], names: readonly PackMark[]): readonly Stop[] {
  if (names.length === 0) return marks
  return [...marks, ...names].sort((one, other) => one.start - other.start)
}

/** The stop before or after one of them, going round at the ends; `undefined` where it is none of them any more. */
export function stopBeside(
  stops: readonly Stop[],
  standing: Stop,
  direction: 'next' | 'previous',
): Stop | undefined {
  const at = stops.findIndex(
    stop =>
      stop.start === standing.start && stop.end === standing.end && isOfPage(stop) === isOfPage(standing),
  )
  if (at < 0) return undefined
  return stops[(at + (direction === 'next' ? 1 : -1) + stops.length) % stops.length]
}

export const isOfPage = (stop: Stop): stop is Mark => 'of' in stop
