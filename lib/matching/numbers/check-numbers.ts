import { kindOf } from '../../knowledge/entity-id.ts'
import type { PageDocument } from '../../page/document.ts'
import type { Mention } from '../mention.ts'
import { type Dating, datingOf } from './dating.ts'
import { inPlainDigits, judge, type PageSource } from './judge.ts'
import type { NumberMention } from './number-mention.ts'
import { type PageLine, readPageLines } from './page-lines.ts'
import { quoteAround } from './quote.ts'
import type { FigureAt, LineRead } from './read-numbers.ts'
import { hostOf, monthOf, type Series, type SeriesPoint } from './series.ts'
import { figureKey, type SeriesLexicon } from './series-lexicon.ts'
import { Looker } from './surroundings.ts'
import { type Reading, type Tie, Tier } from './tie.ts'
import { isInReach } from './values.ts'
import { wordingOf } from './wording.ts'

/** A list goes on with the series of the figure before it for this many lines and code units. */
const LINES_ON = 4
const UNITS_ON = 500
/** Nobody reads more marks than this on one page. */
const MOST_NUMBERS = 2_000
/** A change is looked for between points at most this far apart, in months. */
const CHANGE_MONTHS = 15

/** What the line before leaves to the next one. */
interface Thread {
  readonly series: Series
  readonly date: string | null
  readonly line: number
  readonly end: number
  readonly post: number | null
  readonly comment: number | null
}

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
  let nextPlace = 0
  for (const line of lines) {
    const { day, post, comment } = line
    while (nextPlace < places.length && (places[nextPlace] as Mention).end <= line.start) nextPlace++
    for (const figure of line.figures) {
      if (found.length >= MOST_NUMBERS) return accepted(found)
      if (isSaidAgain(line, figure)) continue
      const near: boolean = thread !== null && thread.post === post && thread.comment === comment
      const goesOn: Thread | null =
        near && thread && line.place - thread.line <= LINES_ON && figure.start - thread.end <= UNITS_ON
          ? thread
          : null
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
      const ties = isCandidate(lexicon, figure) ? tier.tiesOf(looker.around(line, figure), figure, read) : []
      const tie: Tie | null = bestTie(ties, read) ?? (goesOn ? tieOfThread(goesOn, figure) : null)
      if (!tie) continue
      const { dating, wording } = read()
      const elsewhere = wording.elsewhere || placeNamed(places, nextPlace, line, figure)
      const judged = judge(tie, figure, dating, { ...wording, elsewhere }, source)
      const quote = quoteAround(text, line, figure)
      found.push({ number: { ...where, quote, series: tie.series.id, ...judged }, weak: tie.weak })
      if (!tie.weak)
        thread = { series: tie.series, date: judged.date, line: line.place, end: figure.end, post, comment }
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

/** A figure in a list that has the very value of a point of the series that the list is of. */
function tieOfThread({ series }: Thread, figure: FigureAt): Tie | null {
  const sameUnit = series.unit === figure.unit || (series.unit === 'duration' && figure.unit === 'count')
  if (!sameUnit || figure.digits < 3 || figure.change !== null) return null
  if (!series.points.some(point => point.value * series.scale === figure.value)) return null
  return {
    series,
    score: 0,
    whole: false,
    byFigure: false,
    weak: false,
    named: 1,
    sameUnit: true,
    exact: true,
  }
}

/** "an increase of 799 since 31 March 2021" behind a figure: whether two points of its series are so far apart. */
function changeOf({ series, date }: Thread, figure: FigureAt) {
  if (
    date === null ||
    figure.unit === 'percent' ||
    figure.unit === 'money' ||
    figure.value < (figure.step < 1 ? 0.2 : 10)
  )
    return null
  const later = series.points.find(point => point.date === date)
  if (!later) return null
  const sign = figure.change === 'up' ? 1 : -1
  const earlier = series.points.find(
    point =>
      point.date < date &&
      later.month - point.month <= CHANGE_MONTHS &&
      Math.abs((later.value - point.value) * sign - figure.value) <= figure.step / 4,
  )
  if (!earlier || !isOfficial(later) || !isOfficial(earlier)) return null
  const values = [
    inPlainDigits(later.value),
    later.date,
    series.name,
    inPlainDigits(earlier.value),
    earlier.date,
  ]
  return {
    date: later.date,
    official: later.value,
    verdict: 'agrees' as const,
    reason: { code: 'agrees_change', values },
  }
}

const isOfficial = (point: SeriesPoint) => point.publishers.some(publisher => !/\bblog\b/.test(publisher))

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
