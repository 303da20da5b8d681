import type { Extent } from '../page/page-text.ts'
import { makeTextAnchor } from './make.ts'
import type { PageStructure } from './place.ts'
import { type Anchor, type EarlierQuote, MOST_EARLIER_QUOTES } from './selectors.ts'
import type { TextIndex } from './text-index.ts'

/**
 * Puts an anchor on the passage that the reader says is meant: one of the candidates, or a selection of their own.
 * What it quoted before is kept in its history.
 * @param extent the passage, UTF-16 code units into the page's text; must lie within it
 * @param structure the page's posts and comments, `null` if they are not known
 * @param at the time of the repair, ISO 8601 in UTC
 */
export function repairTextAnchor(
  anchor: Anchor,
  index: TextIndex,
  extent: Extent,
  structure: PageStructure | null,
  at: string,
): Anchor {
  return { ...makeTextAnchor(index, extent, structure), history: historyOf(anchor, at) }
}

/** Where there are too many, the first quote of all stays: it is what the reader saved. */
function historyOf({ quote, position, history }: Anchor, at: string): EarlierQuote[] {
  const all: EarlierQuote[] = [...history, { quote, position, replaced: at }]
  const [first] = all
  if (!first || all.length <= MOST_EARLIER_QUOTES) return all
  return [first, ...all.slice(1 - MOST_EARLIER_QUOTES)]
}
