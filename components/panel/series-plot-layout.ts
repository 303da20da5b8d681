import { firstDay, lastDay } from '../../lib/dates/iso-date.ts'
import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { readNumbers } from '../../lib/matching/numbers/read-numbers.ts'
import { seriesOf } from '../../lib/matching/numbers/series.ts'
import { scopeOf } from './series-scope.ts'

export interface PlotPoint {
  /** ISO date of any precision. */
  readonly date: string
  readonly value: number
  readonly note?: string | undefined
}

/** A place in the plot, in parts of its width from the left and of its height from the top. */
export interface PlotPlace {
  readonly x: number
  readonly y: number
}

export interface SeriesPlot {
  /** Points that count the same and are joined, in the order of time; a stretch may hold one point alone. */
  readonly stretches: readonly (readonly PlotPlace[])[]
  /** Where the series goes on with another scope: halfway between the two points, and why, as its notes say. */
  readonly breaks: readonly { readonly x: number; readonly date: string; readonly words: string }[]
  readonly latest: PlotPlace
  /** The figure of the page; `null` where it cannot be set beside the series. */
  readonly page: (PlotPlace & { readonly label: 'over' | 'under' }) | null
  readonly values: readonly { readonly value: number; readonly y: number }[]
  readonly years: readonly { readonly year: number; readonly x: number }[]
  /** The least value of the scale, where that is not nought. */
  readonly from: number | null
}

const MOST_YEARS = 5
/** Steps of the scale that the values span at least: few lines say enough. */
const FEWEST_STEPS = 1.6
const MOST_POINTS = 1000

/**
 * Lays a series out over time. `null` for fewer than two points at different times, where there is nothing to draw.
 *
 * @param page the page's own figure in the unit of the series, at the date that it is compared with
 */
export function layOutSeries(
  given: readonly PlotPoint[],
  page: { date: string; value: number } | null,
): SeriesPlot | null {
  const points = given
    .filter(point => Number.isFinite(point.value))
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1))
    .slice(-MOST_POINTS)
  const times = points.map(point => middleOf(point.date))
  const last = points.at(-1)
  if (!last || Math.min(...times) === Math.max(...times)) return null

  const allTimes = page ? [...times, middleOf(page.date)] : times
  const start = Math.min(...allTimes)
  const end = Math.max(...allTimes)
  const values = page ? [...points.map(point => point.value), page.value] : points.map(point => point.value)
  const scale = scaleOver(Math.min(...values), Math.max(...values))
  const x = (time: number) => (time - start) / (end - start)
  const y = (value: number) => 1 - (value - scale.low) / (scale.high - scale.low)
  const place = (at: { date: string; value: number }) => ({ x: x(middleOf(at.date)), y: y(at.value) })

  const stretches: PlotPlace[][] = []
  const breaks: { x: number; date: string; words: string }[] = []
  let before = scopeOf(undefined)
  points.forEach((point, index) => {
    const scope = scopeOf(point.note)
    const parted = index > 0 && (scope.begins || scope.key !== before.key)
    if (index === 0 || parted) stretches.push([])
    if (parted) {
      const between = (middleOf(points[index - 1]?.date ?? point.date) + middleOf(point.date)) / 2
      breaks.push({ x: x(between), date: point.date, words: scope.words || before.words })
    }
    stretches.at(-1)?.push(place(point))
    before = scope
  })
  return {
    stretches,
    breaks,
    latest: place(last),
    page: page ? { ...place(page), label: labelBeside(place(page), stretches.flat()) } : null,
    values: scale.steps.map(value => ({ value, y: y(value) })),
    years: yearsBetween(start, end).map(year => ({ year, x: x(year) })),
    from: scale.low === 0 ? null : scale.low,
  }
}

/**
 * The page's figure in the unit of its series, or `null` where its words are no such value: a change, a rest to 100
 * per cent or another measure.
 */
export function valueOnPage(text: string, code: string, statistic: EntityOf<'statistic'>): number | null {
  if (/_(?:change|complement|unit|yearly|yearly_scope|before)$/.test(code)) return null
  const figure = readNumbers(text)[0]
  const series = seriesOf(statistic, () => [])
  if (!figure || figure.unit !== series.unit || figure.change !== null) return null
  return figure.value / series.scale
}

/** A dot left or right of these has its label towards the middle of the plot, others have it over themselves. */
export const LEFT = 0.33
export const RIGHT = 0.67
/** How far a label may reach in a narrow panel, in parts of the width. */
const LABEL_REACH = 0.66
const TOP = 0.2
const BOTTOM = 0.85

/** The side of a dot on which less of the line lies, unless the plot ends there. */
function labelBeside(dot: PlotPlace, places: readonly PlotPlace[]): 'over' | 'under' {
  if (dot.y < TOP) return 'under'
  if (dot.y > BOTTOM) return 'over'
  const from = dot.x < LEFT ? dot.x : dot.x > RIGHT ? dot.x - LABEL_REACH : dot.x - LABEL_REACH / 2
  const near = places.filter(({ x }) => x >= from && x <= from + LABEL_REACH)
  const over = near.filter(({ y }) => y < dot.y).length
  return over > near.filter(({ y }) => y > dot.y).length ? 'under' : 'over'
}

/** Round steps that hold both ends; nought is the lowest where it is not far below them. */
function scaleOver(lowest: number, highest: number): { low: number; high: number; steps: number[] } {
  const least = lowest >= 0 && lowest < (highest - lowest) * 1.2 ? 0 : lowest
  const span = highest - least || Math.abs(highest) || 1
  const power = 10 ** Math.floor(Math.log10(span))
  const step =
    [5, 2.5, 2, 1, 0.5].map(times => times * power).find(each => span / each >= FEWEST_STEPS) ?? power
  const first = Math.floor(least / step + 1e-9)
  const after = Math.max(Math.ceil(highest / step - 1e-9), first + 1)
  const steps = []
  // Reckoned from whole numbers: adding 0.1 again and again gives 0.30000000000000004.
  for (let each = first; each <= after; each++) steps.push(Number((each * step).toPrecision(12)))
  return { low: first * step, high: after * step, steps }
}

/** Beginnings of years, at most a handful. */
function yearsBetween(start: number, end: number): number[] {
  const first = Math.ceil(start)
  const step = Math.max(1, Math.ceil((end - first + 1) / MOST_YEARS))
  const years = []
  for (let year = first; year <= end; year += step) years.push(year)
  return years
}

/** The middle of what a date can mean, as a number of years; close enough to draw it. */
function middleOf(date: string): number {
  return (inYears(firstDay(date)) + inYears(lastDay(date))) / 2
}

function inYears(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 372
}
