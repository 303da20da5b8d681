const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A date in words, as precise as it is given: `24 May 2022`, `May 2022` or `2022`.
 * Takes ISO dates of any precision; a time of day after `T` is left out. Anything else is given back as it is.
 */
export function sayDate(date: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date)
  if (!found) return date
  const [, year, month, day] = found
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}
