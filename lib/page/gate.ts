import type { Verdict } from './document.ts'
import { weighText } from './weigh.ts'

/** Text nodes looked at, of whatever kind: past this a page has shown what it is about. */
const MOST_NODES = 6_000
/** UTF-16 code units. */
const LONGEST_TEXT = 60_000
/** A part of the page marked as its main one is believed from this length on. */
const SHORTEST_MAIN = 400
const MOST_META = 200

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'title'])
const UNDECIDED: Verdict = { label: 'not', score: 0, reasons: [{ code: 'unread', weight: 0, values: [] }] }

/**
 * Whether a live document is about probation, from its title, its metadata and a bounded walk over its text
 * nodes (`data`, which needs no layout). Runs in every page of the sites that were granted: reads only, never
 * throws, and on a page without a stem it stops after one scan. Takes any document: without a body, XML, a
 * frameset. `url` is the address of the page.
 */
export function gateOf(document: Document, url: string): Verdict {
  try {
    const metadata = readMetadata(document)
    return weighText({ url, ...metadata, text: readText(document) })
  } catch {
    return UNDECIDED
  }
}

/**
 * A page may hide `document.title` or `form.firstChild` behind its own `<img name=title>` or
 * `<input name=firstChild>` (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem-filter),
 * so methods are taken from the prototype and never from the node.
 */
function method<Name extends 'querySelector' | 'querySelectorAll' | 'createTreeWalker'>(
  document: Document,
  name: Name,
): Document[Name] {
  let prototype: unknown = Object.getPrototypeOf(document)
  while (prototype !== null && !Object.hasOwn(prototype as object, name))
    prototype = Object.getPrototypeOf(prototype)
  return (prototype as Document)[name].bind(document) as Document[Name]
}

function readMetadata(document: Document): {
  title: string | null
  site: string | null
  description: string | null
} {
  const title = method(document, 'querySelector')('head > title, title')?.textContent?.trim() || null
  let site: string | null = null
  const said: string[] = []
  let seen = 0
  for (const meta of method(document, 'querySelectorAll')('head > meta[content]')) {
    if (++seen > MOST_META) break
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? ''
    if (name === 'og:site_name') site = meta.getAttribute('content')
    else if (/^(?:description|og:description|keywords|article:(?:section|tag))$/i.test(name)) {
      const content = meta.getAttribute('content') ?? ''
      if (!said.includes(content)) said.push(content)
    }
  }
  return { title, site, description: said.join('. ') || null }
}

/** The text of the page's main part if it marks one that has text, otherwise of the whole page. */
function readText(document: Document): string {
  const main = method(document, 'querySelector')('main, [role="main"]')
  const inMain = main === null ? '' : walk(document, main)
  return inMain.length >= SHORTEST_MAIN ? inMain : walk(document, document)
}

function walk(document: Document, root: Node): string {
  const walker = method(document, 'createTreeWalker')(root, 4 /* NodeFilter.SHOW_TEXT */)
  const pieces: string[] = []
  let length = 0
  for (let left = MOST_NODES; left > 0 && length < LONGEST_TEXT; left--) {
    const node = walker.nextNode() as Text | null
    if (node === null) break
    const parent = node.parentNode as Element | null
    if (UNREAD.has(parent?.localName ?? '')) continue
    const { data } = node
    pieces.push(data)
    length += data.length
  }
  return pieces.join(' ').slice(0, LONGEST_TEXT)
}
