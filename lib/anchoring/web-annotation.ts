import type {
  Anchor,
  CssSelector,
  FragmentSelector,
  TextPositionSelector,
  TextQuoteSelector,
} from './selectors.ts'
import {
  cssSelectorSchema,
  fragmentSelectorSchema,
  textPositionSelectorSchema,
  textQuoteSelectorSchema,
} from './selectors.ts'

/** A selector of the W3C model that an anchor holds. */
export type Selector = TextQuoteSelector | TextPositionSelector | CssSelector | FragmentSelector

/** The most selectors of one target that are looked at. */
const MOST_SELECTORS = 20

/** An anchor as the `selector` of a W3C annotation's target: several that all select the same passage. */
export function selectorsOf({ quote, position, element, fragment }: Anchor): Selector[] {
  return [quote, position, element, fragment].filter(selector => selector !== null)
}

/**
 * An anchor from the `selector` of somebody else's annotation: one or a list of them. What else was on that page is
 * not known, so the passage is found only where words and context agree, until it is repaired.
 * @returns `null` without a quote
 */
export function anchorFromSelectors(selectors: unknown): Anchor | null {
  const list = (Array.isArray(selectors) ? selectors : [selectors]).slice(0, MOST_SELECTORS)
  let anchor: Anchor | null = null
  for (const selector of list) {
    const quote = textQuoteSelectorSchema.safeParse(withContext(selector))
    if (!quote.success) continue
    anchor = {
      quote: quote.data,
      position: null,
      element: null,
      fragment: null,
      place: null,
      lookalikes: null,
      history: [],
    }
    break
  }
  if (!anchor) return null
  for (const selector of list) {
    const position = textPositionSelectorSchema.safeParse(selector)
    if (position.success && position.data.start <= position.data.end) anchor.position ??= position.data
    const element = cssSelectorSchema.safeParse(selector)
    if (element.success) anchor.element ??= element.data
    const fragment = fragmentSelectorSchema.safeParse(selector)
    // Of fragments, only plain ids name an element; others are of media or of text.
    if (fragment.success && !/[\s:=]/.test(fragment.data.value)) anchor.fragment ??= fragment.data
  }
  return anchor
}

/** The model lets prefix and suffix be left out. */
function withContext(selector: unknown): unknown {
  return typeof selector === 'object' && selector !== null
    ? { prefix: '', suffix: '', ...selector }
    : selector
}
