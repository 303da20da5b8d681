import type { language as original } from '../en/language.ts'
import type { Translation } from '../message.ts'

/** The choice of language. Each language is called by its own name, whatever is spoken. */
export const language = {
  language_title: 'Iaith · Language',
  language_hint:
    'Geiriau Casenote ei hun. Mae’r hyn y mae ei gronfa wybodaeth a’r tudalennau’n ei ddweud yn aros yn yr iaith y’i hysgrifennwyd ynddi.',
  language_en: 'English',
  language_cy: 'Cymraeg',
} as const satisfies Translation<typeof original>
