/** How a time of day is written: what a reader would hardly take for anything else comes first. */
export type ClockForm = 'colon' | 'meridiem' | 'dot' | 'leading-zero' | 'digits' | 'year-like' | 'hour'

/** Digits that can be read as a time of day. Offsets are into the text that was searched. */
export interface ClockTime {
  readonly start: number
  readonly end: number
  readonly form: ClockForm
  /** Minutes since midnight that it can stand for, the likeliest first: "9.51" may be ten to ten at night. */
  readonly minutes: readonly number[]
}

/** No more times than this are looked at in one comment. */
const MOST_TIMES = 400

const CANDIDATE =
  /(\d{1,2})([:.])([0-5]\d)(?:\s?([ap])\.?m\b\.?)?(?:\s?h(?:ou)?rs\b)?|(\d{4})(?:\s?h(?:ou)?rs\b)?|(\d{1,2})\s?([ap])\.?m\b/giu

/** What a number is glued to when it is a price, a decimal, a date, a version, an address or a longer number. */
const GLUED_BEFORE = /[\p{L}\p{N}\p{Sc}_/#.:,=%&?+\-\u2010-\u2015]$/u
const GLUED_AFTER = /^(?:[\p{L}\p{N}\p{Sc}_/=%+]|[.:,]\d|[-\u2010-\u2015]\p{L}|[-\u2010-\u2015]\d)/u
/** A comma or colon that ends the word before ("Anon,10:20", "Re:1020") glues nothing. */
const LOOSE_BEFORE = /\p{L}[,:.\-\u2010-\u2015]$/u

/** Every stretch of digits in a text that could be a time of day, in order. */
export function findClockTimes(text: string): ClockTime[] {
  const times: ClockTime[] = []
  for (const found of text.matchAll(CANDIDATE)) {
    if (times.length >= MOST_TIMES) break
    const start = found.index
    const end = start + found[0].length
    const before = text.slice(Math.max(0, start - 2), start)
    if (GLUED_BEFORE.test(before) && !LOOSE_BEFORE.test(before)) continue
    if (GLUED_AFTER.test(text.slice(end, end + 2))) continue
    const time = readClockTime(found)
    if (time) times.push({ start, end, ...time })
  }
  return times
}

function readClockTime(found: RegExpExecArray): Pick<ClockTime, 'form' | 'minutes'> | null {
  const [, hours, mark, minutes, half, digits, hourAlone, halfAlone] = found
  if (digits !== undefined) {
    const hour = Number(digits.slice(0, 2))
    const minute = Number(digits.slice(2))
    if (hour > 23 || minute > 59) return null
    const form = digits.startsWith('0') ? 'leading-zero' : /^(?:19|20)/.test(digits) ? 'year-like' : 'digits'
    return { form, minutes: readings(hour, minute, form === 'leading-zero') }
  }
  if (hourAlone !== undefined) {
    const hour = Number(hourAlone)
    if (hour < 1 || hour > 12) return null
    return { form: 'hour', minutes: [onTwelveHourClock(hour, 0, halfAlone)] }
  }
  const hour = Number(hours)
  const minute = Number(minutes)
  if (half !== undefined) {
    if (hour < 1 || hour > 23) return null
    return {
      form: 'meridiem',
      minutes: [hour > 12 ? hour * 60 + minute : onTwelveHourClock(hour, minute, half)],
    }
  }
  if (hour > 23) return null
  const form = mark === ':' ? 'colon' : 'dot'
  return { form, minutes: readings(hour, minute, hours?.startsWith('0') === true) }
}

/** Without "am" or "pm" an hour up to twelve may be meant on either half of the day. */
function readings(hour: number, minute: number, surely24: boolean): number[] {
  const plain = hour * 60 + minute
  if (surely24 || hour === 0 || hour > 12) return [plain]
  return [plain, ((hour + 12) % 24) * 60 + minute]
}

function onTwelveHourClock(hour: number, minute: number, half: string | undefined): number {
  return ((hour % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute
}
