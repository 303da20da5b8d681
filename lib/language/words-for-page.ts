import { wordsLearnt } from './chosen-language.ts'
import { type Catalogue, languageInUse, wordsSpoken } from './say.ts'
import type { WordsAnswer } from './words-answer.ts'
import { wordsOfPages } from './words-of-pages.ts'

/** The background's answer to a script in a page: the chosen language and, where it is not English, the words for it. */
export async function wordsForPage(): Promise<WordsAnswer> {
  await wordsLearnt()
  const spoken: Readonly<Record<string, unknown>> = wordsSpoken()
  const words = Object.entries(spoken).filter(([key]) => wordsOfPages.some(part => Object.hasOwn(part, key)))
  return { language: languageInUse(), words: Object.fromEntries(words) as Catalogue }
}
