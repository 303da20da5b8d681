import type { Language } from './languages.ts'
import { languageInUse } from './say.ts'

/** Written out, since Chrome has no Welsh dates, and formatting one costs a page's script milliseconds. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
}

/**
 * A date in words, as precise as it is given: `24 May 2022`, `May 2022` or `2022`.
 * Takes ISO dates of any precision; a time of day after `T` is left out. Anything else is given back as it is.
 *
 * @param language that of the words around it; that of the interface where none is given
 */
export function sayDate(date: string, language: Language = languageInUse()): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date)
  if (!found) return date
  const [, year, month, day] = found
  return [day && String(Number(day)), month && MONTHS[language][Number(month) - 1], year]
    .filter(Boolean)
    .join(' ')
}
