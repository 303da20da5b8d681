import { foldText } from './fold.ts'
import { INSTITUTION_WORDS } from './words/institutions.ts'

/** Whether a name is made only of words that bodies of many countries are named with ("Probation Service"). */
export function isInstitutional(name: string): boolean {
  return foldText(name)
    .split(/[ '&,-]+/)
    .every(word => INSTITUTION_WORDS.has(word) || word === 's' || word === '')
}
