/** What reading a page asks of its elements. */
const ASKED_FOR = new Set([
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
])
/** A page of more forms is none that anybody reads; nor is it walked. */
const MOST_FORMS = 5_000

/**
 * Whether a form of the page has fields that stand before what the browser says of the form: its parent, its next
 * sibling. A walk would go round in it without end, and no page has such fields but one made for that.
 *
 * Only forms and what belongs to them are looked at: to look for such fields in all of a page of a million elements
 * takes half a second.
 *
 * @see https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export function overridesWalking(document: Document): boolean {
  const forms = document.getElementsByTagName('form')
  if (forms.length > MOST_FORMS) return true
  for (const form of forms) {
    const controls = controlsOf(form)
    if (controls && [...ASKED_FOR].some(name => controls.namedItem(name) !== null)) return true
    if (holdsImage(form)) return true
  }
  return false
}

/** The fields of a form, by whatever names they go; `null` outside of a browser. */
function controlsOf(form: HTMLFormElement): HTMLFormControlsCollection | null {
  if (typeof HTMLFormElement === 'undefined') return null
  return Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')?.get?.call(form) ?? null
}

/** Images stand for fields here, and are not among them. */
function holdsImage(form: HTMLFormElement): boolean {
  const images = Element.prototype.querySelectorAll.call(form, 'img[name], img[id]')
  return [...images].some(image =>
    ['name', 'id'].some(attribute => ASKED_FOR.has(image.getAttribute(attribute) ?? '')),
  )
}
