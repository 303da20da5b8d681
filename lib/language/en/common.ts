import type { Message } from '../say.ts'

/** Words that several surfaces share. */
export const common = {
  kind_person: 'Person',
  kind_organisation: 'Body',
  kind_place: 'Place',
  kind_report: 'Report',
  kind_legislation: 'Law',
  kind_term: 'Term',
  kind_event: 'Event',
  kind_statistic: 'Statistic',
  kind_post: 'Post',
  kind_promise: 'Promise',
} as const satisfies Record<string, Message>
