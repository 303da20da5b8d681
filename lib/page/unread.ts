import type { Verdict } from './document.ts'

/** What is said of a page that could not be read, as one can be that puts its own elements before the browser's words. */
export const UNREAD_PAGE: Verdict = {
  label: 'not',
  score: 0,
  reasons: [{ code: 'unread', weight: 0, values: [] }],
}
