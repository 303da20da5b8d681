/** What reading a page asks of its elements. */
const ASKED_FOR = [
  'childNodes',
  'closest',
  'compareDocumentPosition',
  'contains',
  'firstChild',
  'getAttribute',
  'hasAttribute',
  'lastChild',
  'localName',
  'matches',
  'namespaceURI',
  'nextSibling',
  'nodeType',
  'parentElement',
  'parentNode',
  'previousSibling',
  'querySelector',
  'querySelectorAll',
  'textContent',
]
const OVERRIDING = ASKED_FOR.flatMap(name => [`form [name="${name}"]`, `form [id="${name}"]`]).join()

/**
 * Whether a form of the page has fields that stand before what the browser says of the form: its parent, its next
 * sibling. A walk would go round in it without end, and no page has such fields but one made for that.
 * @see https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export function overridesWalking(document: Document): boolean {
  return document.querySelector(OVERRIDING) !== null
}
