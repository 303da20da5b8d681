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
export const MONTH_NUMBERS = new Map<string, number>(
  MONTHS.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
  ]),
)
MONTH_NUMBERS.set('sept', 9)
export const EARLIEST = 1900
export const LATEST = 2099

const two = (value: number) => String(value).padStart(2, '0')
export const dayText = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`
export const endOfMonth = (year: number, month: number) =>
  dayText(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())

export function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.end - token.start !== 4 || token.text.length !== 4) return null
  return token.value >= EARLIEST && token.value <= LATEST ? token.value : null
}

/** The month that a word names. "may" and "march" are verbs unless they have a capital. */
export function monthOf(token: Token | undefined, text: string): number | null {
  if (token?.kind !== 'word') return null
  const month = MONTH_NUMBERS.get(token.text)
  return month !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.start + 1)) ? month : null
}

/** A period, with the token behind it. */
export interface Found {
  readonly to: number
  readonly first: string
  readonly last: string
  readonly precision: Period['precision']
  readonly relative?: boolean
}
