import { memberOf } from './document-member.ts'

/** Text nodes looked at, of whatever kind: past this a page has shown what it is about. */
const MOST_NODES = 4_000
/** UTF-16 code units. */
const LONGEST_TEXT = 40_000
/** A part of the page marked as its main one is believed from this length on. */
const SHORTEST_MAIN = 400
const MOST_PARAGRAPHS = 120
/** Paragraphs with less than this may be those of a sidebar, and the article one that is broken by `<br>`. */
export const ENOUGH_IN_PARAGRAPHS = 2_500
const SPACE = 32
const UNREAD = /^(?:script|style|noscript|textarea)$/

/** Text shorter than this, in letters and other signs, may be that of a page that is still filling itself. */
const HARDLY_ANY = 600

/**
 * The text of the page's paragraphs where it has enough of them: reading an element's text whole is far cheaper than
 * walking its nodes, each of which the browser has to wrap for the script. Otherwise that of the page's main part if
 * it marks one that has text, otherwise that of the whole page. Reads `data` and `textContent`, which need no layout,
 * of a bounded number of nodes. Never throws: `null` where the page cannot be read.
 */
export function gateText(document: Document): string | null {
  try {
    return readText(document)
  } catch {
    return null
  }
}

/** Whether a page shows so little text that it may still be filling itself. */
export function isHardlyAnyText(text: string): boolean {
  let signs = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > SPACE && ++signs >= HARDLY_ANY) return false
  }
  return true
}

function readText(document: Document): string {
  const byName = memberOf(document, 'getElementsByTagName')
  const inParagraphs = readParagraphs(byName('p'))
  if (inParagraphs.length >= ENOUGH_IN_PARAGRAPHS) return inParagraphs
  const main = byName('main')[0]
  const inMain = main === undefined ? '' : walk(document, main)
  if (inMain.length >= SHORTEST_MAIN) return inMain
  // XML has neither head nor body; HTML without a body has no text.
  const root =
    memberOf(document, 'body') ?? (memberOf(document, 'head') ? null : memberOf(document, 'documentElement'))
  return root === null ? '' : walk(document, root)
}

function readParagraphs(paragraphs: HTMLCollectionOf<HTMLParagraphElement>): string {
  const pieces: string[] = []
  let length = 0
  for (let index = 0; index < MOST_PARAGRAPHS && length < LONGEST_TEXT; index++) {
    const text = paragraphs[index]?.textContent
    if (text === undefined) break
    pieces.push(text)
    length += text.length
  }
  return pieces.join('\n').slice(0, LONGEST_TEXT)
}

function walk(document: Document, root: Node): string {
  const walker = memberOf(document, 'createTreeWalker')(root, 4 /* NodeFilter.SHOW_TEXT */)
  const pieces: string[] = []
  let length = 0
  for (let left = MOST_NODES; left > 0 && length < LONGEST_TEXT; left--) {
    const node = walker.nextNode() as Text | null
    if (node === null) break
    const { data } = node
    // Asking for a parent costs as much as the text itself, so only what looks like code or markup is asked.
    if (/[{<]/.test(data) && UNREAD.test((node.parentNode as Element | null)?.localName ?? '')) continue
    pieces.push(data)
    length += data.length
  }
  return pieces.join(' ').slice(0, LONGEST_TEXT)
}
