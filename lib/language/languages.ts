/** The languages of the interface, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'cy'] as const
export type Language = (typeof LANGUAGES)[number]

/** What stands in the attribute `lang` of what is said in a language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy' }

/** What the knowledge base and its sources are written in, whatever the interface speaks. */
export const LOCALE_OF_KNOWLEDGE = LOCALES.en

/** The language of a reader who chose none: Welsh where the browser itself speaks it, else English. */
export function languageOfBrowser(
  browserLanguage: string | undefined = globalThis.navigator?.language,
): Language {
  return /^cy(?:-|$)/i.test(browserLanguage ?? '') ? 'cy' : 'en'
}
