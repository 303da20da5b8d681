import { sayDate } from '../../lib/language/say-date.ts'

/** Sets the dates in a line of the knowledge base, which is English, as a book does: "24 May 2022", "2019–2023". */
export function typeset(line: string): string {
  return line
    .replace(/\b(?:1[89]|20)\d\d-\d\d-\d\d\b/g, date => sayDate(date, 'en'))
    .replace(/\b((?:1[89]|20)\d\d)-(\d{4}|\d{2})\b(?!-)/g, '$1–$2')
}
