import { linkToText } from '../anchoring/text-fragment.ts'
import { makeTextIndex } from '../anchoring/text-index.ts'
import type { Snippet } from '../library/snippet.ts'

/**
 * The address that opens a snippet's page at its words. Told apart from other places by what stood around them when
 * it was saved, since the page is not at hand.
 *
 * @returns `null` where the snippet came without an address
 */
export function linkToPassage({ anchor, page, place, quote, kind }: Snippet): string | null {
  const address = place?.permalink ?? page.url ?? page.canonical
  if (address === null || kind === 'article' || quote === '') return address
  const { prefix, exact, suffix } = anchor?.quote ?? { prefix: '', exact: quote, suffix: '' }
  const index = makeTextIndex(`${prefix}${exact}${suffix}`)
  return linkToText(address, index, { start: prefix.length, end: prefix.length + exact.length })
}
