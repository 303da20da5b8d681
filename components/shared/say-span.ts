import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'

/** A stretch of time in words. `null` is a date that is not known; `goesOn`, that it has not ended. */
export function saySpan(from: string | null, to: string | null, goesOn = false): string {
  if (from && to)
    return from === to ? sayDate(from) : say('span_from_to', { from: sayDate(from), to: sayDate(to) })
  if (from) return say(goesOn ? 'span_since' : 'span_from', { from: sayDate(from) })
  return to ? say('span_until', { to: sayDate(to) }) : say('span_unknown')
}

/** Several dates as one: a day or a month when they share it, else the first to the last. */
export function sayRange(dates: readonly string[]): string | null {
  const days = dates.map(date => date.slice(0, 10)).sort()
  const first = days[0]
  const last = days[days.length - 1]
  if (first === undefined || last === undefined) return null
  for (const length of [10, 7]) {
    if (first.slice(0, length) === last.slice(0, length)) return sayDate(first.slice(0, length))
  }
  const year = first.slice(0, 4)
  const inOneYear = year === last.slice(0, 4) && first.length > 4
  // Within one year its number is said once, at the end: "May to June 2022".
  const from = inOneYear ? sayDate(first.slice(0, 7)).replace(` ${year}`, '') : year
  return say('span_from_to', { from, to: sayDate(last.slice(0, inOneYear ? 7 : 4)) })
}
