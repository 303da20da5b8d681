import type { Verdict } from './document.ts'
import { UNREAD_PAGE } from './unread.ts'
import { hasSeeds, SILENT, weighText } from './weigh.ts'

/** Text nodes looked at, of whatever kind: past this a page has shown what it is about. */
const MOST_NODES = 4_000
/** UTF-16 code units. */
const LONGEST_TEXT = 40_000
/** A part of the page marked as its main one is believed from this length on. */
const SHORTEST_MAIN = 400
const MOST_PARAGRAPHS = 120
/** Paragraphs with less than this may be those of a sidebar, and the article one that is broken by `<br>`. */
const ENOUGH_IN_PARAGRAPHS = 2_500
const MOST_METAS = 200
/** Those that name the site or say what the page is about. Sorted out by the browser: many pages have a hundred others. */
const METAS = [
  '[property="og:site_name"]',
  ...['property', 'name'].flatMap(attribute =>
    ['description', 'og:description', 'keywords', 'article:section', 'article:tag'].map(
      name => `[${attribute}="${name}" i]`,
    ),
  ),
]
  .map(condition => `meta${condition}`)
  .join()
const UNREAD = /^(?:script|style|noscript|textarea)$/

/**
 * Whether a live document may be about probation (`mayBeAboutProbation`), from its title, its metadata and a bounded walk over its text
 * nodes (`data`, which needs no layout). Runs in every page of the sites that were granted: reads only, never
 * throws, and on a page without a stem it stops after one scan. Takes any document: without a body, XML, a
 * frameset. `url` is the address of the page.
 */
export function gateOf(document: Document, url: string): Verdict {
  try {
    const title = own(document, 'title')
    const text = readText(document)
    // What a page says of itself adds nothing where all of its own text is silent, and to ask for it costs as much again.
    if (text.length >= ENOUGH_IN_PARAGRAPHS && !hasSeeds(`${title}\n${text}`)) return SILENT
    return weighText({ url, title, ...readMetadata(document), text })
  } catch {
    return UNREAD_PAGE
  }
}

/**
 * A member of the document as the browser defines it. A page can put its own `<img name=title>` or
 * `<form name=body>` in front of it (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem),
 * so the member is taken from the prototype.
 */
function own<
  Name extends 'title' | 'head' | 'body' | 'documentElement' | 'getElementsByTagName' | 'createTreeWalker',
>(document: Document, name: Name): Document[Name] {
  let prototype = Object.getPrototypeOf(document)
  while (prototype !== null && !Object.hasOwn(prototype, name)) prototype = Object.getPrototypeOf(prototype)
  const value: unknown = Reflect.get(prototype ?? {}, name, document)
  return (typeof value === 'function' ? value.bind(document) : value) as Document[Name]
}

function readMetadata(document: Document): {
  site: string | null
  description: string | null
} {
  let site: string | null = null
  const said: string[] = []
  const metas = own(document, 'head')?.querySelectorAll(METAS) ?? []
  for (let index = 0; index < Math.min(metas.length, MOST_METAS); index++) {
    const meta = metas[index]
    const content = meta?.getAttribute('content') ?? ''
    if (meta?.getAttribute('property') === 'og:site_name') site = content
    else if (!said.includes(content)) said.push(content)
  }
  return { site, description: said.join('. ') }
}

/**
 * The text of the page's paragraphs where it has enough of them: reading an element's text whole is far cheaper than
 * walking its nodes, each of which the browser has to wrap for the script. Otherwise that of the page's main part if
 * it marks one that has text, otherwise that of the whole page.
 */
function readText(document: Document): string {
  const byName = own(document, 'getElementsByTagName')
  const inParagraphs = readParagraphs(byName('p'))
  if (inParagraphs.length >= ENOUGH_IN_PARAGRAPHS) return inParagraphs
  const main = byName('main')[0]
  const inMain = main === undefined ? '' : walk(document, main)
  if (inMain.length >= SHORTEST_MAIN) return inMain
  // XML has neither head nor body; HTML without a body has no text.
  const root = own(document, 'body') ?? (own(document, 'head') ? null : own(document, 'documentElement'))
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
  const walker = own(document, 'createTreeWalker')(root, 4 /* NodeFilter.SHOW_TEXT */)
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
