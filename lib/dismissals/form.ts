import { foldText } from '../matching/fold.ts'
import { HONORIFICS } from '../matching/words/people.ts'

/** Longer forms are cut, on both sides of a comparison. UTF-16 code units. */
export const LONGEST_FORM = 500

/** The words of a mark as dismissals compare them. */
export function dismissedForm(text: string): string {
  return foldText(text.slice(0, LONGEST_FORM)).slice(0, LONGEST_FORM)
}

/**
 * Whether who dismissed one form has dismissed this one with it: the same form, or one made of some of its words.
 * "Jones" and "Mr Jones" stand for the man whom "Martin Jones" names; when that is not him, neither are they. The
 * other way round nothing follows: when "Jones" is another man, "Martin Jones" may well be the one who is known.
 *
 * @param dismissed a folded form
 * @param form a folded form of the same entity
 */
export function coversForm(dismissed: string, form: string): boolean {
  if (dismissed === form) return true
  const words = wordsOf(form)
  const whole = new Set(wordsOf(dismissed))
  return words.length > 0 && words.every(word => whole.has(word))
}

const wordsOf = (form: string) => form.match(/[\p{L}\p{N}]+/gu)?.filter(word => !HONORIFICS.has(word)) ?? []
