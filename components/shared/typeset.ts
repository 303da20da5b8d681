import { sayDate } from '../../lib/language/say-date.ts'

/**
 * Sets the dates in a line of the knowledge base, which is English, as a book does: "24 May 2022", "September 2025",
 * "2019–2023", "2010–12". Two figures after a year are a later year where they are higher than its own last two, and
 * else a month. "2010-11" can be either, and is read as years.
 */
export function typeset(line: string): string {
  return line
    .replace(/\b(?:1[89]|20)\d\d-\d\d-\d\d\b/g, date => sayDate(date, 'en'))
    .replace(/\b((?:1[89]|20)\d\d)-(\d{4}|\d{2})\b(?!-)/g, (written, from: string, to: string) =>
      to.length === 2 && Number(to) <= Number(from.slice(2)) && isMonth(to)
        ? sayDate(written, 'en')
        : `${from}–${to}`,
    )
}

const isMonth = (digits: string) => Number(digits) >= 1 && Number(digits) <= 12
