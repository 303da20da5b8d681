import { following, followingSibling, isElement, lastNodeWithin, preceding } from './nodes.ts'
import { finish, type Steps } from './steps.ts'
import { isLeftOut } from './text-elements.ts'
import { MOST_NODES, ReadNodes, walk } from './text-walk.ts'

/** How often a walk starts again when the page removes the very node that it stands on. */
const MOST_RESTARTS = 3

/** How many text nodes count as nearby. */
const MOST_NEARBY = 400

/** A stretch of text as the DOM knows it, ready for `Range` or `StaticRange`. */
export type DomRange = { startNode: Text; startOffset: number; endNode: Text; endOffset: number }

/** A stretch of a page's text: UTF-16 code units, the end exclusive. */
export type Extent = { start: number; end: number }

/**
 * The text of a page, and the way from there to the DOM and back. All offsets are UTF-16 code units into
 * `text`. It describes the page at the time of reading: where a text node has gone or changed its length
 * since, there is no way back and the answer is `null`.
 */
export class PageText {
  /** Blocks and `<br>` are separated by one line feed; white space inside a block is a space a unit. */
  readonly text: string
  /** Whether the page goes on beyond what was read. */
  readonly cut: boolean
  readonly #root: Node
  readonly #nodes: readonly Text[]
  readonly #starts: readonly number[]
  readonly #lengths: readonly number[]
  readonly #places: ReadonlyMap<Node, number>

  constructor(root: Node, read: ReadNodes) {
    this.text = read.pieces.join('')
    this.cut = read.cut
    this.#root = root
    this.#nodes = read.nodes
    this.#starts = read.starts
    this.#lengths = read.lengths
    this.#places = read.places
  }

  /**
   * Where a stretch of the text stands in the DOM; it may begin and end in different text nodes.
   * @returns `null` for an empty stretch, for one outside the text, and where the page has changed since
   */
  rangeOf(start: number, end: number): DomRange | null {
    if (!(start >= 0 && start < end && end <= this.text.length)) return null
    let first = this.#segmentAt(start)
    // A line feed between two blocks belongs to no node: the stretch then begins with the next one.
    if (first < 0 || start >= this.#endOf(first)) first++
    const last = this.#segmentAt(end - 1)
    if (last < first) return null
    const startNode = this.#nodes[first]
    const endNode = this.#nodes[last]
    if (!startNode || !endNode || !this.#isUnchanged(first) || !this.#isUnchanged(last)) return null
    return {
      startNode,
      startOffset: Math.max(0, start - this.#startOf(first)),
      endNode,
      endOffset: Math.min(end, this.#endOf(last)) - this.#startOf(last),
    }
  }

  /** The text inside a node, without white space at its ends; `null` where there is none. */
  extentOf(node: Node): Extent | null {
    const first = this.#firstWithin(node)
    const last = this.#lastWithin(node)
    if (first === null || last === null) return null
    return this.trim(this.#startOf(first), this.#endOf(last))
  }

  /** A stretch without the white space at its ends; `null` if nothing is left. */
  trim(start: number, end: number): Extent | null {
    let from = start
    let to = end
    while (from < to && isSpace(this.text.charCodeAt(from))) from++
    while (to > from && isSpace(this.text.charCodeAt(to - 1))) to--
    return from < to ? { start: from, end: to } : null
  }

  /**
   * The words inside a node on one line, runs of white space made one space; `''` where there are none.
   * @param longest how many code units are given at most
   */
  wordsOf(node: Node, longest = 1_000): string {
    const extent = this.extentOf(node)
    if (!extent) return ''
    const words = this.text.slice(extent.start, Math.min(extent.end, extent.start + 4 * longest))
    return words.replace(/\s+/g, ' ').trim().slice(0, longest).trimEnd()
  }

  /**
   * Where a position in the DOM (as a `Range` has them: a node and an offset) stands in the text. A position
   * in something that is not read is where the next text begins. `null` for a node outside of the page.
   */
  offsetOf(node: Node, offset: number): number | null {
    const segment = this.#places.get(node)
    if (segment !== undefined) {
      return this.#startOf(segment) + Math.max(0, Math.min(offset, this.#lengths[segment] ?? 0))
    }
    if (!this.#root.contains(node)) return null
    let at: Node | null = node.childNodes[offset] ?? followingSibling(node, this.#root)
    for (let left = MOST_NODES; at && left > 0; left--) {
      const found = this.#places.get(at)
      if (found !== undefined) return this.#startOf(found)
      at = following(at, this.#root)
    }
    return this.text.length
  }

  /**
   * The elements whose text begins within a stretch, in document order, outer ones first. For looking around
   * in a large page without searching all of it; at most some hundred text nodes are looked at.
   */
  elementsWithin(start: number, end: number): Element[] {
    const found = new Set<Element>()
    const first = Math.max(0, this.#segmentAt(start))
    for (let segment = first; segment < first + MOST_NEARBY && this.#startOf(segment) < end; segment++) {
      const chain: Element[] = []
      for (let at = this.#nodes[segment]?.parentElement; at && !found.has(at); at = at.parentElement)
        chain.push(at)
      for (const element of chain.reverse()) found.add(element)
    }
    return [...found].filter(element => {
      const extent = this.extentOf(element)
      return extent !== null && extent.start >= start && extent.start < end
    })
  }

  #startOf(segment: number): number {
    return this.#starts[segment] ?? this.text.length
  }

  #endOf(segment: number): number {
    return this.#startOf(segment) + (this.#lengths[segment] ?? 0)
  }

  #isUnchanged(segment: number): boolean {
    const node = this.#nodes[segment]
    if (!node || !this.#root.contains(node)) return false
    const length = this.#lengths[segment] ?? 0
    const isLast = segment === this.#nodes.length - 1
    return isLast && this.cut ? node.data.length >= length : node.data.length === length
  }

  /** The last segment that begins at or before the offset, -1 if there is none (binary search). */
  #segmentAt(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  #firstWithin(node: Node): number | null {
    for (let at: Node | null = node, left = MOST_NODES; at && left > 0; left--) {
      const found = this.#places.get(at)
      if (found !== undefined) return found
      at = isElement(at) && at !== node && isLeftOut(at) ? followingSibling(at, node) : following(at, node)
    }
    return null
  }

  #lastWithin(node: Node): number | null {
    for (let at: Node | null = lastNodeWithin(node), left = MOST_NODES; at && left > 0; left--) {
      const found = this.#places.get(at)
      if (found !== undefined) return found
      at = preceding(at, node)
    }
    return null
  }
}

/**
 * Reads the text of a page or of a part of it, in one go. Never throws, whatever the document is (without a
 * body, XML, frames), never makes the browser lay the page out, and changes nothing.
 */
export function readPageText(root: Node): PageText {
  return finish(readPageTextInSteps(root))
}

/** The same as work that can be paused, to be made part of a longer piece of work. */
export function* readPageTextInSteps(root: Node): Steps<PageText> {
  for (let restarts = 0; ; restarts++) {
    const read = new ReadNodes()
    const whole = yield* walk(root, read)
    if (whole || restarts === MOST_RESTARTS) {
      if (!whole) read.cut = true
      return new PageText(root, read)
    }
  }
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0
}
