import { foldText } from '../matching/fold.ts'
import { HONORIFICS } from '../matching/words/people.ts'
import { LONGEST_TEXT } from './shown-text.ts'

const formOf = (text: string) => foldText(text.slice(0, LONGEST_TEXT))

/** Whether two texts are the same form; `null` is one of its own. */
export function sameForm(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : formOf(one) === formOf(other)
}

/**
 * Whether who dismissed one form has dismissed this one with it: the same form, or one made of some of its words.
 * "Jones" and "Mr Jones" stand for the man whom "Martin Jones" names; when that is not him, neither are they. The
 * other way round nothing follows: when "Jones" is another man, "Martin Jones" may well be the one who is known.
 *
 * @param dismissed words that were taken for an entity
 * @param text other words that were taken for the same entity
 */
export function coversForm(dismissed: string, text: string): boolean {
  if (sameForm(dismissed, text)) return true
  const words = wordsOf(text)
  const whole = new Set(wordsOf(dismissed))
  return words.length > 0 && words.every(word => whole.has(word))
}

const wordsOf = (text: string) =>
  formOf(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter(word => !HONORIFICS.has(word)) ?? []
