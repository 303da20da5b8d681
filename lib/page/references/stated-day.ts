/** A day named beside a time: "7 December at 09:54", "yesterday at 21:43". */
export type StatedDay =
  | { readonly kind: 'date'; readonly day: number; readonly month: number }
  | { readonly kind: 'yesterday' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}`
const YEAR = String.raw`(?:,? \d{4})?`
const DAY_BEFORE = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)? ${MONTH}${YEAR},? ?(?:at|@|[-\u2010-\u2015])? ?$`,
  'i',
)
const DAY_AFTER = new RegExp(
  String.raw`^,? (?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`,
  'i',
)
const YESTERDAY_BEFORE = /(?<!\p{L})(?:yesterday|last night)(?:'s)?,? ?(?:at|@)? ?$/iu
const YESTERDAY_AFTER = /^ (?:yesterday|last night)(?!\p{L})/iu

/** The day that the words around a time name, `null` if they name none. */
export function statedDayBeside(before: string, after: string): StatedDay | null {
  if (YESTERDAY_BEFORE.test(before) || YESTERDAY_AFTER.test(after)) return { kind: 'yesterday' }
  const match = DAY_BEFORE.exec(before) ?? DAY_AFTER.exec(after)
  if (!match) return null
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1
  return { kind: 'date', day: Number(match[1]), month }
}
