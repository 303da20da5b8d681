import { type Resolution, resolveAnchors } from '../../anchoring/resolve.ts'
import { makeTextIndex } from '../../anchoring/text-index.ts'
import { anchorFromSelectors } from '../../anchoring/web-annotation.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { PlacedSnippet } from './marked-page.ts'

/**
 * Finds snippets in the text of a page or of an article's copy. What cannot be told for certain is given without a
 * place: a mark in the wrong place would put words into somebody's mouth.
 */
export function placeOnPage(snippets: readonly Snippet[], text: string): PlacedSnippet[] {
  const sought = snippets.flatMap(snippet => {
    if (snippet.kind === 'article') return []
    const quote = { type: 'TextQuoteSelector', exact: snippet.quote }
    const anchor = snippet.anchor ?? anchorFromSelectors(quote)
    return anchor ? [{ snippet, anchor }] : []
  })
  const index = makeTextIndex(text)
  const resolutions = resolveAnchors(
    index,
    sought.map(({ anchor }) => anchor),
  )
  const found = new Map(
    sought.flatMap(({ snippet }, at) => {
      const place = placeOf(resolutions[at])
      return place ? [[snippet, { start: place.start, end: place.end }] as const] : []
    }),
  )
  return snippets.map(snippet => ({ snippet, extent: found.get(snippet) ?? null }))
}

/** In a clean copy other words stand around a passage than on the page, so its very words, there once, are enough. */
function placeOf(resolution: Resolution | undefined) {
  if (resolution?.state === 'found') return resolution
  if (resolution?.state !== 'uncertain' || resolution.why !== 'surroundings') return null
  const [only, ...others] = resolution.candidates
  const isSame = only?.differences.every(({ kind }) => kind === 'same') === true
  return only && isSame && others.length === 0 ? only : null
}
