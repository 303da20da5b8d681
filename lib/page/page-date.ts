import { isIsoDate } from '../dates/iso-date.ts'

/**
 * Dates as pages write them. The day comes first where that is in doubt, as it does in Britain; the calendar
 * date and the clock are kept as the page gives them, whatever time zone it names.
 */

/** How a page writes dates. */
export type DateHabits = {
  /** Whether 3/4/2022 is the fourth of March, as in the United States. */
  monthFirst?: boolean
}

/** Longer texts are not dates; only this much of their beginning is looked at. UTF-16 code units. */
const LONGEST = 300

/** How far from its date a time of day may stand, in code units. */
const REACH = 24

// English, then Welsh (Y Termiadur); the short forms are those in use, without their full stop.
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan ionawr ion',
    'february feb chwefror chwef chwe',
    'march mar mawrth maw',
    'april apr ebrill ebr',
    'may mai',
    'june jun mehefin meh',
    'july jul gorffennaf gorff gor',
    'august aug awst aws',
    'september sept sep medi',
    'october oct hydref hyd',
    'november nov tachwedd tach',
    'december dec rhagfyr rhag',
  ].flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
)
const MONTH = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`
const DAY = '(\\d{1,2})(?: ?(?:st|nd|rd|th))?'

type Found = { index: number; length: number; date: string }
type Reader = { form: RegExp; read: (groups: readonly string[], monthFirst: boolean) => string | null }

const READERS: readonly Reader[] = [
  {
    // 2022-05-24, 2022/05/24, 2022-05-24T09:09:00+01:00
    form: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([year, , month, day]) => calendarDate(year, month, day),
  },
  {
    // 24 May 2022, 24th of May, 2022, 24-May-2022
    form: new RegExp(`(?<!\\d)${DAY}[ .-]{0,2}(?:of )?${MONTH}[., -]{1,3}(\\d{4})(?!\\d)`, 'g'),
    read: ([day, month, year]) => calendarDate(year, monthNumber(month), day),
  },
  {
    // May 24, 2022
    form: new RegExp(`(?<![a-z])${MONTH}[. ]{1,2}${DAY}[, ]{1,2}(\\d{4})(?!\\d)`, 'g'),
    read: ([month, day, year]) => calendarDate(year, monthNumber(month), day),
  },
  {
    // Tue May 24 09:09:00 GMT 2022, as programs print it
    form: new RegExp(
      `(?<![a-z])${MONTH} (\\d{1,2}) \\d\\d:\\d\\d:\\d\\d (?:[a-z]{2,5} )?(\\d{4})(?!\\d)`,
      'g',
    ),
    read: ([month, day, year]) => calendarDate(year, monthNumber(month), day),
  },
  {
    // 24/05/2022, 24.5.2022, 24/05/22
    form: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|[.-]\d)/g,
    read: ([first, mark, second, year], monthFirst) => {
      if (year?.length === 2 && mark !== '/') return null
      const full = year?.length === 2 ? `20${year}` : year
      const asWritten = monthFirst ? calendarDate(full, first, second) : calendarDate(full, second, first)
      return asWritten ?? (monthFirst ? calendarDate(full, second, first) : calendarDate(full, first, second))
    },
  },
]

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const CLOCK_24 = '([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,9})?)?'
const CLOCK_ZONE = '([01]\\d|2[0-3])\\.([0-5]\\d)(?= (?:gmt|bst|utc|cet|cest|est|edt|pst|pdt|aest|aedt)\\b)'
const CLOCK_12 = '(1[0-2]|0?[1-9])(?:[:.]([0-5]\\d)(?::[0-5]\\d)?)? ?([ap])\\.?m\\b\\.?'
const LINKS_AFTER = '^(?:t|[\\s,|@–—·•-]{0,4}(?:(?:at|am|um) )?)'
const LINKS_BEFORE = '[\\s,|–—·•-]{0,4}(?:on )?(?:[a-z]{3,9},? )?$'
const CLOCKS: readonly { form: RegExp; before: boolean }[] = [
  { form: new RegExp(`${LINKS_AFTER}${CLOCK_12}`), before: false },
  { form: new RegExp(`${LINKS_AFTER}${CLOCK_24}(?!\\d)`), before: false },
  { form: new RegExp(`${LINKS_AFTER}${CLOCK_ZONE}`), before: false },
  { form: new RegExp(`(?<![\\d:.])${CLOCK_12}${LINKS_BEFORE}`), before: true },
  { form: new RegExp(`(?<![\\d:.])${CLOCK_24}${LINKS_BEFORE}`), before: true },
]

/**
 * The first date in a text that a page shows or declares as one ("Tuesday, 24 May 2022",
 * "24 August 2024 at 09:09", "2022-05-24T09:09:00+01:00").
 * @returns `YYYY-MM-DD`, with `THH:MM` if a time of day stands beside it; `null` if there is no full calendar
 *   date ("3 hours ago", "May 2022")
 */
export function parsePageDate(text: string, habits: DateHabits = {}): string | null {
  const line = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ')
    .trim()
  const compact = COMPACT.exec(line)
  if (compact) return calendarDate(compact[1], compact[2], compact[3])
  const found = firstDate(line, habits.monthFirst === true)
  if (!found) return null
  const time = clockBeside(line, found)
  return time ? `${found.date}T${time}` : found.date
}

/**
 * The date in the path of an address, as news sites and blogs put it before the page's own name:
 * `/2022/05/24/name`, `/2022/may/24/name` (a day) or `/2022/05/name.html` (a month). An address that ends
 * with the date is that of a list of pages and gives `null`.
 */
export function dateInAddress(address: string): string | null {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(address.slice(0, 2_000))?.[1]?.toLowerCase()
  if (!path) return null
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})(?:[/-](\d{1,2}))?\/[^/]*[a-z][^/]*/.exec(path)
  if (!found) return null
  const [, year, month, day] = found
  const number = month && /^\d/.test(month) ? month : monthNumber(month)
  if (day !== undefined) return calendarDate(year, number, day)
  const date = `${year}-${(number ?? '').padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}

function firstDate(line: string, monthFirst: boolean): Found | null {
  let first: Found | null = null
  for (const { form, read } of READERS) {
    for (const match of line.matchAll(form)) {
      if (first && match.index >= first.index) break
      const date = read(match.slice(1), monthFirst)
      if (date === null) continue
      first = { index: match.index, length: match[0].length, date }
      break
    }
  }
  return first
}

/** The time of day that stands beside a date, as `HH:MM`. */
function clockBeside(line: string, found: Found): string | null {
  const end = found.index + found.length
  const before = line.slice(Math.max(0, found.index - REACH), found.index)
  const after = line.slice(end, end + REACH)
  for (const clock of CLOCKS) {
    const match = clock.form.exec(clock.before ? before : after)
    if (!match) continue
    const [, hour = '0', minute = '00', half] = match
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0)
    return `${String(hours).padStart(2, '0')}:${minute}`
  }
  return /\d\d:\d\d/.exec(line.slice(found.index, end))?.[0] ?? null
}

function monthNumber(name: string | undefined): string | undefined {
  const number = MONTHS.get(name ?? '')
  return number === undefined ? undefined : String(number)
}

function calendarDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (year === undefined || month === undefined || day === undefined) return null
  if (Number(year) < 1900 || Number(year) > 2099) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}
