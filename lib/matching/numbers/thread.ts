import { firstDay, lastDay } from '../../dates/iso-date.ts'
import type { Dating } from './dating.ts'
import { inPlainDigits } from './judge.ts'
import type { PageLine } from './page-lines.ts'
import type { FigureAt, LineRead } from './read-numbers.ts'
import { monthsApart } from './relative-dates.ts'
import { monthOf, type Series, type SeriesPoint } from './series.ts'
import type { Tie } from './tie.ts'

/** A list goes on with the series of the figure before it for this many lines and code units. */
const LINES_ON = 4
const UNITS_ON = 500
/** A change is looked for between points at most this far apart, in months. */
const CHANGE_MONTHS = 15

/** What the line before leaves to the next one. */
export interface Thread {
  readonly series: Series
  readonly date: string | null
  readonly line: number
  readonly end: number
  readonly post: number | null
  readonly comment: number | null
}

/** The thread that a figure may go on with: one of its own unit before the last of any. */
export function threadFor(
  ofUnit: Thread | undefined,
  last: Thread | null,
  line: PageLine,
  figure: FigureAt,
): Thread | null {
  if (ofUnit && continues(ofUnit, line, figure)) return ofUnit
  return last && continues(last, line, figure) ? last : null
}

/** Whether a figure stands so near to what a thread was left by that it may speak of the same. */
function continues(thread: Thread, line: PageLine, figure: FigureAt): boolean {
  return (
    thread.post === line.post &&
    thread.comment === line.comment &&
    line.place - thread.line <= LINES_ON &&
    figure.start - thread.end <= UNITS_ON
  )
}

/** A figure in a list that has the very value of a point of the series that the list is of. */
export function tieOfThread({ series }: Thread, figure: FigureAt): Tie | null {
  const sameUnit = series.unit === figure.unit || (series.unit === 'duration' && figure.unit === 'count')
  if (!sameUnit || figure.digits < 3 || figure.change !== null) return null
  if (!series.points.some(point => point.value * series.scale === figure.value)) return null
  return { ...tieTo(series), exact: true }
}

/** A tie to the series that the page has just spoken of. */
function tieTo(series: Series): Tie {
  return {
    series,
    score: 0,
    whole: false,
    byFigure: false,
    weak: false,
    named: 1,
    sameUnit: true,
    exact: false,
  }
}

/** "the year before there were 770": the series of the figure before, at the date that the words lead to. */
export function tieOfThreadApart(
  { series, date }: Thread,
  line: LineRead,
  figure: FigureAt,
): { tie: Tie; dating: Dating } | null {
  if (date === null || series.unit !== figure.unit || figure.change !== null) return null
  if (figure.digits < 2 && figure.hedge === null) return null
  const months = monthsApart(line, figure)
  if (months === null) return null
  const from = monthOf(date)
  const point = series.points.find(one => one.month === from + months)
  if (!point) return null
  const day = lastDay(point.date)
  const tie = { ...tieTo(series), exact: point.value * series.scale === figure.value }
  return { tie, dating: { by: 'stated', first: firstDay(point.date), last: day, precision: 'month' } }
}

/** "an increase of 799 since 31 March 2021" behind a figure: whether two points of its series are so far apart. */
export function changeOf({ series, date }: Thread, figure: FigureAt) {
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
