import { languageInUse } from './say.ts'
import { sayDate } from './say-date.ts'

const WELSH = ['Ion', 'Chwef', 'Maw', 'Ebr', 'Meh', 'Gorff', 'Hyd', 'Tach', 'Rhag'] as const

/**
 * A date for a narrow column: `24 May 2022`, `Jan 2022`. Long months are cut to three letters in English; in Welsh, where
 * a letter may be written with two signs, as CLDR cuts them.
 */
export function sayShortDate(date: string): string {
  return sayDate(date).replace(/[A-Z][a-z]{4,}/, month => {
    const three = month.slice(0, 3)
    return languageInUse() === 'en' ? three : (WELSH.find(short => month.startsWith(short)) ?? month)
  })
}
