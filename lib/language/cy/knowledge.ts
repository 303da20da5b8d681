import type { knowledge as original } from '../en/knowledge.ts'
import type { Translation } from '../message.ts'

/** What the knowledge base says of a person or body on a day, beside the sources' own statements. */
export const knowledge = {
  tenure_between: '{role}, {from} i {to}',
  tenure_since: '{role}, ers {from}',
  tenure_from: '{role}, o {from} (diwedd yn anhysbys)',
  tenure_until: '{role}, hyd at {to} (dechrau’n anhysbys)',
  tenure_probably: 'Yn ôl pob tebyg: {tenure}',
  role_at: '{title}, {organisation}',
  holder_since: '{name}, ers {from}',
  holder_as_since: '{name}, {role}, ers {from}',
  holder_next: 'Nesaf yn y swydd: {name}, o {from}',
  body_until: 'Yn bodoli o hyd, hyd at {date}',
  body_succeeded: 'Olynwyd gan {names}, {date}',
} as const satisfies Translation<typeof original>
