import { firstDay, lastDay } from '../../dates/iso-date.ts'
import { dayText, EARLIEST, endOfMonth, type Found, LATEST, MONTH_NUMBERS, yearOf } from './calendar-words.ts'
import type { Token } from './tokens.ts'

/** "24/05/2022", "2022-05-24" */
export function numericDate(tokens: readonly Token[], index: number): Found | null {
  const [a, slash, b, again, c] = tokens.slice(index, index + 5)
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return null
  if (slash?.text !== again?.text || (slash?.text !== '/' && slash?.text !== '-') || c.spaced || b.spaced)
    return null
  const [year, month, date] = yearOf(a)
    ? [a.value, b.value, c.value]
    : [c.value < 100 ? 2000 + c.value : c.value, b.value, a.value]
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31 && year >= EARLIEST && year <= LATEST))
    return null
  const exact = dayText(year, month, date)
  return { to: index + 5, first: exact, last: exact, precision: 'day' }
}

/** "Q3 2024", by the calendar year. */
export function quarterAt(tokens: readonly Token[], index: number): Found | null {
  const year = yearOf(tokens[index + 1])
  if (year === null) return null
  const quarter = Number(tokens[index]?.text.slice(1))
  const last = quarter * 3
  return {
    to: index + 2,
    first: dayText(year, last - 2, 1),
    last: endOfMonth(year, last),
    precision: 'quarter',
  }
}

/** "2022", "2021/22", "2021-22", "2021-2023" */
export function yearAt(tokens: readonly Token[], index: number): Found | null {
  const year = yearOf(tokens[index])
  if (year === null) return null
  const mark = tokens[index + 1]
  const second = tokens[index + 2]
  if (mark && second?.kind === 'number' && !mark.spaced && !second.spaced && /^[/-]$/.test(mark.text)) {
    const length = second.text.length
    const until = length === 4 ? second.value : length <= 2 ? Math.floor(year / 100) * 100 + second.value : 0
    // a financial year runs from April to March
    if (until === year + 1)
      return { to: index + 3, first: `${year}-04-01`, last: `${until}-03-31`, precision: 'financial-year' }
    if (until > year && until <= LATEST)
      return { to: index + 3, first: `${year}-01-01`, last: `${until}-12-31`, precision: 'span' }
  }
  if (looksLikeACount(tokens, index)) return null
  return { to: index + 1, first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year' }
}

/** "2000 prisoners": four digits between 1900 and 2099 that a noun in the plural follows and no preposition precedes. */
function looksLikeACount(tokens: readonly Token[], index: number): boolean {
  const year = tokens[index] as Token
  if (year.value % 100 !== 0) return false
  const before = tokens[index - 1]?.text ?? ''
  const after = tokens[index + 1]
  if (
    MONTH_NUMBERS.has(before) ||
    /^(?:in|since|by|from|until|of|during|year|late|early|mid|circa)$/.test(before)
  )
    return false
  return after?.kind === 'word' && after.spaced && /(?:s|people|staff|more|fte|new|extra)$/.test(after.text)
}

/** "last year", "this quarter", "next year", "earlier this year" */
export function relativeAt(tokens: readonly Token[], index: number, day: string | null): Found | null {
  const word = tokens[index]?.text
  const noun = tokens[index + 1]?.text
  if (
    day === null ||
    (word !== 'last' && word !== 'this' && word !== 'next') ||
    (noun !== 'year' && noun !== 'month')
  )
    return null
  if (noun === 'month' && day.length < 7) return null
  const step = word === 'last' ? -1 : word === 'next' ? 1 : 0
  const year = Number(day.slice(0, 4))
  if (noun === 'month') {
    const month = Number(day.slice(5, 7)) - 1 + step
    const date = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
    return {
      to: index + 2,
      first: firstDay(date),
      last: endOfMonth(Number(date.slice(0, 4)), Number(date.slice(5))),
      precision: 'month',
      relative: true,
    }
  }
  // The calendar year or the financial year: either may be meant.
  const financial = lastDay(day).slice(5) >= '04-01' ? year : year - 1
  const opens = `${financial + step}-04-01`
  const closes = `${financial + step + 1}-03-31`
  const first = `${year + step}-01-01`
  const last = `${year + step}-12-31`
  return {
    to: index + 2,
    first: first < opens ? first : opens,
    last: last > closes ? last : closes,
    precision: 'span',
    relative: true,
  }
}
