import {
  dayText,
  endOfMonth,
  type Found,
  MONTH_NUMBERS,
  monthOf,
  type Period,
  yearOf,
} from './calendar-words.ts'
import type { Token } from './tokens.ts'
import { numericDate, quarterAt, relativeAt, yearAt } from './year-periods.ts'

/** Every word that a time may begin with. */
const OPENING = new Set([...MONTH_NUMBERS.keys(), 'year', 'months', 'quarter', 'last', 'this', 'next'])
const COMPARISONS = new Set(
  'since compared against from than before until till versus after previous'.split(' '),
)

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
