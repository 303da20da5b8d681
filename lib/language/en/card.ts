import type { Message } from '../say.ts'

export const card = {
  card_from_pack: 'From your pack “{pack}”',
  card_open_panel: 'Open in panel',
  card_position: '{n} of {m}',
  card_position_spoken: 'Mark {n} of {m}',
  // Figures and promises.
  card_official: 'Official',
  card_latest: 'Latest',
  card_value_dated: '{value}, {date}',
  card_series_dated: '{name}: {value}, {date}',
  card_promised_before: {
    one: 'Promised once before: {first}.',
    other: 'Promised {count} times before, first {first}.',
  },
  card_promised: { one: 'Promised once: {first}.', other: 'Promised {count} times, first {first}.' },
  card_promised_by: '{date} by {name}',
  card_said_when: '{date}, {name}',
  card_since: 'Since then',
  card_outcome: 'What came of it',
  // Comments.
  card_comment: 'Comment',
  card_comment_go: 'Go to it',
  card_comment_back: 'Back to where you were',
  card_comment_words_gone: 'The page has changed there since it was read.',
  card_sources: { one: 'Source', other: 'Sources' },
} as const satisfies Record<string, Message>
