/** Text shorter than this, in UTF-16 code units, may be a page that is still filling itself. */
const HARDLY_ANY = 600
/** A page with so many text nodes is not an empty one, however short they are. */
const MOST_NODES = 400

/**
 * Whether a page shows so little text that it may still be filling itself. Looks at a few hundred text nodes at
 * most and stops at the first few hundred letters, since it is asked on every page. Never throws.
 */
export function hasHardlyAnyText(document: Document): boolean {
  try {
    const walker = document.createTreeWalker(document, 4 /* NodeFilter.SHOW_TEXT */)
    let length = 0
    for (let left = MOST_NODES; left > 0; left -= 1) {
      const node = walker.nextNode()
      if (node === null) return true
      length += (node as Text).data.trim().length
      if (length >= HARDLY_ANY) return false
    }
    return false
  } catch {
    // The page put something of its own in the place of the document's method.
    return false
  }
}
