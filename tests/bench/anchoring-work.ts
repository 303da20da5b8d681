import { makeTextAnchor } from '../../lib/anchoring/make.ts'
import { resolveAnchors } from '../../lib/anchoring/resolve.ts'
import type { Anchor } from '../../lib/anchoring/selectors.ts'
import { makeTextIndex, type TextIndex } from '../../lib/anchoring/text-index.ts'
import type { Extent } from '../../lib/page/page-text.ts'
import { type Random, randomFrom } from '../unit/anchoring/random.ts'
import { madeUpProse } from './made-up-prose.ts'

const WORDS = 10_000
const SNIPPETS = 100
const ORPHANS = 25
/** The share of the page's words that were changed since. */
const CHANGED = 0.04

export type AnchoringTimes = {
  words: number
  found: number
  asked: number
  gone: number
  /** Milliseconds from the page's text to the last answer, run by run, the first one cold. */
  all: number[]
  /** The part of it that makes the index. */
  index: number[]
}

/** A page of 10,000 words that was edited, and 100 snippets, a quarter of them of another page. */
export function timeAnchoring(runs: number): AnchoringTimes {
  const random = randomFrom(20_260_101)
  const text = madeUpProse(random, WORDS)
  const here = makeTextIndex(text)
  const elsewhere = makeTextIndex(madeUpProse(random, WORDS))
  const anchors = Array.from({ length: SNIPPETS }, (_, at) =>
    someAnchor(at < ORPHANS ? elsewhere : here, random),
  )
  const edited = text.replace(/\w+/g, word => (random() < CHANGED ? 'changed' : word))
  const times: AnchoringTimes = { words: WORDS, found: 0, asked: 0, gone: 0, all: [], index: [] }
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    const index = makeTextIndex(edited)
    const indexed = performance.now()
    const resolutions = resolveAnchors(index, anchors)
    times.all.push(performance.now() - begun)
    times.index.push(indexed - begun)
    const count = (state: string) => resolutions.filter(resolution => resolution.state === state).length
    times.found = count('found')
    times.asked = count('uncertain')
    times.gone = count('gone')
  }
  return times
}

/** A passage of some words up to a paragraph or two. */
function someAnchor(index: TextIndex, random: Random): Anchor {
  const first = Math.floor(random() * (index.length - 150))
  const last = first + 3 + Math.floor(random() * random() * 120)
  const extent: Extent = { start: index.starts[first] ?? 0, end: index.ends[last] ?? 0 }
  return makeTextAnchor(index, extent, null)
}
