import type { FigureAt, LineRead } from './read-numbers.ts'

/** A quotation is no longer than this, in UTF-16 code units. */
export const LONGEST_QUOTE = 160

/**
 * The words around a figure, to show where it stands: its sentence, or as much of it as a short line holds, in whole
 * words of the text as it is. Where the sentence is longer, as much is kept before the figure as behind it, and what
 * one side does not need the other has.
 */
export function quoteAround(text: string, { tokens }: LineRead, figure: FigureAt): string {
  const sentence = tokens[figure.from]?.sentence
  const isInside = (place: number) => tokens[place]?.sentence === sentence
  let first = figure.from
  let last = figure.to - 1
  let start = figure.start
  let end = figure.end
  let grows = true
  while (grows) {
    grows = false
    const before = tokens[first - 1]
    if (before && isInside(first - 1) && end - before.start <= LONGEST_QUOTE) {
      start = before.start
      first--
      grows = true
    }
    const behind = tokens[last + 1]
    if (behind && isInside(last + 1) && behind.end - start <= LONGEST_QUOTE) {
      end = behind.end
      last++
      grows = true
    }
  }
  return text.slice(start, Math.min(end, start + LONGEST_QUOTE))
}
