import type { FigureUnit } from '../numbers/figure.ts'
import { readNumbers } from '../numbers/read-numbers.ts'
import { sentencesOf, type Word } from './sentences.ts'
import type { WordForms } from './word-forms.ts'
import { concept, isCommonWord, isStopWord } from './words.ts'

/** A number that a form asks for; `null` is any. */
export interface NumberStep {
  readonly value: number | null
  readonly unit: FigureUnit | null
}

/** A pattern, alias or name as a list of steps: a stem, or the number that must stand there. */
export type Step = string | NumberStep

/** Written in a pattern for any number, however it is written, with the sign and scale of its unit. */
const PLACE = /£?\{n\}(?:\s?(?:million|billion|thousand|bn|m|k)\b)?(?:\s?(?:%|per cent|percent))?/gu
/** Stands for a place while the rest is read; no form holds it. */
const STAND_IN = 'qqplaceqq'

/** Reads a pattern or alias into steps; words are stems, numbers are read as they are in a page. */
export function stepsOf(form: string): Step[] {
  const units: (FigureUnit | null)[] = []
  const plain = form.replace(PLACE, place => {
    units.push(place.startsWith('£') ? 'money' : /%|cent/.test(place) ? 'percent' : null)
    return STAND_IN
  })
  const steps: Step[] = []
  for (const word of wordsOf(plain)) {
    const isNumber = word.text === STAND_IN || word.number?.value != null
    // "by a quarter" is also "by 25 per cent"
    if (isNumber && /^an?$/.test(String(steps[steps.length - 1]))) steps.pop()
    if (word.text === STAND_IN) steps.push({ value: null, unit: units.shift() ?? null })
    else steps.push(word.number && word.number.value !== null ? word.number : word.stem)
  }
  return steps
}

/** The words of a short text, whatever sentences it has. */
export function wordsOf(text: string, forms?: WordForms): Word[] {
  const words: Word[] = []
  for (const sentence of sentencesOf(text, readNumbers(text), forms)) words.push(...sentence)
  return words
}

export const isNumberStep = (step: Step): step is NumberStep => typeof step !== 'string'

/** Whether a number of a text is the one that a form asks for. */
export function meetsNumber(step: NumberStep, number: Word['number']): boolean {
  if (number === null) return false
  if (step.unit !== null && number.unit !== null && step.unit !== number.unit) return false
  return step.value === null || step.value === number.value
}

/** Whether a stem can carry a subject or act: no function word, no number. */
export function carriesMeaning(wordStem: string, text: string): boolean {
  return wordStem.length > 1 && !isStopWord(text) && !isStopWord(wordStem) && !/^\d/.test(wordStem)
}

/** Whether a form is nothing but an amount ("£700m", "up to £700 million", "£155m a year"). */
export function isAmount(steps: readonly Step[]): boolean {
  return (
    steps.some(isNumberStep) &&
    steps.every(step => isNumberStep(step) || !carriesMeaning(step, step) || concept(step) === 'extra')
  )
}

/** How rare a concept is: the logarithm of how many entities there are for one that speaks of it. */
export function rarityOf(wordStem: string, entitiesWith: number, entities: number): number {
  const rarity = Math.log((entities + 1) / (entitiesWith + 1))
  return isCommonWord(wordStem) ? Math.min(rarity, 2) : Math.min(rarity, 6)
}
