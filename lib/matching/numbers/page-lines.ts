import type { PageDocument } from '../../page/document.ts'
import { sectionsOf } from '../sections.ts'
import { type LineRead, linesOf, readLine } from './read-numbers.ts'

/** A line of a page that holds figures or times, with where it stands. */
export interface PageLine extends LineRead {
  /** How many lines of the page come before it. */
  readonly place: number
  /** Offset of its first code unit in the text of the page. */
  readonly start: number
  /** The day by which it is understood: that of its comment, else of its post, else of the page. */
  readonly day: string | null
  readonly post: number | null
  readonly comment: number | null
}

/**
 * The lines of a page that hold figures, in order. Read once and handed to all who look at figures: reading them
 * costs more than most of what is then done with them. Never throws; linear.
 */
export function readPageLines(document: PageDocument): PageLine[] {
  const { placeAt } = sectionsOf(document)
  const lines: PageLine[] = []
  let place = 0
  for (const [start, end] of linesOf(document.text)) {
    const { date: day, post, comment } = placeAt(start)
    const read = readLine(document.text, start, end, day)
    if (read) lines.push({ ...read, place, start, day, post, comment })
    place++
  }
  return lines
}
