import { firstDay, lastDay } from '../../dates/iso-date.ts'
import type { Period } from '../numbers/calendar-words.ts'
import { periodsOf } from '../numbers/periods.ts'
import type { Token } from '../numbers/tokens.ts'
import { yearsLabel } from './document-traits.ts'
import { ANNUAL, BULLETIN, CLAUSE_WORDS, STATISTICS } from './document-words.ts'
import type { Phrase } from './phrase.ts'

/** When the page says that a report came out: days, `YYYY-MM-DD`, ends included. */
export interface Said {
  readonly first: string
  readonly last: string
  /** Reckoned from the day of the page: an older text may stand quoted there. */
  readonly relative: boolean
  /** "new", "recent": no more than that it is not old. */
  readonly loose: boolean
}

export interface WhenSaid {
  readonly said: Said | null
  /** The year that is part of what it is called: "2021", "2022-2023". */
  readonly label: string | null
}

/** "new" and "recent" reach back this far, in days. */
const RECENT = 75
/** A date before the publisher counts this many tokens from it ("last month's NAO report"). */
const BEFORE_PUBLISHER = 4

/**
 * When the report of a phrase came out, as the words that belong to the phrase say it.
 *
 * @param day the day of the post or comment, `YYYY-MM-DD` or less precise; `null` leaves out what is reckoned from it
 */
export function whenSaid(phrase: Phrase, text: string, day: string | null): WhenSaid {
  const { tokens } = phrase.sentence
  const from = Math.max(0, phrase.start - BEFORE_PUBLISHER)
  const to = tailEnd(tokens, phrase.tail)
  const periods = periodsOf(tokens, text, day).filter(
    period => period.from >= from && period.to <= to && !isOfSomethingElse(period, phrase, tokens),
  )
  let label: string | null = null
  let said: Said | null = null
  for (const period of periods) {
    if (isLabel(period, phrase, tokens)) label ??= labelOf(tokens, period)
    else
      said ??= {
        first: period.first,
        last: period.last,
        relative: period.relative,
        loose: false,
      }
  }
  return { said: said ?? (day === null ? null : reckoned(tokens, from, to, day, phrase)), label }
}

/** A comparison's time, or one before the publisher that is not said to be the report's. */
function isOfSomethingElse(
  period: Period,
  { start, noun, dating }: Phrase,
  tokens: readonly Token[],
): boolean {
  if (period.comparison && period.from > noun) return true
  if (period.from >= start || dating === 'published') return false
  // "last month's NAO report", "October's PAC report"
  return period.to !== start && !(tokens[period.to]?.text === "'" && period.to + 1 === start)
}

/** "2021 annual report", "annual report for 2022/23", "Annual Report 2021": the year is part of the name. */
function isLabel(period: Period, { kinds, noun, head }: Phrase, tokens: readonly Token[]): boolean {
  const opens = tokens[period.from - 1]?.text ?? ''
  // "statistics for March 2022" came out in May
  if ((kinds & ~(STATISTICS | BULLETIN)) === 0 && /^(?:for|to|of|covering|ending)$/.test(opens)) {
    return !period.relative && period.precision !== 'day'
  }
  if (period.relative || (period.precision !== 'year' && period.precision !== 'financial-year')) {
    return false
  }
  const isAnnual = (kinds & ~ANNUAL) === 0
  if (period.from >= head && period.to <= noun) return isAnnual
  return period.from === noun + 1 || (isAnnual && /^(?:for|covering|of)$/.test(opens))
}

function labelOf(tokens: readonly Token[], { from, to, first: day, precision }: Period): string {
  if (precision === 'month') return day.slice(0, 7)
  const [first, ...rest] = tokens.slice(from, to).filter(({ kind }) => kind === 'number')
  return yearsLabel(first?.text ?? '', rest[0]?.text)
}

/** Where what belongs to the noun ends: at the next clause or sentence. */
export function tailEnd(tokens: readonly Token[], [from, to]: Phrase['tail']): number {
  const sentence = tokens[from - 1]?.sentence
  // Anything else right behind the noun is most likely what the report does.
  if (!OPENS_TAIL.test(tokens[from]?.text ?? '') && !/^(?:number|ordinal)$/.test(tokens[from]?.kind ?? ''))
    return from
  for (let index = from; index < to; index++) {
    const { text, kind, sentence: own } = tokens[index] as Token
    if (own !== sentence) return index
    if (CLAUSE_WORDS.has(text) && !saysWhen(tokens, index)) return index
    if (kind === 'mark' && /^[.;:!?()\u2013]$/.test(text)) return index
    if (text === ',' && !goesOn(tokens[index + 1])) return index
  }
  return to
}

const OPENS_TAIL =
  /^(?:[,(]|on|into|about|of|regarding|concerning|examining|covering|exploring|looking|for|by|from|in|to|at|which|that|was|were|published|released|issued|out|last|this|earlier|yesterday|today|late|just|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** "which was published", "were released": the clause says when. */
function saysWhen(tokens: readonly Token[], index: number): boolean {
  let at = index
  while (at < index + 3 && /^(?:which|that|was|were|is|been|has|had)$/.test(tokens[at]?.text ?? '')) at++
  return at > index && /^(?:published|released|issued)$/.test(tokens[at]?.text ?? '')
}

/** Behind a comma, more is said of the same report. */
function goesOn(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    /^(?:which|published|released|issued|out|by|from|last|this|in|on|yesterday|today|earlier|also)$/.test(
      next.text,
    )
  )
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const SPANS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
  ['month', 30],
  ['months', 30],
])
const COUNTS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1]),
)

/** Days, weeks and "recently", which the periods of figures do not know. */
function reckoned(
  tokens: readonly Token[],
  from: number,
  to: number,
  day: string,
  { start, dating, noun }: Phrase,
): Said | null {
  let loose: Said | null = null
  for (let index = dating === 'published' ? from : Math.min(from, start); index < to; index++) {
    if (index < start && dating !== 'published' && index < start - 2) continue
    const word = tokens[index]?.text ?? ''
    const next = tokens[index + 1]?.text ?? ''
    if (day.length === 10) {
      const back = daysBack(word, next, tokens[index + 2]?.text ?? '', day)
      if (back)
        return {
          first: daysBefore(day, back[1]),
          last: daysBefore(day, back[0]),
          relative: true,
          loose: false,
        }
    }
    if (/^(?:recent|recently|latest|new|newest|just)$/.test(word) && (index < noun || word === 'recently')) {
      loose ??= { first: daysBefore(firstDay(day), RECENT), last: lastDay(day), relative: true, loose: true }
    }
  }
  return loose
}

/** The fewest and the most days back that the words say. */
function daysBack(word: string, next: string, third: string, day: string): [number, number] | null {
  if (
    word === 'today' ||
    word === 'tonight' ||
    (word === 'this' && /^(?:morning|afternoon|evening)$/.test(next))
  )
    return [0, 1]
  if (word === 'yesterday') return [1, 2]
  // the week before may be meant by those who write on a Sunday
  if (word === 'this' && next === 'week') return [0, Math.max(weekdayOf(day), 3)]
  if (word === 'last' && next === 'week') return [1, weekdayOf(day) + 7]
  const named = WEEKDAYS.indexOf(word === 'last' || word === 'on' ? next : word)
  if (named >= 0) return [0, 8]
  const count = COUNTS.get(word) ?? (word === 'a' || word === 'last' ? 1 : Number(word))
  const unit = SPANS.get(next)
  if (unit !== undefined && third === 'ago' && count >= 1 && count <= 24) {
    const days = count * unit
    return [Math.floor(days * 0.6), Math.ceil(days * 1.4) + 3]
  }
  return null
}

function weekdayOf(day: string): number {
  // Monday is 1 and Sunday 7
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}

/** The day so many days before another, or behind it if negative. */
export function daysBefore(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) return day
  return new Date(time - days * 86_400_000).toISOString().slice(0, 10)
}
