import type { PromiseForm } from './compile-promises.ts'
import { openedBy } from './openings.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import { isAmount, isNumberStep, meetsNumber, type Step } from './promise-forms.ts'
import type { Word } from './sentences.ts'
import type { WordForm } from './word-forms.ts'
import { HEDGES } from './words.ts'

/** A form found word by word. `from` and `to` are places among the sentence's words, `to` exclusive. */
export interface FormFound {
  readonly promise: number
  readonly kind: PromiseForm['kind']
  /** Whether the form is nothing but an amount. */
  readonly amount: boolean
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly number: number | null
}

/** No more hedges than this are stepped over before a number ("over about a thousand"). */
const MOST_HEDGES = 3

/** Every form whose words stand in the sentence in its order and without a gap, but for a hedge before a number. */
export function formsAsWritten(prepared: PreparedPromises, words: readonly Word[]): FormFound[] {
  const found: FormFound[] = []
  for (let from = 0; from < words.length; from++) {
    const word = words[from] as Word
    if (word.opens !== null) tryForms(openedBy(word.opens, words, from + 1), words, from, found)
    if (word.number) tryForms(openedBy(prepared.byFirstNumber, words, from + 1), words, from, found)
  }
  return found
}

/** Whether any form stands among words of such forms, as `formsAsWritten` would find it. */
export function standsAsWritten(words: readonly WordForm[]): boolean {
  for (let from = 0; from < words.length; from++) {
    const { opens } = words[from] as WordForm
    if (opens === null) continue
    for (const form of openedBy(opens, words, from + 1)) if (follow(form, words, from)) return true
  }
  return false
}

function tryForms(
  forms: readonly PromiseForm[],
  words: readonly Word[],
  from: number,
  found: FormFound[],
): void {
  for (const form of forms) {
    const match = follow(form, words, from)
    if (!match) continue
    const start = (words[from] as Word).start
    const end = (words[match.to - 1] as Word).end
    const { promise, kind } = form
    found.push({ promise, kind, amount: isAmount(form.steps), start, end, from, ...match })
  }
}

function follow(
  form: PromiseForm,
  words: readonly WordForm[],
  from: number,
): { to: number; number: number | null } | null {
  let at = from
  let number: number | null = null
  let afterNumber = false
  for (let index = 0; index < form.steps.length; index++) {
    const step = form.steps[index] as Step
    if (isNumberStep(step)) {
      for (let skipped = 0; skipped < MOST_HEDGES && HEDGES.has(words[at]?.text ?? ''); skipped++) at++
      const word = words[at]
      if (!word || !meetsNumber(step, word.number)) return null
      number = word.number?.value ?? number
      at++
      afterNumber = true
      continue
    }
    let stem = words[at]?.stem
    if (stem === undefined) return null
    // "a thousand new recruits" for "1,000 recruits"
    if (afterNumber && stem !== step && words[at]?.act === 'extra') {
      at++
      stem = words[at]?.stem
    }
    afterNumber = false
    if (stem === undefined) return null
    const following = form.steps[index + 1]
    if (stem === step) at++
    // "crime fighters" for "crimefighters", "hardworking" for "hard-working"
    else if (step.length > 5 && `${words[at]?.text}${words[at + 1]?.stem}` === step) at += 2
    else if (stem.length > 5 && typeof following === 'string' && stem === `${step}${following}`) {
      at++
      index++
    } else return null
  }
  return { to: at, number }
}
