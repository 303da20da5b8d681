import { sayDate } from './say-date.ts'

/** A moment by the clock of this device: `24 May 2022, 09:51`. Takes an ISO date with time. */
export function sayMoment(at: string): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${sayDate(day)}, ${two(date.getHours())}:${two(date.getMinutes())}`
}
