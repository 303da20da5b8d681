import { firstDay, lastDay } from '../../lib/dates/iso-date.ts'
import type { Tenure } from '../../lib/knowledge/tenures.ts'

/** A stretch of time in a role: a `Tenure`, of which only the dates matter here. */
export type TimedRole = Pick<Tenure, 'from' | 'to' | 'inPost'>

/** Where a role's bar lies, in parts of the whole width; `null` where nothing is known of its dates. */
export interface TimelineBar {
  readonly start: number
  readonly end: number
  /** The beginning is not known. */
  readonly openStart: boolean
  /** The end is not known (which is not the same as being in post still). */
  readonly openEnd: boolean
}

export interface Timeline {
  /** One for each role, in their order. */
  readonly bars: readonly (TimelineBar | null)[]
  /** Where the page's date lies, `null` when it has none. */
  readonly page: number | null
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

const MOST_YEARS_SHOWN = 5
const LAST_LABEL = 0.88
/** How far a bar reaches on a side where its date is not known; in years. */
const STUB = 1

/**
 * Lays roles out on one line of time, from the first known date to today's knowledge (`asOf`) or the page's
 * date. `null` when no role has any date, and there is nothing to draw.
 */
export function layOutRoles(roles: readonly TimedRole[], day: string | null, asOf: string): Timeline | null {
  const known = roles.flatMap(({ from, to }) => [from, to]).filter(date => date !== null)
  if (known.length === 0) return null
  const dates = [...known, asOf, ...(day ? [day] : [])].map(date => inYears(firstDay(date)))
  const first = Math.floor(Math.min(...dates))
  const last = Math.max(...dates, inYears(lastDay(asOf)))
  const place = (year: number) => Math.min(1, Math.max(0, (year - first) / Math.max(last - first, 1)))

  const bars = roles.map(({ from, to, inPost }): TimelineBar | null => {
    if (!from && !to) return null
    const start = from ? inYears(firstDay(from)) : inYears(firstDay(to)) - STUB
    const end = to ? inYears(lastDay(to)) : inPost ? last : start + STUB
    return { start: place(start), end: place(end), openStart: !from, openEnd: !to && !inPost }
  })
  const step = Math.max(1, Math.ceil((last - first) / MOST_YEARS_SHOWN))
  const years = []
  for (let year = first; year <= last; year += step) {
    // A label at the very end would stand outside.
    if (place(year) <= LAST_LABEL) years.push({ year, at: place(year) })
  }
  return { bars, page: day ? place(inYears(firstDay(day))) : null, years }
}

/** A day as a number of years, close enough to draw it. */
function inYears(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (date - 1) / 372
}
