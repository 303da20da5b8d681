import { BLOCKS, isLeftOut } from '../../page/text-elements.ts'
import { escapeHtml } from './escape.ts'

/** What is written as it is; anything else is a plain block or nothing but its contents. */
const KEPT = new Set(
  (
    'a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins ' +
    'kbd li ol p pre q s samp small strong sub sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
)
const VOID = new Set(['br', 'hr'])
/** Attributes that say something about the text. None of them loads or runs anything. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
  time: ['datetime'],
}
const EVERYWHERE = ['lang', 'dir']
const LONGEST_ATTRIBUTE = 8_000

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml'
const ELEMENT = 1
const TEXT = 3

/**
 * Writes a tree as HTML that can do nothing: only elements of text, no script, no style, no address that is opened
 * without a click. What is left out of a page's text (`PageText`) is left out here, so the two stay in step.
 * Nothing is copied as it stands: every tag is written anew and every text escaped, so there is no way around it.
 *
 * @param writeText makes HTML of a text node
 * @param writePicture makes HTML of a picture's alternative text
 */
export function writeCleanTree(
  root: Node,
  writeText: (node: Text) => string = node => escapeHtml(node.data),
  writePicture: (words: string) => string = escapeHtml,
): string {
  const pieces: string[] = []
  let at: Node | null = root.firstChild
  while (at) {
    const node: Node = at
    if (node.nodeType === TEXT) pieces.push(writeText(node as Text))
    const inside = node.nodeType === ELEMENT ? enter(node as Element) : null
    at = inside ?? next(node)
  }
  return pieces.join('')

  /** The first child, where there is something to write inside. */
  function enter(element: Element): Node | null {
    if (element.localName === 'img') {
      const words = element.getAttribute('alt')?.trim()
      if (words) pieces.push(writePicture(words))
      return null
    }
    if (isUnwanted(element)) return null
    pieces.push(opening(element))
    if (element.firstChild) return element.firstChild
    pieces.push(closing(element))
    return null
  }

  function next(from: Node): Node | null {
    let node: Node | null = from
    while (node && node !== root) {
      if (node.nextSibling) return node.nextSibling
      node = node.parentNode
      if (node && node !== root) pieces.push(closing(node as Element))
    }
    return null
  }
}

const isUnwanted = (element: Element) => element.namespaceURI !== HTML_NAMESPACE || isLeftOut(element)

/** The tag that stands for an element: `null` for its contents alone. */
function tagOf(element: Element): string | null {
  const name = element.localName
  if (name === 'a') return addressOf(element) === null ? null : 'a'
  if (KEPT.has(name)) return name
  return BLOCKS.has(name) ? 'div' : null
}

function addressOf(link: Element): string | null {
  const address = link.getAttribute('href')?.trim() ?? ''
  return /^https?:\/\/\S+$/i.test(address) && address.length <= LONGEST_ATTRIBUTE ? address : null
}

function opening(element: Element): string {
  const tag = tagOf(element)
  if (tag === null) return ''
  const named = [...(ATTRIBUTES[tag] ?? []), ...EVERYWHERE].flatMap(name => {
    const value = element.getAttribute(name)
    return value && value.length <= LONGEST_ATTRIBUTE ? [` ${name}="${escapeHtml(value)}"`] : []
  })
  const address = tag === 'a' ? addressOf(element) : null
  if (address !== null) named.unshift(` href="${escapeHtml(address)}" rel="noreferrer noopener"`)
  return `<${tag}${named.join('')}>`
}

function closing(element: Element): string {
  const tag = tagOf(element)
  return tag === null || VOID.has(tag) ? '' : `</${tag}>`
}
