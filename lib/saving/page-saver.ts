import { sendToBackground } from '../messages/send.ts'
import type { Extent } from '../page/page-text.ts'
import { type ReadPage, readPageInSlices } from '../page/read-page.ts'
import { blockAround, caretAt, chosenPassage, extentOfRange, selectedRange } from './passage-in-page.ts'
import { notSaved, type SaveAnswer, saveAnswerSchema } from './save-answer.ts'

/** What is to be saved of a page. */
export type Wish =
  | { readonly what: 'selection' }
  /** The paragraph or comment at a point of the window. */
  | { readonly what: 'block'; readonly x: number; readonly y: number }
  /** A stretch of the page's text as the reader last read it. */
  | { readonly what: 'extent'; readonly extent: Extent; readonly of: ReadPage }

/** What was saved, and where on the page it stands, to say so beside it. */
export interface Saved {
  readonly answer: SaveAnswer
  /** `null` where there is no place to say it. */
  readonly beside: Range | null
}

/**
 * Reads the page anew, so that what is saved is what stands there now, and has the background save the passage.
 * Asks a second time where nobody answers: the background may have been on its way up or down.
 */
export async function saveFromPage(document: Document, wish: Wish): Promise<Saved> {
  // Taken before the page is read: that is done in slices, and the selection may change meanwhile.
  const range = wish.what === 'selection' ? selectedRange(document) : null
  const caret = wish.what === 'block' ? caretAt(document, wish.x, wish.y) : null
  if (wish.what !== 'extent' && !range && !caret) return { answer: notSaved('nothing-chosen'), beside: null }
  const read = wish.what === 'extent' ? wish.of : await readPageInSlices(document, document.URL)
  const extent = extentOf(read, wish, range, caret)
  if (!extent) return { answer: notSaved('nothing-chosen'), beside: range }
  const place = read.text.rangeOf(extent.start, extent.end)
  if (!place) return { answer: notSaved('page-changed'), beside: range }
  const beside = document.createRange()
  beside.setStart(place.startNode, place.startOffset)
  beside.setEnd(place.endNode, place.endOffset)
  const message = { type: 'passage-chosen', passage: chosenPassage(read, extent, document) } as const
  const first = saveAnswerSchema.safeParse(await sendToBackground(message))
  const second = first.success ? first : saveAnswerSchema.safeParse(await sendToBackground(message))
  return { answer: second.success ? second.data : notSaved('no-answer'), beside }
}

function extentOf(
  read: ReadPage,
  wish: Wish,
  range: Range | null,
  caret: { node: Node; offset: number } | null,
): Extent | null {
  if (wish.what === 'extent') return wish.extent
  if (range) return extentOfRange(read.text, range)
  const offset = caret && read.text.offsetOf(caret.node, caret.offset)
  return offset === null ? null : blockAround(read, offset)
}
