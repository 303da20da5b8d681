import type { Mark } from '../messages/mark.ts'
import type { Extent, PageText } from '../page/page-text.ts'
import type { MarkKind } from './kind-style.ts'
import { highlightName, markKindOf, POINTED_HIGHLIGHT } from './mark-style.ts'

/** The most marks painted on one page: beyond it the engine's own cost is felt while scrolling. */
const MOST_PAINTED = 5_000

/**
 * Paints marks with the CSS Custom Highlight API, which changes nothing in the page's DOM.
 * The registry belongs to the document: the page's scripts can read it, so it holds only what anyone could work
 * out from the page and the public knowledge base, under names that say nothing.
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
export interface Painter {
  paint(marks: readonly Mark[], text: PageText): void
  /** Tints one stretch of the text, or none. */
  point(extent: Extent | null, text: PageText): void
  /** Leaves nothing behind in the registry. */
  clear(): void
}

export function createPainter(): Painter {
  const painted = new Map<string, Highlight>()
  const registry = globalThis.CSS?.highlights

  function clear() {
    for (const [name, highlight] of painted) {
      // After an update of the extension the reader of the new version may have painted under the same name.
      if (registry?.get(name) === highlight) registry.delete(name)
    }
    painted.clear()
  }

  return {
    paint(marks, text) {
      clear()
      if (!registry) return
      const byKind = new Map<MarkKind, StaticRange[]>()
      for (const mark of marks.slice(0, MOST_PAINTED)) {
        const range = staticRange(mark, text)
        if (!range) continue
        const kind = markKindOf(mark)
        const ranges = byKind.get(kind)
        if (ranges) ranges.push(range)
        else byKind.set(kind, [range])
      }
      for (const [kind, ranges] of byKind) {
        const highlight = new Highlight(...ranges)
        registry.set(highlightName(kind), highlight)
        painted.set(highlightName(kind), highlight)
      }
    },
    point(extent, text) {
      registry?.delete(POINTED_HIGHLIGHT)
      painted.delete(POINTED_HIGHLIGHT)
      const range = extent && staticRange(extent, text)
      if (!range || !registry) return
      const highlight = new Highlight(range)
      highlight.priority = 1
      registry.set(POINTED_HIGHLIGHT, highlight)
      painted.set(POINTED_HIGHLIGHT, highlight)
    },
    clear,
  }
}

/**
 * Static, since each live Range costs something at every mutation of the page; after a change of the page the
 * reader reads it again and paints anew.
 */
function staticRange({ start, end }: Extent, text: PageText): StaticRange | null {
  const position = text.rangeOf(start, end)
  if (!position) return null
  const { startNode, startOffset, endNode, endOffset } = position
  return new StaticRange({ startContainer: startNode, startOffset, endContainer: endNode, endOffset })
}

/** A live range over a stretch of the text, for measuring and scrolling; drop it after use. */
export function liveRange({ start, end }: Extent, text: PageText): Range | null {
  const position = text.rangeOf(start, end)
  if (!position) return null
  try {
    const range = new Range()
    range.setStart(position.startNode, position.startOffset)
    range.setEnd(position.endNode, position.endOffset)
    return range
  } catch {
    // The text node shrank since the page was read.
    return null
  }
}
