import { foldText } from './fold.ts'
import { DOMESTIC_WORDS, FOREIGN_WORDS, JUSTICE_WORDS, PROBATION_WORDS } from './words/institutions.ts'

/** Bits of `cues`: what a form says about the text around it. */
export const CUE_PROBATION = 1

export const CUE_JUSTICE = 2

export const CUE_FOREIGN = 4

export const CUE_DOMESTIC = 8

export function cueForms(): Map<string, number> {
  const cues = new Map<string, number>()
  const add = (list: readonly string[], cue: number) => {
    for (const word of list) cues.set(foldText(word), (cues.get(foldText(word)) ?? 0) | cue)
  }
  add(PROBATION_WORDS, CUE_PROBATION)
  add(
    PROBATION_WORDS.filter(word => /officer|service|staff|licence/.test(word)),
    CUE_JUSTICE,
  )
  add(JUSTICE_WORDS, CUE_JUSTICE)
  add(FOREIGN_WORDS, CUE_FOREIGN)
  add(DOMESTIC_WORDS, CUE_DOMESTIC)
  return cues
}
