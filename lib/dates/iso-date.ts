/**
 * Dates as the knowledge base writes them: ISO 8601, as precise as the source is
 * (`2024`, `2024-03` or `2024-03-18`). They are calendar dates in the United Kingdom, without a time zone,
 * and compare as text once they are widened to a day.
 */
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether the text is a real calendar date of any of the three precisions. */
export function isIsoDate(text: string): boolean {
  const found = FORM.exec(text)
  if (!found) return false
  const [, year, month, day] = found
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false
  if (day === undefined) return true
  return new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day)
}

/** The first day that a date can mean; for a missing date, the beginning of time. */
export function firstDay(date: string | null | undefined): string {
  if (!date) return '0000-01-01'
  return `${date}-01-01`.slice(0, 10)
}

/** The last day that a date can mean; for a missing date, the end of time. May name a 31st that a month lacks. */
export function lastDay(date: string | null | undefined): string {
  if (!date) return '9999-12-31'
  return `${date}-12-31`.slice(0, date.length === 7 ? 7 : 10) + (date.length === 7 ? '-31' : '')
}

/** Whether `day` (any precision) can lie between two dates, both ends included; an open end is `null`. */
export function within(day: string, from: string | null | undefined, to: string | null | undefined): boolean {
  return firstDay(from) <= lastDay(day) && firstDay(day) <= lastDay(to)
}

/** Whether a date, however precise it is, lies before a page's day for certain; on a page without one all do. */
export function isBefore(date: string, day: string | null): boolean {
  return day === null || lastDay(date) < firstDay(day.slice(0, 10))
}

/** Whether a date, however precise it is, lies after a page's day for certain; on a page without one none does. */
export function isAfter(date: string, day: string | null): boolean {
  return day !== null && firstDay(date) > lastDay(day.slice(0, 10))
}
