import type { Words } from './en/all.ts'
import { type Language, LOCALES } from './languages.ts'
import type { Message, PluralCategory } from './message.ts'

export type { Message } from './message.ts'

/**
 * The interface's own catalogue: one file a surface under `en/` and `cy/`, so that the language can be chosen by the
 * reader and not by the browser (Chrome knows no Welsh). `_locales` holds only what the browser itself shows.
 *
 * English is learnt by importing it; a script that is put into a page learns only the words it says
 * (`learn-words-of-pages.ts`): they are three quarters of its size otherwise. The words of another language are
 * laid over the English ones when it is chosen (`chosen-language.ts`), so nothing carries them in vain.
 */
let catalogues: readonly Catalogue[] = []
let translated: Catalogue = {}
let language: Language = 'en'

export type MessageKey = keyof Words
export type Catalogue = Partial<Record<MessageKey, Message>>
export type MessageValues = Readonly<Record<string, string | number>> | readonly (string | number)[]

/** Makes English words known to `say`, each key in one of the parts. Nobody may change them afterwards. */
export function learnWords(parts: readonly Catalogue[]): void {
  catalogues = [...catalogues, ...parts]
}

function english(key: string): Message | undefined {
  for (const part of catalogues) if (Object.hasOwn(part, key)) return part[key as MessageKey]
  return undefined
}

/** Says everything in a language from now on, with its words where it is not English. */
export function speak(next: Language, words: Catalogue): void {
  language = next
  translated = words
  plurals = undefined
}

/** The language in which things are said. */
export function languageInUse(): Language {
  return language
}

/** The words of that language; none for English, which is always there. */
export function wordsSpoken(): Catalogue {
  return translated
}

/** The same as the attribute `lang` takes it. */
export function localeInUse(): string {
  return LOCALES[language]
}

/**
 * Made when first needed: the browser loads the rules of a language then, which costs a page that is only being
 * marked tens of milliseconds for nothing. Chrome, which has no dates and lists for Welsh, has its plural rules.
 */
let plurals: Intl.PluralRules | undefined
let numbers: Intl.NumberFormat | undefined

function pluralOf(count: number): PluralCategory {
  plurals ??= new Intl.PluralRules(LOCALES[language])
  return plurals.select(count)
}

/** From here on digits are grouped. */
const GROUPED = 1_000

/** Welsh writes numbers as British English does. Most are small, and written without the browser's rules for them. */
function inDigits(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < GROUPED) return String(value)
  numbers ??= new Intl.NumberFormat(LOCALES.en)
  return numbers.format(value)
}

/** The words for `key`, with each `{place}` filled from `values` (by name, or by position as `{0}`). */
export function say(key: MessageKey, values: MessageValues = {}): string {
  return fill(translated[key] ?? english(key) ?? key, values)
}

/** As `say`, for a code that comes as data (a reason, a piece of evidence); an unknown code says itself. */
export function sayCode(
  family: 'reason' | 'evidence' | 'number',
  code: string,
  values: MessageValues = {},
): string {
  const key = `${family}_${code}`
  return english(key) === undefined ? code : say(key as MessageKey, values)
}

function fill(message: Message, values: MessageValues): string {
  const lookUp = (name: string) => (values as Readonly<Record<string, string | number>>)[name]
  const form = typeof message === 'string' ? message : formOf(message, Number(lookUp('count') ?? 0))
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = lookUp(name)
    if (value === undefined) return place
    return typeof value === 'number' ? inDigits(value) : value
  })
}

const formOf = (message: Exclude<Message, string>, count: number) => message[pluralOf(count)] ?? message.other
