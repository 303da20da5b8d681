/** A moment by the clock of this device: `24 May 2022, 09:51`. Takes an ISO date with time. */
export function sayMoment(at: string): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  return date
    .toLocaleString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replace(' at ', ', ')
}
