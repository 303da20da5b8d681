import type { Period } from './calendar-words.ts'
import type { FigureAt, LineRead } from './read-numbers.ts'

/** The time that a figure is said to be of, and how plainly the text says so. */
export interface Dating {
  /**
   * `stated`: named beside the figure. `reckoned`: "last year". `around`: named earlier in the paragraph.
   * `posted`: nothing but the day of the post is known.
   */
  readonly by: 'stated' | 'reckoned' | 'around' | 'posted' | 'none'
  readonly first: string
  readonly last: string
  readonly precision: Period['precision']
}

const NO_DATE: Dating = { by: 'none', first: '0000-01-01', last: '9999-12-31', precision: 'span' }
/** How many tokens behind a figure its date may stand. */
const CLOSE_BEHIND = 16
/** How many periods before it are looked at. */
const MOST_BEFORE = 6

/**
 * The time of a figure: a period behind it before the next figure, else the last one before it in the sentence, else
 * one earlier in the paragraph, else the day of the post. "since March 2021" is the time of what it is compared to.
 */
export function datingOf(line: LineRead, figure: FigureAt, day: string | null): Dating {
  const { tokens, periods } = line
  const sentence = tokens[figure.from]?.sentence
  const next = firstBehind(periods, figure.to)
  const behind = periodBehind(line, figure, next)
  let before: Period | null = null
  let earlier: Period | null = null
  for (let at = next - 1; at >= Math.max(0, next - MOST_BEFORE) && !before; at--) {
    const period = periods[at] as Period
    if (period.comparison) continue
    if (tokens[period.from]?.sentence === sentence) before = period
    else earlier ??= period
  }
  const stated = behind && before ? nearer(behind, before, figure, line) : (behind ?? before)
  if (stated)
    return {
      by: stated.relative ? 'reckoned' : 'stated',
      first: stated.first,
      last: stated.last,
      precision: stated.precision,
    }
  if (earlier && !earlier.relative) {
    return { by: 'around', first: earlier.first, last: earlier.last, precision: earlier.precision }
  }
  return day === null ? NO_DATE : postedOn(day)
}

/** The place of the first period at or behind a token. */
function firstBehind(periods: readonly Period[], token: number): number {
  let low = 0
  let high = periods.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((periods[middle] as Period).from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The period close behind a figure and before the next one. */
function periodBehind(
  { tokens, periods, isFigure }: LineRead,
  figure: FigureAt,
  next: number,
): Period | null {
  const sentence = tokens[figure.from]?.sentence
  let reach = figure.to
  for (; reach < figure.to + CLOSE_BEHIND; reach++) {
    if (tokens[reach]?.sentence !== sentence) break
    // "1,000 (5%) in 2021": a share in brackets does not part a figure from its date
    const bracketed = tokens[reach - 1]?.text === '(' || isFigure[reach - 1] === 1
    if (isFigure[reach] === 1 && !bracketed) break
  }
  for (let at = next; at < periods.length; at++) {
    const period = periods[at] as Period
    if (period.from >= reach) return null
    if (!period.comparison) return period
  }
  return null
}

/** Of a period behind and one before the figure, the one that no comma parts from it. */
function nearer(behind: Period, before: Period, figure: FigureAt, { tokens }: LineRead): Period {
  const parted = tokens.slice(figure.to, behind.from).some(token => token.text === ',' || token.text === ';')
  return parted ? before : behind
}

function postedOn(day: string): Dating {
  return {
    by: 'posted',
    first: `${day}-01-01`.slice(0, 10),
    last: `${day}-12-31`.slice(0, 10),
    precision: 'day',
  }
}
