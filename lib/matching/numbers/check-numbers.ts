import { kindOf } from '../../knowledge/entity-id.ts'
import type { PageDocument } from '../../page/document.ts'
import type { Mention } from '../mention.ts'
import { type Dating, datingOf } from './dating.ts'
import type { FigureUnit } from './figure.ts'
import { judge, type PageSource } from './judge.ts'
import type { NumberMention } from './number-mention.ts'
import { type PageLine, readPageLines } from './page-lines.ts'
import { quoteAround } from './quote.ts'
import type { FigureAt, LineRead } from './read-numbers.ts'
import { hostOf, monthOf } from './series.ts'
import { figureKey, type SeriesLexicon } from './series-lexicon.ts'
import { Looker } from './surroundings.ts'
import { changeOf, type Thread, threadFor, tieOfThread, tieOfThreadApart } from './thread.ts'
import { type Reading, type Tie, Tier } from './tie.ts'
import { isInReach } from './values.ts'
import { wordingOf } from './wording.ts'

/** Nobody reads more marks than this on one page. */
const MOST_NUMBERS = 2_000
/**
 * Ties the figures of a page to the statistics that they seem to be of and says whether they agree. In the order of
 * the text, none overlapping. Figures that belong to no series are left out. Never throws; time is linear in the text.
 *
 * @param mentions what else is named on the page: a figure of one region is not that of the country
 * @param lines the page's lines, where they were read before
 */
export function checkNumbers(
  lexicon: SeriesLexicon,
  document: PageDocument,
  mentions: readonly Mention[],
  lines: readonly PageLine[] = readPageLines(document),
): NumberMention[] {
  const { text } = document
  const source: PageSource = { host: hostOf(document.url), site: document.site }
  const places = mentions.filter(mention => kindOf(mention.entity) === 'place')
  const looker = new Looker(lexicon)
  const tier = new Tier(lexicon)
  const found: Checked[] = []
  let thread: Thread | null = null
  /** By unit, the last thread of each: a share in between does not end what is said of people. */
  const threads = new Map<FigureUnit, Thread>()
  let nextPlace = 0
  for (const line of lines) {
    const { day, post, comment } = line
    while (nextPlace < places.length && (places[nextPlace] as Mention).end <= line.start) nextPlace++
    for (const figure of line.figures) {
      if (found.length >= MOST_NUMBERS) return accepted(found)
      if (isSaidAgain(line, figure)) continue
      const goesOn: Thread | null = threadFor(threads.get(figure.unit), thread, line, figure)
      const where = {
        start: figure.start,
        end: figure.end,
        text: text.slice(figure.start, figure.end),
        post,
        comment,
      }
      const change = figure.change !== null && goesOn ? changeOf(goesOn, figure) : null
      if (change && goesOn) {
        const quote = quoteAround(text, line, figure)
        found.push({ number: { ...where, quote, series: goesOn.series.id, ...change }, weak: false })
        continue
      }
      let reading: Reading | null = null
      const read = (): Reading => {
        reading ??= { dating: datingOf(line, figure, day), wording: wordingOf(line, figure) }
        return reading
      }
      const apart = goesOn ? tieOfThreadApart(goesOn, line, figure) : null
      if (apart) {
        const { dating } = apart
        const elsewhere = read().wording.elsewhere || placeNamed(places, nextPlace, line, figure)
        const judged = judge(apart.tie, figure, dating, { ...read().wording, elsewhere }, source)
        if (judged.verdict === 'agrees') {
          const quote = quoteAround(text, line, figure)
          found.push({ number: { ...where, quote, series: apart.tie.series.id, ...judged }, weak: false })
          continue
        }
      }
      const ties = isCandidate(lexicon, figure) ? tier.tiesOf(looker.around(line, figure), figure, read) : []
      const tie: Tie | null = bestTie(ties, read) ?? (goesOn ? tieOfThread(goesOn, figure) : null)
      if (!tie) continue
      const { dating, wording } = read()
      const elsewhere = wording.elsewhere || placeNamed(places, nextPlace, line, figure)
      const judged = judge(tie, figure, dating, { ...wording, elsewhere }, source)
      const quote = quoteAround(text, line, figure)
      found.push({ number: { ...where, quote, series: tie.series.id, ...judged }, weak: tie.weak })
      if (tie.weak) continue
      thread = { series: tie.series, date: judged.date, line: line.place, end: figure.end, post, comment }
      threads.set(figure.unit, thread)
    }
  }
  return accepted(found)
}

interface Checked {
  readonly number: NumberMention
  readonly weak: boolean
}

/** A round figure with nothing else to speak for it is taken where its series is plainly met elsewhere on the page. */
function accepted(found: readonly Checked[]): NumberMention[] {
  const met = new Set<string>()
  for (const { number, weak } of found) if (!weak) met.add(number.series)
  return found.filter(({ number, weak }) => !weak || met.has(number.series)).map(({ number }) => number)
}

/** Whether a figure is worth looking at: some series is of its kind and size, or some cue names it. */
function isCandidate(lexicon: SeriesLexicon, figure: FigureAt): boolean {
  return isInReach(lexicon, figure) || lexicon.cuesOfFigure.has(figureKey(figure.value, figure.unit))
}

/** "about half (51%)": the words say roughly what the brackets say exactly. */
function isSaidAgain({ tokens, figures }: LineRead, figure: FigureAt): boolean {
  if (!figure.worded || figure.unit !== 'percent' || tokens[figure.to]?.text !== '(') return false
  return figures.some(other => other.from === figure.to + 1 && other.unit === 'percent')
}

/** Of ties about as strong, the one whose points lie nearest to the date. */
function bestTie(ties: readonly Tie[], read: () => Reading): Tie | null {
  const [first] = ties
  if (!first) return null
  const { dating } = read()
  if (dating.by === 'none') return first
  let best = first
  let shortest = monthsFrom(first, dating)
  for (const tie of ties) {
    if (tie.score < first.score * 0.9 && !(first.byFigure && tie.byFigure)) continue
    const distance = monthsFrom(tie, dating)
    if (distance >= shortest || tie.exact < best.exact || tie.weak > best.weak) continue
    best = tie
    shortest = distance
  }
  return best
}

function monthsFrom(tie: Tie, dating: Dating): number {
  const month = monthOf(dating.last)
  return Math.min(...tie.series.points.map(point => Math.abs(point.month - month)))
}

/** Whether a region, prison or unit is named in the sentence of the figure. */
function placeNamed(
  places: readonly Mention[],
  from: number,
  { tokens }: LineRead,
  figure: FigureAt,
): boolean {
  const sentence = tokens[figure.from]?.sentence
  let first = figure.from
  let last = figure.to - 1
  while (first > 0 && tokens[first - 1]?.sentence === sentence) first--
  while (last + 1 < tokens.length && tokens[last + 1]?.sentence === sentence) last++
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
  for (let at = from; at < places.length; at++) {
    const place = places[at] as Mention
    if (place.start >= end) return false
    if (place.end > start) return true
  }
  return false
}
