import type { Message } from '../say.ts'

/** What the knowledge base says of a person or body on a day, beside the sources' own statements. */
export const knowledge = {
  tenure_between: '{role}, {from} to {to}',
  tenure_since: '{role}, since {from}',
  tenure_from: '{role}, from {from} (end not known)',
  tenure_until: '{role}, until {to} (start not known)',
  tenure_probably: 'Probably {tenure}',
  role_at: '{title}, {organisation}',
  holder_since: '{name}, since {from}',
  holder_as_since: '{name}, {role}, since {from}',
  holder_next: 'Next in post: {name}, from {from}',
  body_until: 'Still existed, until {date}',
  body_succeeded: 'Succeeded by {names}, {date}',
} as const satisfies Record<string, Message>
