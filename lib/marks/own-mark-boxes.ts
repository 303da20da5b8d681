import type { DrawnMark } from '../messages/own-mark.ts'
import type { PageText } from '../page/page-text.ts'

/** A rectangle in the window, in CSS pixels. */
export interface OwnMarkBox {
  readonly mark: DrawnMark
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How much is measured at most: text nodes of one passage, boxes of a page, ancestors of a word. */
const MOST_NODES = 400
const MOST_BOXES = 3_000
const MOST_ANCESTORS = 60

/** The boxes of the lines of some passages, as they stand in the window now. Lays the page out, so it is called seldom. */
export function ownMarkBoxes(
  document: Document,
  marks: readonly DrawnMark[],
  text: PageText,
): readonly OwnMarkBox[] {
  const boxes: OwnMarkBox[] = []
  const frames = new Map<Element, DOMRect | null>()
  for (const mark of marks) {
    let line: { left: number; top: number; right: number; bottom: number } | null = null
    const flush = () => {
      if (line && line.right - line.left >= 1 && line.bottom - line.top >= 1) {
        const { left, top, right, bottom } = line
        boxes.push({ mark, left, top, width: right - left, height: bottom - top })
      }
      line = null
    }
    for (const range of textRanges(document, mark, text)) {
      const frame = frameAround(document, range.startContainer.parentElement, frames)
      for (const rect of range.getClientRects()) {
        if (boxes.length >= MOST_BOXES) return boxes
        const part = clipped(rect, frame)
        if (!part) continue
        const before: typeof line = line
        // Words in elements of their own stand on one line all the same, and their tints must not overlap.
        if (before && isSameLine(before, part)) line = around(before, part)
        else {
          flush()
          line = part
        }
      }
    }
    flush()
  }
  return boxes
}

type Edges = { left: number; top: number; right: number; bottom: number }

const isSameLine = (one: Edges, other: Edges) =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
    0.6 * Math.min(one.bottom - one.top, other.bottom - other.top) && other.left - one.right < 12

const around = (one: Edges, other: Edges): Edges => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
})

/** One range for each text node: a range over whole elements has the boxes of those too. */
function* textRanges(document: Document, { start, end }: DrawnMark, text: PageText): Generator<Range> {
  const place = text.rangeOf(start, end)
  if (!place) return
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  walker.currentNode = place.startNode
  let node: Node | null = place.startNode
  for (let left = MOST_NODES; node && left > 0; left--) {
    const range = document.createRange()
    range.setStart(node, node === place.startNode ? place.startOffset : 0)
    range.setEnd(node, node === place.endNode ? place.endOffset : (node.nodeValue?.length ?? 0))
    if (!range.collapsed && range.toString().trim() !== '') yield range
    if (node === place.endNode) return
    node = walker.nextNode()
  }
}

/** The box of the nearest element that scrolls by itself or cuts off what is in it; `null` where only the page does. */
function frameAround(
  document: Document,
  element: Element | null,
  known: Map<Element, DOMRect | null>,
): DOMRect | null {
  const passed: Element[] = []
  let frame: DOMRect | null = null
  for (let at = element, left = MOST_ANCESTORS; at && left > 0; at = at.parentElement, left--) {
    if (at === document.body || at === document.documentElement) break
    const here = known.get(at)
    if (here !== undefined) {
      frame = here
      break
    }
    passed.push(at)
    const { overflowX, overflowY } = getComputedStyle(at)
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      frame = at.getBoundingClientRect()
      break
    }
  }
  for (const each of passed) known.set(each, frame)
  return frame
}

function clipped(rect: DOMRect, frame: DOMRect | null): Edges | null {
  const { left, top, right, bottom } = rect
  const cut = frame
    ? {
        left: Math.max(left, frame.left),
        top: Math.max(top, frame.top),
        right: Math.min(right, frame.right),
        bottom: Math.min(bottom, frame.bottom),
      }
    : { left, top, right, bottom }
  return cut.right > cut.left && cut.bottom > cut.top ? cut : null
}
