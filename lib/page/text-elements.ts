/**
 * How HTML elements take part in the text of a page, by name and attribute alone: asking for computed style
 * would make the browser lay the page out.
 */

/** Their contents are not text that a reader reads, or cannot be marked (form fields, drawings, frames). */
const LEFT_OUT = new Set(
  (
    'script style noscript template textarea input select option optgroup datalist svg math iframe frame noframes ' +
    'object embed applet canvas audio video head'
  ).split(' '),
)

/** A line begins before and after them (HTML Standard, section 15.3, `display: block` and table parts). */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ' +
    'nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

/** Line feeds in their text are seen as such. */
export const KEEPS_LINE_FEEDS: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/**
 * Whether nothing inside an element counts as text of the page. What somebody is typing (an editor in the
 * page) is theirs alone; text hidden by a style sheet is read, since a page may show it at any moment.
 */
export function isLeftOut(element: Element): boolean {
  const name = element.localName
  if (LEFT_OUT.has(name)) return true
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found'
  if (name === 'dialog') return !element.hasAttribute('open')
  if (!element.hasAttribute('contenteditable')) return false
  return element.getAttribute('contenteditable') !== 'false'
}
