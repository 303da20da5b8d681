import type { Message } from '../say.ts'

/** The choice of language. Each language is called by its own name, whatever is spoken. */
export const language = {
  language_title: 'Language · Iaith',
  language_hint:
    'Casenote’s own words. What its knowledge base and the pages say stays in the language it was written in.',
  language_en: 'English',
  language_cy: 'Cymraeg',
} as const satisfies Record<string, Message>
