import { makeTextAnchor } from '../../../lib/anchoring/make.ts'
import { resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'
import { below, pick, type Random, randomFrom } from './random.ts'
import { madeUpPage, rendered, type Token, type TrackedPage } from './tracked-page.ts'

/** Which words of a quote are changed: any, or none that is a figure, a name or a "not". */
export type Changing = 'any words' | 'ordinary words'

export type ChangedQuotes = { quotes: number; found: number; asked: number; gone: number; wrong: number }

const PUT_IN = [
  'rather',
  'window',
  'slowly',
  'table',
  'morning',
  'carry',
  'grey',
  'plainly',
  'often',
  'people',
  'keep',
]
const TELLING = /[A-Z0-9]|^(?:no|not|none|never|nobody|nothing|one|two|four|half|third)\b/

/** Whether a word is neither a figure nor a name nor a "not". A capital tells a name; the first of a sentence too. */
const isOrdinary = ({ text }: Token): boolean => !TELLING.test(text)

/**
 * Saves sentences of made-up pages, changes a share of the words of each (three in five replaced, one in five taken
 * out, one in five put in), and seeks them again; all else on the page stays.
 * @param share which share of the words is changed, of each quote the same: 0 to 1
 */
export function tryChangedQuotes(pages: number, share: number, changing: Changing): ChangedQuotes {
  const sum: ChangedQuotes = { quotes: 0, found: 0, asked: 0, gone: 0, wrong: 0 }
  for (let seed = 0; seed < pages; seed++) {
    const random = randomFrom(seed)
    const page = madeUpPage(random, 20, 6)
    const saved = rendered(page)
    const index = makeTextIndex(saved.text)
    const at = pick(
      random,
      page.blocks.flatMap(({ part }, block) => (part === 'paragraph' ? [block] : [])),
    )
    const [from, to] = someSentences(page, at, random)
    const ids = new Set(page.blocks[at]?.tokens.slice(from, to).map(({ id }) => id))
    const spots = saved.spots.filter(({ token }) => ids.has(token.id))
    if (ids.size < 6) continue
    const extent = { start: spots[0]?.start ?? 0, end: spots.at(-1)?.end ?? 0 }
    const anchor = makeTextAnchor(index, extent, { document: saved })
    change(page, at, from, to, share, changing, random)
    const now = rendered(page)
    const [resolution] = resolveAnchors(makeTextIndex(now.text), [anchor], { document: now })
    const left = now.spots.filter(({ token }) => ids.has(token.id))
    sum.quotes++
    if (resolution?.state === 'gone') sum.gone++
    else if (resolution?.state === 'uncertain') sum.asked++
    else if (resolution) {
      const inside = left.filter(({ start, end }) => start < resolution.end && end > resolution.start).length
      if (inside * 2 >= left.length) sum.found++
      else sum.wrong++
    }
  }
  return sum
}

/** One to three sentences of a block, by the numbers of their words. */
function someSentences(page: TrackedPage, at: number, random: Random): [from: number, to: number] {
  const tokens = page.blocks[at]?.tokens ?? []
  const ends = tokens.flatMap(({ text }, word) => (/[.!?]$/.test(text) ? [word + 1] : []))
  const starts = [0, ...ends.slice(0, -1)]
  const first = below(random, starts.length)
  const last = Math.min(ends.length - 1, first + below(random, 3))
  return [starts[first] ?? 0, ends[last] ?? tokens.length]
}

function change(
  page: TrackedPage,
  at: number,
  from: number,
  to: number,
  share: number,
  changing: Changing,
  random: Random,
): void {
  const tokens = page.blocks[at]?.tokens ?? []
  const places: number[] = []
  for (let word = from; word < to; word++) {
    const token = tokens[word]
    if (token && (changing === 'any words' || isOrdinary(token))) places.push(word)
  }
  const chosen = new Set<number>()
  const wanted = Math.min(places.length, Math.round((to - from) * share))
  while (chosen.size < wanted) chosen.add(pick(random, places))
  for (const word of [...chosen].sort((one, other) => other - one)) {
    const token = tokens[word]
    if (!token) continue
    const kind = random()
    const text = pick(random, PUT_IN)
    if (kind < 0.6) tokens[word] = { ...token, text }
    else if (kind < 0.8) tokens.splice(word, 1)
    else tokens.splice(word, 0, { text, id: -1, copyOf: -1, batch: -1 })
  }
}
