import { LONGEST_PAGE_TEXT } from './document.ts'
import { finish, finishInSlices, type Steps } from './steps.ts'
import { BLOCKS, isLeftOut, KEEPS_LINE_FEEDS } from './text-elements.ts'

/** The most nodes of one page that are looked at; a page beyond that is cut there. */
export const MOST_NODES = 400_000

/** How many nodes are looked at between two chances to pause: well under a millisecond's work. */
const NODES_A_STEP = 256

/** How much of one text node is copied between two chances to pause, in UTF-16 code units. */
const UNITS_A_STEP = 131_072

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

/** The same in slices of a few milliseconds, for the live page. */
export function readPageTextInSlices(root: Node, signal?: AbortSignal): Promise<PageText> {
  return finishInSlices(readPageTextInSteps(root), undefined, signal)
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

/** What a walk has gathered so far: one segment a text node, in document order. */
class ReadNodes {
  readonly pieces: string[] = []
  readonly nodes: Text[] = []
  readonly starts: number[] = []
  readonly lengths: number[] = []
  readonly places = new Map<Node, number>()
  cut = false
  length = 0
  /** Whether the text stands at the beginning of a line: nothing yet, or a line feed just now. */
  atLineStart = true

  breakLine(): void {
    if (this.atLineStart || this.length >= LONGEST_PAGE_TEXT) return
    this.pieces.push('\n')
    this.length++
    this.atLineStart = true
  }

  *add(node: Text, keepLineFeeds: boolean): Steps<void> {
    const data = node.data
    if (data === '') return
    // White space alone between two blocks is never seen; without it blank lines would pile up.
    if (this.atLineStart && !keepLineFeeds && BLANK.test(data)) return
    const length = Math.min(data.length, LONGEST_PAGE_TEXT - this.length)
    if (length < data.length) this.cut = true
    if (length <= 0) return
    this.places.set(node, this.nodes.length)
    this.nodes.push(node)
    this.starts.push(this.length)
    this.lengths.push(length)
    this.length += length
    for (let from = 0; from < length; from += UNITS_A_STEP) {
      if (from > 0) yield
      const piece = data.slice(from, Math.min(length, from + UNITS_A_STEP))
      this.pieces.push(piece.replace(keepLineFeeds ? SPACES_BUT_LINE_FEEDS : SPACES, ' '))
    }
    this.atLineStart = keepLineFeeds && data.charCodeAt(length - 1) === LINE_FEED
  }
}

const LINE_FEED = 10
const SPACES = /[\t\n\f\r]/g
const SPACES_BUT_LINE_FEEDS = /[\t\f\r]/g
const BLANK = /^[ \t\n\f\r]*$/

/** Reads everything under the root; gives false if the page took the walk's own node away in a pause. */
function* walk(root: Node, read: ReadNodes): Steps<boolean> {
  let at: Node = root
  let preformatted = 0
  for (let count = 1; ; count++) {
    if (count > MOST_NODES || read.length >= LONGEST_PAGE_TEXT) {
      read.cut = true
      return true
    }
    if (count % NODES_A_STEP === 0) {
      yield
      if (!root.contains(at)) return false
    }
    let inside = false
    if (isText(at)) {
      yield* read.add(at, preformatted > 0)
    } else if (isElement(at)) {
      if (at.localName === 'br') read.breakLine()
      else if (at === root || !isLeftOut(at)) {
        if (isBlock(at)) read.breakLine()
        if (at.firstChild) {
          inside = true
          if (KEEPS_LINE_FEEDS.has(at.localName)) preformatted++
        } else if (isBlock(at)) read.breakLine()
      }
    } else {
      inside = at.firstChild !== null
    }
    const child: Node | null = inside ? at.firstChild : null
    if (child) {
      at = child
      continue
    }
    while (at !== root && !at.nextSibling) {
      const parent: Node | null = at.parentNode
      if (!parent) return false
      at = parent
      leave(at)
    }
    const next: Node | null = at === root ? null : at.nextSibling
    if (!next) return true
    at = next
  }

  function leave(node: Node): void {
    if (!isElement(node)) return
    if (isBlock(node)) read.breakLine()
    if (KEEPS_LINE_FEEDS.has(node.localName)) preformatted--
  }
}

const HTML = 'http://www.w3.org/1999/xhtml'

/** Elements of other vocabularies (a feed, a sitemap) hold one value each, which must not run together. */
function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName) || element.namespaceURI !== HTML
}

/** `nodeType`, not `instanceof`: each window, and the content script's world, has classes of its own. */
function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0
}

/** The next node in document order, inside `top`. */
function following(node: Node, top: Node): Node | null {
  return node.firstChild ?? followingSibling(node, top)
}

/** The next node in document order that is not inside `node`. */
function followingSibling(node: Node, top: Node): Node | null {
  let at: Node | null = node
  while (at && at !== top) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}

function preceding(node: Node, top: Node): Node | null {
  if (node === top) return null
  return node.previousSibling ? lastNodeWithin(node.previousSibling) : node.parentNode
}

function lastNodeWithin(node: Node): Node {
  let at = node
  while (at.lastChild) at = at.lastChild
  return at
}
