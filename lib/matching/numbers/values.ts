import type { Dating } from './dating.ts'
import type { FigureFound } from './figure.ts'
import { monthOf, type Series } from './series.ts'
import { reachKey, type SeriesLexicon } from './series-lexicon.ts'

/** How far off the values of a series a figure may be, as a ratio, and still be of it. */
const LIKE = 1.5
const LIKE_BY_LONG_CUE = 2.2
/** The same where the series has a value for the very date: farther off, something else is counted. */
const LIKE_AT_DATE = 1.35
/** The same of what changes slowly, by the value nearest in time. */
const LIKE_STOCK = 1.6
/** In percentage points. */
const LIKE_SHARE = 12
const LIKE_SHARE_BY_LONG_CUE = 25
/** Values further away in time say nothing of what is plausible. */
const YEARS_APART = 6

/** Whether any series at all has values of a figure's kind and size. */
export function isInReach({ reach }: SeriesLexicon, figure: FigureFound): boolean {
  // a share may be told by its rest, a rate by the sum that it comes to
  if (figure.share || figure.unit === 'percent' || (figure.unit === 'money' && reach.has('percent')))
    return true
  const known = reach.get(reachKey(figure.unit, figure.noun))
  return (
    known !== undefined &&
    figure.value >= known.least / LIKE_BY_LONG_CUE &&
    figure.value <= known.greatest * LIKE_BY_LONG_CUE
  )
}

/** Whether a figure is in the unit of a series. */
export function unitsMatch(series: Series, figure: FigureFound): boolean {
  if (series.unit === figure.unit) return series.unit !== 'duration' || series.noun === figure.noun
  // "7 of the 24 targets"
  return series.unit === 'count' && figure.share !== null
}

/** The figure in the unit that the series' values are compared in. */
export function figureValue(series: Series, figure: FigureFound): number {
  return series.unit === 'count' && figure.share ? figure.share.part : figure.value
}

/** Whether the series has this very value at some date, or the rest of it to a hundred per cent. */
export function hasExactly(series: Series, figure: FigureFound): boolean {
  const value = figureValue(series, figure)
  const rest = series.unit === 'percent' && figure.low === figure.high
  return series.points.some(
    point => point.value * series.scale === value || (rest && 100 - point.value === value),
  )
}

/** Whether the series could have such a value at all, going by those that it has about that time. */
export function couldHave(series: Series, figure: FigureFound, dating: Dating, longCue: boolean): boolean {
  const value = figureValue(series, figure)
  const month = dating.by === 'none' ? null : monthOf(dating.last)
  const factor = longCue ? LIKE_BY_LONG_CUE : LIKE
  if (series.stock && series.unit === 'count' && dating.by !== 'none')
    return isLikeNearest(series, value, dating.last)
  const reach = longCue ? LIKE_SHARE_BY_LONG_CUE : LIKE_SHARE
  let could = false
  for (const point of series.points) {
    if (month !== null && Math.abs(point.month - month) > YEARS_APART * 12) continue
    const official = point.value * series.scale
    if (series.unit === 'percent') {
      const apart = Math.min(Math.abs(value - official), Math.abs(100 - value - official) * 2.5)
      could ||= apart <= Math.max(3, reach * Math.min(1, official / 30))
    } else {
      const ratio = Math.max(value, official) / Math.max(1e-9, Math.min(value, official))
      if (dating.by === 'stated' && point.date.slice(0, 7) === dating.last.slice(0, 7)) {
        return ratio <= LIKE_AT_DATE || notedAt(point.noted, figure)
      }
      could ||= ratio <= factor
    }
  }
  return could
}

function isLikeNearest(series: Series, value: number, day: string): boolean {
  const month = monthOf(day)
  let nearest = Number.POSITIVE_INFINITY
  let official = Number.NaN
  for (const point of series.points) {
    const apart = Math.abs(point.month - month)
    if (apart > nearest) continue
    nearest = apart
    official = point.value * series.scale
  }
  if (nearest > YEARS_APART * 12) return false
  return Math.max(value, official) / Math.max(1e-9, Math.min(value, official)) <= LIKE_STOCK
}

function notedAt(noted: Series['points'][number]['noted'], figure: FigureFound): boolean {
  return noted.some(one => one.unit === figure.unit && one.value === figure.value)
}

/** Whether the series has a value about the time of the figure. */
export function isNearInTime(series: Series, dating: Dating): boolean {
  if (dating.by === 'none') return false
  const from = Number(dating.first.slice(0, 4)) - 2
  const to = Number(dating.last.slice(0, 4)) + 1
  return series.points.some(({ month }) => month >= from * 12 && month <= to * 12 + 12)
}
