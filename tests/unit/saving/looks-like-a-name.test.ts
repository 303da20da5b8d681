import { expect, it } from 'vitest'
import { looksLikeAName } from '../../../lib/saving/looks-like-a-name.ts'

it.each([
  'Ottilie Marr',
  ' Dr. Ottilie\nMarr ',
  'Ottilie B. Marr',
  'Board of Northern Harbours',
  'Léa van der Berg',
])('takes for a name: %s', text => expect(looksLikeAName(text)).toBe(true))
it.each([
  'Marr',
  'probation officers',
  'Ottilie Marr said',
  'Marr. Then Ottilie',
  'Is Ottilie? Marr',
  'One Two Three Four Five Six Seven',
  'A'.repeat(100_000),
  `${'Ottilie '.repeat(20)}Marr`,
  'Of The',
  '',
])('takes for no name: %s', text => expect(looksLikeAName(text)).toBe(false))
