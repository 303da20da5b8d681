import type { Instant } from './snippet.ts'

/** How long a snippet stays in the trash, in days. */
export const DAYS_IN_TRASH = 30

/** What was put into the trash at this time or before has had its days. */
export function endOfTrash(now: Instant): string {
  return new Date(Date.parse(now) - DAYS_IN_TRASH * 24 * 60 * 60 * 1000).toISOString()
}
