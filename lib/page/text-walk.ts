import { LONGEST_PAGE_TEXT } from './longest-page-text.ts'
import { isElement, isText } from './nodes.ts'
import type { Steps } from './steps.ts'
import { BLOCKS, isLeftOut, KEEPS_LINE_FEEDS } from './text-elements.ts'

/** The most nodes of one page that are looked at; a page beyond that is cut there. */
export const MOST_NODES = 400_000

/** How many nodes are looked at between two chances to pause: well under a millisecond's work. */
const NODES_A_STEP = 256

/** How much of one text node is copied between two chances to pause, in UTF-16 code units. */
const UNITS_A_STEP = 131_072

/** What a walk has gathered so far: one segment a text node, in document order. */
export class ReadNodes {
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
export function* walk(root: Node, read: ReadNodes): Steps<boolean> {
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
