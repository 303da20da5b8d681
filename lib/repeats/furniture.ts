import type { FoundPassage } from './align.ts'
import type { Stretch } from './stretches.ts'
import type { Words } from './words.ts'

/** A passage of this many words is never taken for furniture, however often it stands. */
const LONG_PASSAGE = 80

/** How near to the beginning or end of its post or comment a signature stands, in words. */
const NEAR_EDGE = 4

/** So many posts or comments that begin or end with the same words carry a signature. */
const SIGNED = 3
/** So many standings in all, quotations by commenters aside, are furniture wherever they are. */
const EVERYWHERE = 5

/**
 * The passages without those that are part of how the page is made: a signature or an appeal at the end of each post
 * or comment, a notice that stands in many of them.
 */
export function withoutFurniture(
  words: Words,
  stretches: readonly Stretch[],
  passages: readonly FoundPassage[],
): FoundPassage[] {
  const counts = new Map<FoundPassage, { edges: number; all: number }>()
  const byBeginning = [...passages].sort((one, other) => one.earlierStart - other.earlierStart)
  let group: FoundPassage[] = []
  const count = () => {
    const edges = 1 + group.filter(passage => isAtEdge(words, passage)).length
    const all = 1 + group.filter(passage => !isQuotation(stretches, passage)).length
    for (const passage of group) counts.set(passage, { edges, all })
  }
  for (const passage of byBeginning) {
    const first = group[0]
    if (first && !sameOrigin(first, passage)) {
      count()
      group = []
    }
    group.push(passage)
  }
  count()
  return passages.filter(passage => {
    if (passage.end - passage.start >= LONG_PASSAGE || isQuotation(stretches, passage)) return true
    const { edges, all } = counts.get(passage) ?? { edges: 0, all: 0 }
    return !(all >= EVERYWHERE || (edges >= SIGNED && isAtEdge(words, passage)))
  })
}

/** Whether two passages repeat the same earlier one: more than half of the shorter is in both. */
function sameOrigin(one: FoundPassage, other: FoundPassage): boolean {
  const shared = Math.min(one.earlierEnd, other.earlierEnd) - Math.max(one.earlierStart, other.earlierStart)
  const shorter = Math.min(one.earlierEnd - one.earlierStart, other.earlierEnd - other.earlierStart)
  return shared * 2 > shorter
}

/** Whether the passage begins or ends its post or comment, at both places in the same way. */
function isAtEdge({ runs }: Words, passage: FoundPassage): boolean {
  const { run, start, end, earlierRun, earlierStart, earlierEnd } = passage
  const begins = (place: number, word: number) => word - (runs[place] as number) <= NEAR_EDGE
  const finishes = (place: number, word: number) => (runs[place + 1] as number) - word <= NEAR_EDGE
  return (
    (begins(run, start) && begins(earlierRun, earlierStart)) ||
    (finishes(run, end) && finishes(earlierRun, earlierEnd))
  )
}

/** Whether a commenter took the passage from the post above. */
function isQuotation(stretches: readonly Stretch[], { run, earlierRun }: FoundPassage): boolean {
  const here = stretches[run]
  const there = stretches[earlierRun]
  return here?.comment !== null && there?.comment === null && here?.post === there.post
}
