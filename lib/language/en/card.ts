import type { Message } from '../say.ts'

export const card = {
  card_open_panel: 'Open in panel',
  card_position: '{n} of {m}',
  card_position_spoken: 'Mark {n} of {m}',
  card_sources: { one: 'Source', other: 'Sources' },
} as const satisfies Record<string, Message>
