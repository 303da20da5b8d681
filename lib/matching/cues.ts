import { foldText } from './fold.ts'
import { DOCUMENT_NOUNS } from './untitled/document-words.ts'
import { DOMESTIC_NAMES, DOMESTIC_WORDS, FOREIGN_NAMES, FOREIGN_WORDS } from './words/countries.ts'
import { JUSTICE_WORDS, PROBATION_WORDS, PUBLIC_WORDS } from './words/institutions.ts'

/** Bits of `cues`: what a form says about the text around it. */
export const CUE_PROBATION = 1

export const CUE_JUSTICE = 2

export const CUE_FOREIGN = 4

export const CUE_DOMESTIC = 8

/** Politics and public bodies. */
export const CUE_PUBLIC = 16

/** Says it only if it is written with a capital: Turkey is a country. */
export const CUE_CAPITAL = 32

/** A document's noun ("report"): it says nothing of the topic, but a report may be spoken of without its title. */
export const CUE_DOCUMENT = 64

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
  add(PUBLIC_WORDS, CUE_PUBLIC)
  add(FOREIGN_NAMES, CUE_FOREIGN | CUE_CAPITAL)
  add(FOREIGN_WORDS, CUE_FOREIGN)
  add(DOMESTIC_NAMES, CUE_DOMESTIC | CUE_CAPITAL)
  add(DOMESTIC_WORDS, CUE_DOMESTIC)
  add([...DOCUMENT_NOUNS.keys()], CUE_DOCUMENT)
  return cues
}
