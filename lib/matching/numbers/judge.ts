import { firstDay, lastDay } from '../../dates/iso-date.ts'
import { agrees, plainlyDiffers } from './agreement.ts'
import type { Dating } from './dating.ts'
import type { FigureFound } from './figure.ts'
import type { NumberReason, NumberVerdict } from './number-mention.ts'
import { monthOf, type NotedFigure, type Series, type SeriesPoint } from './series.ts'
import { stemOf } from './stems.ts'
import type { Tie } from './tie.ts'
import type { Wording } from './wording.ts'

export interface Judgement {
  readonly verdict: NumberVerdict
  readonly date: string | null
  readonly official: number | null
  readonly reason: NumberReason
}

/** How a value is written in a reason: English and Welsh write numbers alike. */
export function inPlainDigits(value: number): string {
  digits ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })
  return digits.format(value)
}
// Made when first needed: it takes as long as a whole page.
let digits: Intl.NumberFormat | undefined

/** Who publishes the page, so that it does not confirm itself. */
export interface PageSource {
  readonly host: string | null
  readonly site: string | null
}

/** A figure without a date may be as old as this, in months, by the day of the post. */
const FRESH_MONTHS = 18
/** A target or forecast may lie this far ahead of the post. */
const AHEAD_MONTHS = 60
/** How much of the name of a series must stand near before a figure is said to agree: more for a round one. */
const NAMED_ENOUGH = 0.55
const NAMED_FOR_ROUND = 0.7
const NAMED_A_LITTLE = 0.3
/** Beyond this ratio to the official value a figure is rather of something else than wrong. */
const SAME_MATTER = 1.6
/** A note that speaks of one of these gives two official figures, and neither is wrong. */
const ALSO_OFFICIAL =
  /\b(?:bulletin|report|notice|revised|answer|nao|pac|ministry|justice data|compares?|implie[sd])\b/i

/**
 * Sets a figure beside its series. `agrees` allows for fair rounding and for the words beside the figure. `differs`
 * asks that scope, unit and date are stated and the same. All else is `unknown`: a wrong verdict is worse than none.
 */
export function judge(
  tie: Tie,
  figure: FigureFound,
  dating: Dating,
  wording: Wording,
  source: PageSource,
): Judgement {
  const { series } = tie
  const candidates = pointsAt(series, dating)
  const nearest = candidates[0] ?? null
  const unknown = (code: string, point = nearest): Judgement => outcome('unknown', code, series, point)
  if (!tie.sameUnit) return unknown('unit')
  if (series.hearsay) return unknown('hearsay')
  const known = candidates.filter(point => isIndependent(point, source))
  if (candidates.length > 0 && known.length === 0) return unknown('own_source')
  if (nearest === null) return unknown(dating.by === 'none' ? 'no_date' : 'no_point', null)
  if (wording.question) return unknown('question')
  // "down from 50 per cent": of what time, the words must say
  if (figure.before && dating.by !== 'stated') return unknown('before')
  const scaled = (point: SeriesPoint) => point.value * series.scale
  const compared = series.unit === 'count' && figure.share ? asCount(figure, figure.share.part) : figure
  const upside = wording.negated && !series.negative && series.unit === 'percent' && !tie.byFigure
  if (series.yearly && figure.years !== null && figure.years >= 2) {
    const same = known.find(point => agrees(compared, scaled(point)))
    return same ? outcome('differs', 'yearly', series, same) : unknown('yearly_scope')
  }
  // Without a date in the text only the latest value is meant, unless the figure is exactly that of an earlier one.
  const isFair = (one: SeriesPoint) =>
    dating.by !== 'posted' ||
    one === nearest ||
    series.planned ||
    (figure.hedge === null && figure.digits >= 3)
  const point = known.find(one => !upside && isFair(one) && agrees(compared, scaled(one)))
  const other =
    series.unit === 'percent' && wording.negated && !series.negative
      ? known.find(one => agrees(compared, 100 - one.value))
      : undefined
  const isVeryValue = point !== undefined && scaled(point) === figure.value && figure.digits >= 3
  const scope = scopeDoubt(tie, figure, isVeryValue ? { ...wording, planned: [] } : wording)
  if (point || other) {
    if (scope !== null) return unknown(scope, point ?? other)
    const dated = dating.by === 'stated' && figure.digits >= 2 && tie.whole
    const precise = dated || (figure.digits >= 3 && (tie.whole || tie.named >= NAMED_A_LITTLE))
    const enough =
      tie.byFigure || precise || tie.named >= (figure.digits >= 3 ? NAMED_ENOUGH : NAMED_FOR_ROUND)
    if (!enough) return unknown('scope', point ?? other)
    return outcome(
      'agrees',
      point ? agreeing(figure, scaled(point)) : 'complement',
      series,
      point ?? other ?? null,
    )
  }
  const noted = known.find(one => one.noted.some(also => isNoted(series, also, figure)))
  if (noted) {
    if (scope !== null || ALSO_OFFICIAL.test(beforeFigure(noted.note ?? '', figure)))
      return unknown('noted', noted)
    return outcome('differs', 'noted', series, noted)
  }
  if (scope !== null) return unknown(scope)
  if (figure.before) return unknown('before')
  if (mayDiffer(tie, figure, dating, known) && plainlyDiffers(compared, scaled(nearest))) {
    return outcome('differs', 'value', series, nearest)
  }
  return unknown('unclear')
}

/** Whether a note names this figure; a note often leaves the unit of the series out. */
function isNoted(series: Series, noted: NotedFigure, figure: FigureFound): boolean {
  return (
    noted.value === figure.value &&
    (noted.unit === figure.unit || (noted.unit === 'count' && series.scale === 1))
  )
}

/** The words of a note up to the figure that it names, which say whose figure it is. */
function beforeFigure(note: string, figure: FigureFound): string {
  const plain = note.replaceAll(',', '')
  const at = plain.indexOf(String(figure.value))
  return at < 0 ? note : plain.slice(0, at)
}

function asCount(figure: FigureFound, value: number): FigureFound {
  return { ...figure, value, low: value, high: value, unit: 'count', step: 1, worded: false }
}

function agreeing(figure: FigureFound, official: number): string {
  if (figure.low !== figure.high) return 'in_range'
  if (figure.value === official) return 'equal'
  return figure.hedge === null ? 'rounded' : 'hedged'
}

function outcome(verdict: NumberVerdict, code: string, series: Series, point: SeriesPoint | null): Judgement {
  const values = point ? [inPlainDigits(point.value), point.date, series.name] : ['', '', series.name]
  return {
    verdict,
    date: point?.date ?? null,
    official: point?.value ?? null,
    reason: { code: `${verdict}_${code}`, values },
  }
}

/** Why it is not sure that the text speaks of what the series counts, or `null`. */
function scopeDoubt({ series, exact, byFigure }: Tie, figure: FigureFound, wording: Wording): string | null {
  if (wording.subset.some(word => !series.words.includes(stemOf(word)))) return 'subset'
  if (wording.elsewhere && series.area.length === 0) return 'area'
  if (wording.headcount && series.fullTime) return 'headcount'
  // "targets" are no plan where targets are what is counted
  const planned = wording.planned.some(word => !series.words.includes(stemOf(word)))
  if (planned && !series.planned) return 'planned'
  if (wording.planned.length === 0 && series.planned && !(exact && figure.digits >= 3) && !byFigure)
    return 'planned'
  if (series.yearly && figure.years === null) return 'yearly_scope'
  return null
}

/** A figure may be called different only where it is beyond doubt what it should be equal to. */
function mayDiffer(tie: Tie, figure: FigureFound, dating: Dating, known: readonly SeriesPoint[]): boolean {
  const [point, ...others] = known
  if (!point || others.length > 0 || point.note !== null || tie.series.planned || tie.series.rising)
    return false
  if (dating.by !== 'stated' || !tie.whole || tie.named < NAMED_ENOUGH || figure.low !== figure.high)
    return false
  const fits =
    dating.precision === 'day' || dating.precision === 'month' || dating.precision === 'quarter'
      ? point.date.length > 4
      : dating.precision === 'financial-year'
        ? tie.series.financial
        : point.date.length === 4
  if (!fits || figure.worded || figure.digits < 2) return false
  // equal to the value of another date: rather the date is misread than the figure wrong
  if (tie.exact) return false
  const ratio = figure.value / (point.value * tie.series.scale)
  return ratio < SAME_MATTER && ratio > 1 / SAME_MATTER
}

/** Whether anybody but the page's own publisher, or a blog, stands behind the value. */
function isIndependent(point: SeriesPoint, { host, site }: PageSource): boolean {
  if (point.publishers.length === 0) return false
  const name = site?.toLowerCase() ?? null
  const independent = point.publishers.filter(
    publisher => !/\bblog(?:s|ger)?\b/.test(publisher) && publisher !== name,
  )
  if (independent.length === 0) return false
  return (
    point.hosts.length === 0 ||
    host === null ||
    point.publishers.length > 1 ||
    point.hosts.some(one => one !== host)
  )
}

/** The points that a time may mean, the likeliest first. */
export function pointsAt(series: Series, dating: Dating): SeriesPoint[] {
  if (dating.by === 'none') return []
  if (dating.by === 'posted') return pointsByPost(series, dating.last)
  const from = series.planned ? addMonths(dating.first, -1) : dating.first
  const inside = series.points.filter(({ date }) => {
    if (dating.precision === 'day' || dating.precision === 'month') {
      if (series.planned) return lastDay(date) >= from && firstDay(date) <= dating.last
      // "31 March 2022" and "March 2022" are one date to a series of quarters, not to one of weeks
      return date.length === 4 ? false : date.slice(0, 7) === dating.last.slice(0, 7)
    }
    if (dating.precision === 'quarter' || dating.precision === 'financial-year') {
      return (
        date.slice(0, 7) === dating.last.slice(0, 7) ||
        (date.length === 4 && date === dating.last.slice(0, 4) && dating.precision === 'quarter')
      )
    }
    return (
      firstDay(date) >= from &&
      (date.length === 10 ? date : date.length === 7 ? firstDay(date) : lastDay(date)) <= dating.last
    )
  })
  const precise = dating.precision === 'day' ? inside.filter(({ date }) => date === dating.last) : []
  const wholeYear = dating.precision === 'year' ? inside.filter(({ date }) => date.length === 4) : []
  if (precise.length > 0) return precise
  if (wholeYear.length > 0) return wholeYear
  if (inside.length === 0 && dating.by === 'around') return []
  return inside.reverse()
}

/** Without a date in the text: the latest value that was out by then, and those not long before it. */
function pointsByPost(series: Series, day: string): SeriesPoint[] {
  const oldest = addMonths(day, -FRESH_MONTHS)
  const latest = series.planned ? addMonths(day, AHEAD_MONTHS) : day
  const month = monthOf(day)
  return series.points
    .filter(({ date }) => firstDay(date) <= latest && lastDay(date) >= oldest)
    .sort((a, b) => Math.abs(a.month - month) - Math.abs(b.month - month))
}

function addMonths(day: string, months: number): string {
  // months are counted from one
  const month = monthOf(day) - 1 + months
  if (Number.isNaN(month)) return day
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}
