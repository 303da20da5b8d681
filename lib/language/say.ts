import type { Words } from './en/all.ts'

/**
 * The interface's own catalogue: one file a surface under `en/`, so that the language can be chosen by the
 * reader and not by the browser (Chrome knows no Welsh). `_locales` holds only what the browser itself shows.
 *
 * A script that is put into a page learns only the words it says (`learn-words-of-pages.ts`): they are three quarters
 * of its size otherwise.
 */
const catalogue: Partial<Record<MessageKey, Message>> = {}

/** Makes words known to `say`. */
export function learnWords(words: Partial<Record<MessageKey, Message>>): void {
  Object.assign(catalogue, words)
}

export type MessageKey = keyof Words
/** A message, or its plural forms by `Intl.PluralRules` category, chosen by the value named `count`. */
export type Message = string | { readonly one: string; readonly other: string }
export type MessageValues = Readonly<Record<string, string | number>> | readonly (string | number)[]

/**
 * Made when first needed: the browser loads the rules of a language then, which costs a page that is only being
 * marked tens of milliseconds for nothing.
 */
let plurals: Intl.PluralRules | undefined
let numbers: Intl.NumberFormat | undefined

function pluralOf(count: number): 'one' | 'other' {
  plurals ??= new Intl.PluralRules('en-GB')
  return plurals.select(count) === 'one' ? 'one' : 'other'
}

function inDigits(value: number): string {
  numbers ??= new Intl.NumberFormat('en-GB')
  return numbers.format(value)
}

/** The words for `key`, with each `{place}` filled from `values` (by name, or by position as `{0}`). */
export function say(key: MessageKey, values: MessageValues = {}): string {
  return fill(catalogue[key] ?? key, values)
}

/** As `say`, for a code that comes as data (a reason, a piece of evidence); an unknown code says itself. */
export function sayCode(
  family: 'reason' | 'evidence' | 'number',
  code: string,
  values: MessageValues = {},
): string {
  const key = `${family}_${code}`
  return Object.hasOwn(catalogue, key) ? say(key as MessageKey, values) : code
}

function fill(message: Message, values: MessageValues): string {
  const lookUp = (name: string) => (values as Readonly<Record<string, string | number>>)[name]
  const form = typeof message === 'string' ? message : message[pluralOf(Number(lookUp('count') ?? 0))]
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = lookUp(name)
    if (value === undefined) return place
    return typeof value === 'number' ? inDigits(value) : value
  })
}
