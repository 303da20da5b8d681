import { linkToText } from '../anchoring/text-fragment.ts'
import { makeTextIndex } from '../anchoring/text-index.ts'
import type { Snippet } from '../library/snippet.ts'

/** The address of a snippet's page, or of the post or comment in it; `null` where it came without one. */
export function addressOfPage({ page, place }: Pick<Snippet, 'page' | 'place'>): string | null {
  return place?.permalink ?? page.url ?? page.canonical
}

/**
 * The address that opens a snippet's page at its words. Told apart from other places by what stood around them when
 * it was saved, since the page is not at hand.
 *
 * @returns `null` where the snippet came without an address
 */
export function linkToPassage(snippet: Snippet): string | null {
  const { anchor, quote, kind } = snippet
  const address = addressOfPage(snippet)
  if (address === null || kind === 'article' || quote === '') return address
  const { prefix, exact, suffix } = anchor?.quote ?? { prefix: '', exact: quote, suffix: '' }
  const index = makeTextIndex(`${prefix}${exact}${suffix}`)
  return linkToText(address, index, { start: prefix.length, end: prefix.length + exact.length })
}
