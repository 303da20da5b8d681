/** A day (`YYYY-MM-DD`, the 31st that a widened month may lack included) as a number of days, to tell how far apart two are. */
function dayCount(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

/** Days from one day to another; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayCount(to) - dayCount(from)
}

/** As `daysBetween`, in years. */
export function yearsBetween(from: string, to: string): number {
  return daysBetween(from, to) / 365.25
}

/** To sort days by, the earliest first. */
export function compareDays(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
