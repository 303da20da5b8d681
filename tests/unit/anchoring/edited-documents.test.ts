import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fragmentOffsets } from '../../../lib/anchoring/element-path.ts'
import { resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import type { Anchor } from '../../../lib/anchoring/selectors.ts'
import type { Extent, PageText } from '../../../lib/page/page-text.ts'
import { type ReadPage, readPage } from '../../../lib/page/read-page.ts'
import { anchorInDocument, textIndexOf } from './anchor-in-document.ts'
import { ADDRESS, documentOf, spotsIn, unsettle } from './dom-page.ts'
import { EDITS } from './edits.ts'
import { below, pick, type Random, randomFrom } from './random.ts'
import { madeUpPage, type Spot } from './tracked-page.ts'
import { isAsSaved } from './try-edits.ts'
import { truthOf, verdictOn } from './verdict-on-place.ts'

/** How many documents are edited: one for every thousand passages that `ANCHORING_RUNS` asks for, fifteen at least. */
const RUNS = Math.max(15, Math.ceil(Number(process.env.ANCHORING_RUNS ?? 0) / 1_000))
const PASSAGES = 8

type Passage = { anchor: Anchor; was: Map<number, string> }

function passagesOf(saved: ReadPage, spots: readonly Spot[], random: Random): Passage[] {
  return Array.from({ length: PASSAGES }, () => {
    const from = below(random, spots.length)
    const to = Math.min(spots.length - 1, from + 3 + below(random, 25))
    const extent = { start: spots[from]?.start ?? 0, end: spots[to]?.end ?? 0 }
    const anchor = anchorInDocument(saved.text, extent, saved.document)
    if (!anchor) throw new Error('The passage is empty.')
    return { anchor, was: new Map(spots.slice(from, to + 1).map(({ token }) => [token.id, token.text])) }
  })
}

/** The text that a found passage has in the DOM, without white space. */
function textInDom(document: Document, text: PageText, { start, end }: Extent): string {
  const range = text.rangeOf(start, end)
  if (!range) return expect.fail('there is no way back to the DOM')
  const live = document.createRange()
  live.setStart(range.startNode, range.startOffset)
  live.setEnd(range.endNode, range.endOffset)
  return live.toString().replace(/\s+/g, '')
}

/** Saves passages of a document, edits it, seeks them again and says what became of each. */
function tryDocument(seed: number, edits: readonly string[]): string[] {
  const random = randomFrom(seed)
  const page = madeUpPage(random, 6 + below(random, 8), below(random, 7))
  const saved = readPage(documentOf(page), ADDRESS)
  const passages = passagesOf(saved, spotsIn(page, saved.text), random)
  for (const edit of edits) EDITS[edit]?.(page, random, new Set(pick(random, passages).was.keys()))
  page.blocks = page.blocks.filter(({ tokens }) => tokens.length > 0)
  const document = documentOf(page)
  unsettle(document, random)
  const now = readPage(document, ADDRESS)
  const anchors = passages.map(({ anchor }) => anchor)
  const fragments = fragmentOffsets(now.text, document, anchors)
  const resolutions = resolveAnchors(textIndexOf(now.text), anchors, { document: now.document, fragments })
  const spots = spotsIn(page, now.text)
  return passages.map(({ anchor, was }, at) => {
    const resolution = resolutions[at] ?? { state: 'gone' as const }
    const truth = truthOf(was, spots)
    const left = truth.isLeft ? 'still there' : 'no longer there'
    if (resolution.state !== 'found') return `${left}: ${resolution.state}`
    const verdict = verdictOn(resolution, truth, spots, isAsSaved(anchor, now.document, resolution))
    const inDom = textInDom(document, now.text, resolution)
    if (verdict === 'wrong') expect.fail(`${anchor.quote.exact} was found as ${inDom}`)
    if (resolution.how === 'exact') expect(inDom).toBe(anchor.quote.exact.replace(/\s+/g, ''))
    return `${left}: ${verdict}`
  })
}

describe('passages of edited documents', { timeout: 36_000_000 }, () => {
  it('are never found in a wrong place, and lead back to the DOM', () => {
    const counts = new Map<string, number>()
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.constantFrom(...Object.keys(EDITS)), { maxLength: 6 }),
        (seed, edits) => {
          for (const key of tryDocument(seed, edits)) counts.set(key, (counts.get(key) ?? 0) + 1)
        },
      ),
      { seed: 20_260_101, numRuns: RUNS },
    )
    if (process.env.ANCHORING_RUNS) console.log(Object.fromEntries(counts))
    let left = 0
    for (const [key, count] of counts) if (key.startsWith('still there')) left += count
    expect((counts.get('still there: right') ?? 0) / left).toBeGreaterThan(0.75)
  })
})
