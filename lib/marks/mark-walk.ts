import type { Mark } from '../messages/mark.ts'

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
export function stepFrom(
  marks: readonly Mark[],
  from: number,
  direction: 'next' | 'previous',
  standing: boolean,
): Mark | undefined {
  if (direction === 'next') {
    return marks.find(mark => (standing ? mark.start > from : mark.start >= from)) ?? marks[0]
  }
  return marks.findLast(mark => mark.start < from) ?? marks.at(-1)
}
