import { MARK_NAMES } from './mark-style.ts'

/** Stands on what lies in a closed root of ours; a page cannot see it there. */
export const OUR_ROOT = 'data-our-root'

/** How many elements at the end of a document are looked at. */
const MOST_LOOKED_AT = 50

/**
 * Takes away what an earlier version left on an open page when it was updated: its scripts may have ended before they
 * could tidy up, and those of the new version run in a world of their own.
 */
export function removeLeftBehind(document: Document): void {
  try {
    for (const name of MARK_NAMES) globalThis.CSS?.highlights?.delete(name)
    for (const element of [...document.documentElement.children].slice(-MOST_LOOKED_AT)) {
      if (element.localName === 'div' && rootOf(element)?.querySelector(`[${OUR_ROOT}]`)) element.remove()
    }
  } catch {
    // A page that puts its own elements before the browser's words keeps what is there until it is loaded anew.
  }
}

/**
 * The closed root of an element, which browsers open for scripts of extensions.
 * @see https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
 */
function rootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } }
  }
  const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }
  return openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(element) ?? null
}
