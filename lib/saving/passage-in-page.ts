import { commentFragment, elementSelector } from '../anchoring/element-path.ts'
import { newSnippetId } from '../library/snippet-id.ts'
import type { Extent, PageText } from '../page/page-text.ts'
import type { ReadPage } from '../page/read-page.ts'
import type { ChosenPassage } from './chosen-passage.ts'

/** How many links of the head are looked at for the page's own address. */
const MOST_HEAD_LINKS = 300

/** What is selected in a document, kept apart from the selection, which changes; `null` where nothing is. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const first = selection.getRangeAt(0).cloneRange()
  // Firefox can select several stretches (cells of a table); what lies between them is taken too.
  const last = selection.getRangeAt(selection.rangeCount - 1)
  first.setEnd(last.endContainer, last.endOffset)
  return first
}

/** The stretch of the page's text that a range covers, without white space at its ends; `null` where there is none. */
export function extentOfRange(text: PageText, range: Range): Extent | null {
  const start = text.offsetOf(range.startContainer, range.startOffset)
  const end = text.offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : text.trim(start, end)
}

/** The place in the document under a point of the window; `null` beside all text. */
export function caretAt(page: Document, x: number, y: number): { node: Node; offset: number } | null {
  const caret = page.caretPositionFromPoint?.(x, y)
  if (caret) return { node: caret.offsetNode, offset: caret.offset }
  // Chromium before 128.
  const range = page.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/**
 * The paragraph that an offset lies in, or the whole comment where it is in one. A line break ends a paragraph: many
 * blogs have no other.
 */
export function blockAround({ text, document }: ReadPage, offset: number): Extent | null {
  const comment = document.comments.find(({ start, end }) => start <= offset && offset < end)
  if (comment) return text.trim(comment.start, comment.end)
  const start = text.text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const lineEnd = text.text.indexOf('\n', offset)
  return text.trim(Math.min(start, offset), lineEnd < 0 ? text.text.length : lineEnd)
}

/** What the background makes a snippet of. */
export function chosenPassage({ text, document }: ReadPage, extent: Extent, page: Document): ChosenPassage {
  const element = text.rangeOf(extent.start, extent.end)?.startNode.parentElement ?? null
  return {
    id: newSnippetId(),
    document,
    extent,
    element: element && elementSelector(element),
    fragment: element && commentFragment(text, document, element, extent.start),
    canonical: canonicalAddress(page),
  }
}

/** The address that a page calls its own, absolute; `null` where it names none. */
export function canonicalAddress(page: Document): string | null {
  const links = page.head?.getElementsByTagName('link') ?? []
  for (let index = 0; index < Math.min(links.length, MOST_HEAD_LINKS); index++) {
    const link = links[index]
    const address = link?.getAttribute('href')
    if (link?.getAttribute('rel') !== 'canonical' || !address || address.length > 2_000) continue
    if (URL.canParse(address, page.baseURI)) return new URL(address, page.baseURI).href
  }
  return null
}
