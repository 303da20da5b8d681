import type { card as original } from '../en/card.ts'
import type { Translation } from '../message.ts'

export const card = {
  card_from_pack: 'O’ch pecyn “{pack}”',
  card_open_panel: 'Agor yn y panel',
  card_position: '{n} o {m}',
  card_position_spoken: 'Marc {n} o {m}',
  // Figures and promises.
  card_official: 'Swyddogol',
  card_latest: 'Diweddaraf',
  card_value_dated: '{value}, {date}',
  card_series_dated: '{name}: {value}, {date}',
  card_promised_before: {
    one: 'Addawyd unwaith o’r blaen: {first}.',
    two: 'Addawyd ddwywaith o’r blaen, y tro cyntaf {first}.',
    few: 'Addawyd deirgwaith o’r blaen, y tro cyntaf {first}.',
    other: 'Addawyd {count} gwaith o’r blaen, y tro cyntaf {first}.',
  },
  card_promised: {
    one: 'Addawyd unwaith: {first}.',
    two: 'Addawyd ddwywaith, y tro cyntaf {first}.',
    few: 'Addawyd deirgwaith, y tro cyntaf {first}.',
    other: 'Addawyd {count} gwaith, y tro cyntaf {first}.',
  },
  card_promised_by: '{date} gan {name}',
  card_said_when: '{date}, {name}',
  card_since: 'Ers hynny',
  card_outcome: 'Beth ddaeth ohono',
  // Comments.
  card_comment: 'Sylw',
  card_comment_go: 'Mynd ato',
  card_comment_back: 'Yn ôl i lle’r oeddech',
  card_comment_words_gone: 'Mae’r dudalen wedi newid yno ers iddi gael ei darllen.',
  card_sources: { one: 'Ffynhonnell', other: 'Ffynonellau' },
} as const satisfies Translation<typeof original>
