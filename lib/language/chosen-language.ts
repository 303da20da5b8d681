import browser from 'webextension-polyfill'
import { readSettings, watchLanguage } from '../settings/store.ts'
import { catalogueSchema } from './catalogue-schema.ts'
import { type Language, languageOfBrowser } from './languages.ts'
import { type Catalogue, speak } from './say.ts'

/** The language that was last asked for, so that words which arrive late do not come over those chosen since. */
let wanted: Language | undefined
let learning: Promise<void> | undefined

/** Comes true once everything is said in the language that the reader chose. Whoever says something waits for it first. */
export function wordsLearnt(): Promise<void> {
  learning ??= readSettings().then(
    ({ language }) => speakIn(language),
    () => speakIn(languageOfBrowser()),
  )
  return learning
}

/** Calls back each time that another language was chosen and is spoken. */
export function whenLanguageChanges(spoken: () => void): void {
  watchLanguage(language => {
    learning = speakIn(language)
    void learning.then(spoken)
  })
}

async function speakIn(language: Language): Promise<void> {
  wanted = language
  const words = language === 'en' ? {} : await readWords(language)
  if (words && wanted === language) speak(language, words)
}

/**
 * From a file and not by `import()`, which a service worker may not call; so the background carries no second
 * language in its script either. `null`, and English stays, where the file cannot be read.
 */
async function readWords(language: Language): Promise<Catalogue | null> {
  try {
    const answer = await fetch(browser.runtime.getURL(`/language/${language}.json`))
    return catalogueSchema.safeParse(await answer.json()).data ?? null
  } catch {
    return null
  }
}
