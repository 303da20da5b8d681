import { makeTextAnchor } from '../../../lib/anchoring/make.ts'
import type { Anchor } from '../../../lib/anchoring/selectors.ts'
import type { TextIndex } from '../../../lib/anchoring/text-index.ts'
import { below, type Random } from './random.ts'
import type { Rendered, Spot } from './tracked-page.ts'

/** A passage that was saved: its anchor, and its words by id. */
export type Snippet = { anchor: Anchor; was: Map<number, string> }

const endsSentence = (spot: Spot | undefined) => !spot || /[.!?]$/.test(spot.token.text)

/** Picks a passage as readers do: a sentence, a part of one, several, a paragraph, a few words, half a word. */
export function someSnippet(
  index: TextIndex,
  page: Rendered,
  random: Random,
  hasStructure: boolean,
): Snippet {
  const { spots, text } = page
  let from = below(random, spots.length)
  // Nobody saves "Reply" and "Delete".
  while (spots[from]?.isLabel) from--
  let to = from + 1
  const kind = random()
  if (kind < 0.12) {
    to = Math.min(spots.length, from + 1 + below(random, 3))
  } else if (kind < 0.3) {
    to = Math.min(spots.length, from + 3 + below(random, 12))
  } else {
    while (from > 0 && !endsSentence(spots[from - 1]) && text[(spots[from]?.start ?? 0) - 1] !== '\n') from--
    const sentences = kind < 0.7 ? 1 : kind < 0.8 ? 3 : 0
    for (let left = sentences; to < spots.length; to++) {
      if (endsSentence(spots[to - 1]) || text[spots[to - 1]?.end ?? 0] === '\n') left--
      if (sentences > 0 ? left <= 0 : text[spots[to - 1]?.end ?? 0] === '\n') break
    }
    if (sentences === 0) while (from > 0 && text[(spots[from]?.start ?? 0) - 1] !== '\n') from--
  }
  const first = spots[from] as Spot
  const last = spots[to - 1] as Spot
  const extent = { start: first.start, end: last.end }
  if (random() < 0.1 && first.end - first.start > 4 && last.end - last.start > 4) {
    extent.start += 2
    extent.end -= 2
  }
  const was = new Map(spots.slice(from, to).map(({ token }) => [token.id, token.text]))
  const anchor = makeTextAnchor(
    index,
    extent,
    hasStructure ? { document: page, fragments: page.fragments } : null,
    fragmentAt(page, random, hasStructure, extent.start),
  )
  return { anchor, was }
}

function fragmentAt(page: Rendered, random: Random, hasStructure: boolean, offset: number): string | null {
  if (!hasStructure || random() < 0.3) return null
  const at = page.comments.findIndex(({ start, end }) => start <= offset && offset < end)
  const begin = page.comments[at]?.start
  if (begin === undefined) return null
  const before = [...page.fragments].filter(([, from]) => from <= begin)
  return before.at(-1)?.[0] ?? null
}
