import { firstDay, lastDay } from '../../dates/iso-date.ts'
import type { Token } from './tokens.ts'

/** A time that a line names. `from` and `to` are places among the line's tokens, `to` exclusive. */
export interface Period {
  readonly from: number
  readonly to: number
  /** First and last day that it can mean, `YYYY-MM-DD`. */
  readonly first: string
  readonly last: string
  readonly precision: 'day' | 'month' | 'quarter' | 'year' | 'financial-year' | 'span'
  /** "last year", "this quarter": reckoned from the day of the post, so not certain. */
  readonly relative: boolean
  /** "since March 2021", "compared to 2019": the time of something else than the figure beside it. */
  readonly comparison: boolean
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH_NUMBERS = new Map<string, number>(
  MONTHS.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
)
MONTH_NUMBERS.set('sept', 9)
/** Every word that a time may begin with. */
const OPENING = new Set([...MONTH_NUMBERS.keys(), 'year', 'months', 'quarter', 'last', 'this', 'next'])
const COMPARISONS = new Set(
  'since compared against from than before until till versus after previous'.split(' '),
)
const EARLIEST = 1900
const LATEST = 2099

const two = (value: number) => String(value).padStart(2, '0')
const dayText = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`
const endOfMonth = (year: number, month: number) =>
  dayText(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())

function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.end - token.start !== 4 || token.text.length !== 4) return null
  return token.value >= EARLIEST && token.value <= LATEST ? token.value : null
}

/** The month that a word names. "may" and "march" are verbs unless they have a capital. */
function monthOf(token: Token | undefined, text: string): number | null {
  if (token?.kind !== 'word') return null
  const month = MONTH_NUMBERS.get(token.text)
  return month !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.start + 1)) ? month : null
}

interface Found {
  readonly to: number
  readonly first: string
  readonly last: string
  readonly precision: Period['precision']
  readonly relative?: boolean
}

/**
 * The times that a line names, in order, none overlapping.
 *
 * @param day the day of the post or comment (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`), by which "last year" and a month
 *   without a year are understood; `null` leaves those out, except that their digits are still known for a date's
 */
export function periodsOf(tokens: readonly Token[], text: string, day: string | null): Period[] {
  const periods: Period[] = []
  let index = 0
  while (index < tokens.length) {
    const found = periodAt(tokens, index, text, day)
    if (!found) {
      index++
      continue
    }
    periods.push({
      from: index,
      to: found.to,
      first: found.first,
      last: found.last,
      precision: found.precision,
      relative: found.relative ?? false,
      comparison: isCompared(tokens, index),
    })
    index = found.to
  }
  return periods
}

function isCompared(tokens: readonly Token[], index: number): boolean {
  const sentence = tokens[index]?.sentence
  for (let back = index - 1; back >= Math.max(0, index - 10); back--) {
    const token = tokens[back] as Token
    if (token.sentence !== sentence || token.kind === 'number') return false
    if (token.kind === 'mark' && /[,;()]/.test(token.text)) return false
    // "since he was appointed in January last year"
    if (token.text === 'since' || (index - back <= 6 && COMPARISONS.has(token.text))) return true
  }
  return false
}

function periodAt(tokens: readonly Token[], index: number, text: string, day: string | null): Found | null {
  const token = tokens[index] as Token
  if (token.kind === 'word') {
    if (!OPENING.has(token.text)) return null
    return (
      monthFirst(tokens, index, text, day) ??
      yearEnding(tokens, index, text, day) ??
      relativeAt(tokens, index, day)
    )
  }
  if (token.kind === 'code' && /^q[1-4]$/.test(token.text)) return quarterAt(tokens, index)
  if (token.kind !== 'number' && token.kind !== 'ordinal') return null
  return dayFirst(tokens, index, text, day) ?? numericDate(tokens, index) ?? yearAt(tokens, index)
}

/** "31 March 2022", "31st of March" */
function dayFirst(tokens: readonly Token[], index: number, text: string, day: string | null): Found | null {
  const date = Number(tokens[index]?.text)
  if (!(Number.isInteger(date) && date >= 1 && date <= 31)) return null
  const at = tokens[index + 1]?.text === 'of' ? index + 2 : index + 1
  const month = monthOf(tokens[at], text)
  if (month === null) return null
  const comma = tokens[at + 1]?.text === ',' ? 1 : 0
  const year = yearOf(tokens[at + 1 + comma])
  const known = year ?? nearestYear(month, day)
  const to = year === null ? at + 1 : at + 2 + comma
  // The digits are a date's even where the year is not known.
  if (known === null)
    return { to, first: '0000-01-01', last: '9999-12-31', precision: 'span', relative: true }
  const exact = dayText(known, month, date)
  return { to, first: exact, last: exact, precision: 'day', relative: year === null }
}

/** "March 2022", "March 31, 2022", "March" */
function monthFirst(tokens: readonly Token[], index: number, text: string, day: string | null): Found | null {
  const month = monthOf(tokens[index], text)
  if (month === null) return null
  const next = yearOf(tokens[index + 1])
  if (next !== null) {
    return {
      to: index + 2,
      first: dayText(next, month, 1),
      last: endOfMonth(next, month),
      precision: 'month',
    }
  }
  const date = Number(tokens[index + 1]?.text)
  if (Number.isInteger(date) && date >= 1 && date <= 31 && tokens[index + 1]?.kind !== 'code') {
    const comma = tokens[index + 2]?.text === ',' ? 1 : 0
    const year = yearOf(tokens[index + 2 + comma])
    if (year !== null) {
      const exact = dayText(year, month, date)
      return { to: index + 3 + comma, first: exact, last: exact, precision: 'day' }
    }
    // "July 27 (Reuters)", but not "in March 27 staff left"
    if (tokens[index + 1]?.kind === 'ordinal' || tokens[index + 2]?.kind !== 'word') {
      const known = nearestYear(month, day)
      if (known === null) return null
      const exact = dayText(known, month, date)
      return { to: index + 2, first: exact, last: exact, precision: 'day', relative: true }
    }
  }
  const before = tokens[index - 1]?.text ?? ''
  if (
    !/^(?:in|by|since|to|until|of|from|during|for|last|this|next|and|ending|ended|late|early|mid|through)$/.test(
      before,
    )
  )
    return null
  const known = nearestYear(month, day, before === 'by' || before === 'next')
  if (known === null) return null
  return {
    to: index + 1,
    first: dayText(known, month, 1),
    last: endOfMonth(known, month),
    precision: 'month',
    relative: true,
  }
}

/** The year of a month named without one: the nearest such month by the day of the post, or the next one. */
function nearestYear(month: number, day: string | null, ahead = false): number | null {
  if (day === null || day.length < 7) return null
  const [year, current] = day.split('-').map(Number) as [number, number]
  if (ahead) return month >= current ? year : year + 1
  if (month - current > 6) return year - 1
  return current - month >= 6 ? year + (current - month > 6 ? 1 : 0) : year
}

/** "year to March 2025", "year ending 31 March 2022", "12 months to June": the period ends on the date. */
function yearEnding(tokens: readonly Token[], index: number, text: string, day: string | null): Found | null {
  const word = tokens[index]?.text
  if (word !== 'year' && word !== 'months' && word !== 'quarter') return null
  let at = index + 1
  if (!/^(?:to|ending|ended|until)$/.test(tokens[at]?.text ?? '')) return null
  at++
  while (/^(?:the|in|end|of|on)$/.test(tokens[at]?.text ?? '')) at++
  // "in year to March 22"
  const month = monthOf(tokens[at], text)
  const short = tokens[at + 1]
  if (
    month !== null &&
    short?.kind === 'number' &&
    short.text.length === 2 &&
    short.value >= 10 &&
    yearOf(tokens[at + 2]) === null
  ) {
    const year = 2000 + short.value
    return { to: at + 2, first: dayText(year, month, 1), last: endOfMonth(year, month), precision: 'month' }
  }
  const end = dayFirst(tokens, at, text, day) ?? monthFirst(tokens, at, text, day)
  return end ? { ...end } : null
}

/** "24/05/2022", "2022-05-24" */
function numericDate(tokens: readonly Token[], index: number): Found | null {
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
function quarterAt(tokens: readonly Token[], index: number): Found | null {
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
function yearAt(tokens: readonly Token[], index: number): Found | null {
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
function relativeAt(tokens: readonly Token[], index: number, day: string | null): Found | null {
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
