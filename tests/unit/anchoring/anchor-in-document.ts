import { commentFragment, elementSelector } from '../../../lib/anchoring/element-path.ts'
import { makeTextAnchor } from '../../../lib/anchoring/make.ts'
import type { PageStructure } from '../../../lib/anchoring/place.ts'
import type { Anchor } from '../../../lib/anchoring/selectors.ts'
import { makeTextIndex, type TextIndex } from '../../../lib/anchoring/text-index.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import type { Extent, PageText } from '../../../lib/page/page-text.ts'

const indexes = new WeakMap<PageText, TextIndex>()

/** The index of a page that was read, made at the first call. */
export function textIndexOf(page: PageText): TextIndex {
  const known = indexes.get(page)
  if (known) return known
  const index = makeTextIndex(page.text)
  indexes.set(page, index)
  return index
}

/**
 * The anchor of a passage of a document, as it comes about when one is saved: the page names the element and the
 * comment, the background makes the rest from the text. `null` where there is nothing to save.
 */
export function anchorInDocument(
  page: PageText,
  extent: Extent,
  document: Pick<PageDocument, 'posts' | 'comments'>,
): Anchor | null {
  const trimmed = page.trim(Math.max(0, extent.start), Math.min(page.text.length, extent.end))
  if (!trimmed) return null
  const within = page.rangeOf(trimmed.start, trimmed.end)?.startNode.parentElement ?? null
  const fragment = within ? commentFragment(page, document, within, trimmed.start) : null
  const structure: PageStructure = { document }
  if (fragment) structure.fragments = new Map([[fragment.id, fragment.offset]])
  const anchor = makeTextAnchor(textIndexOf(page), trimmed, structure, fragment?.id ?? null)
  const selector = within ? elementSelector(within) : null
  return { ...anchor, element: selector === null ? null : { type: 'CssSelector', value: selector } }
}
