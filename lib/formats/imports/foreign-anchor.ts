import type { Anchor } from '../../anchoring/selectors.ts'
import { anchorFromSelectors } from '../../anchoring/web-annotation.ts'
import { LONGEST_QUOTE } from '../../library/snippet.ts'

const LONGEST_CONTEXT = 2_000
/** More selectors than this are not looked at, nor chains of `refinedBy` that are longer. */
const MOST_SELECTORS = 20

type Thing = Readonly<Record<string, unknown>>

/**
 * The anchor in what another program gives as selectors (https://www.w3.org/TR/annotation-model/#selectors), those
 * that refine others included, and the quote.
 *
 * @returns no anchor where there is no quote to find the passage by
 */
export function anchorFrom(value: unknown): { anchor: Anchor | null; exact: string } {
  const selectors = selectorsIn(value).map(withShortContext)
  const exact = selectors.map(selector => selector.exact).find(text => typeof text === 'string') ?? ''
  if (exact.length > LONGEST_QUOTE) return { anchor: null, exact }
  const anchor = anchorFromSelectors(selectors)
  return { anchor, exact: anchor?.quote.exact ?? exact }
}

/** Some programs keep whole paragraphs beside a quote. */
function withShortContext(selector: Thing): Thing {
  const { prefix, suffix, ...rest } = selector
  return {
    ...rest,
    prefix: typeof prefix === 'string' ? prefix.slice(-LONGEST_CONTEXT) : '',
    suffix: typeof suffix === 'string' ? suffix.slice(0, LONGEST_CONTEXT) : '',
  }
}

function selectorsIn(value: unknown): Thing[] {
  const waiting: unknown[] = Array.isArray(value) ? value.slice(0, MOST_SELECTORS) : [value]
  const found: Thing[] = []
  while (waiting.length > 0 && found.length < MOST_SELECTORS) {
    const selector = waiting.shift()
    if (typeof selector !== 'object' || selector === null) continue
    found.push(selector as Thing)
    if ('refinedBy' in selector) waiting.push(selector.refinedBy)
  }
  return found
}
