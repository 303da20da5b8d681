import { scrollToRange } from '../marks/scroll-to-range.ts'
import { excerptOf } from '../messages/excerpt.ts'
import type { Mark } from '../messages/mark.ts'
import type { Extent } from '../page/page-text.ts'
import type { MarkedPage } from './marked-page.ts'

/** The most of a stretch that is pointed at, in UTF-16 code units: a post is many screens long. */
const MOST_POINTED = 600

/** Scrolls to a mark and points at it; false where the page has changed under it. */
export function goToMark(document: Document, page: MarkedPage, mark: Mark): boolean {
  const range = page.rangeOf(mark)
  if (!range) return false
  scrollToRange(document, range)
  page.point(mark)
  return true
}

/**
 * Scrolls to a stretch of the page's text as it was last read and points at its beginning for a moment; false where
 * it is not on the page. Where nothing may be painted it only scrolls: panel only means no trace at all.
 */
export function goToExtent(document: Document, page: MarkedPage, extent: Extent): boolean {
  const opening = openingOf(page.text.text, extent)
  const range = opening && page.rangeOf(opening)
  if (!range) return false
  scrollToRange(document, range)
  page.pointBriefly(opening)
  return true
}

/** A short stretch whole, of a long one the first lines; `null` for what does not lie within the text. */
export function openingOf(text: string, { start, end }: Extent): Extent | null {
  if (start >= end || end > text.length) return null
  if (end - start <= MOST_POINTED) return { start, end }
  const lines = text.slice(start, start + MOST_POINTED)
  const lastLine = lines.lastIndexOf('\n')
  return { start, end: start + (lastLine > 0 ? lastLine : lines.length) }
}

/** The opening words of stretches of the page's text, `''` for what does not lie within it. */
export function excerptsOf(page: MarkedPage, extents: readonly Extent[]): string[] {
  const { text } = page.text
  return extents.map(({ start, end }) => (end > text.length ? '' : excerptOf(text, start, end)))
}
