import { BARE_OFFICE, OFFICE } from '../form-sort.ts'
import { datesFit, type Reading, type Situation } from '../situation.ts'

const REACH = 40

const BETWEEN =
  /^[\s,:(–-]*(?:the|then|our|new|former|outgoing|and)?\s*(?:Rt Hon\.?|Sir|Dame|Lord|Mr|Ms|Mrs|Dr|Prof|Professor)?\s*$/

/**
 * Whether an office that the person holds stands directly beside the name; for a full name, one held at any time
 * ("then home secretary").
 */
export function officeBeside(situation: Situation, reading: Reading, atAnyTime: boolean): boolean {
  const { candidates, lexicon, text } = situation
  const holds = (form: number): boolean => {
    const from = lexicon.claimStart[form] as number
    for (let claim = from; claim < (lexicon.claimStart[form + 1] as number); claim++) {
      const sort = lexicon.claimSort[claim]
      if (lexicon.claimEntity[claim] !== reading.entity || (sort !== OFFICE && sort !== BARE_OFFICE)) continue
      if (atAnyTime || datesFit(lexicon, claim, reading.candidate.place.days) !== 'not') return true
    }
    return false
  }
  for (let index = reading.index - 1, seen = 0; seen < 30; index--, seen++) {
    const other = candidates[index]
    if (!other || reading.start - other.start > REACH + 40) break
    if (other.end <= reading.start && holds(other.form) && BETWEEN.test(text.slice(other.end, reading.start)))
      return true
  }
  for (let index = reading.index + 1, seen = 0; seen < 20; index++, seen++) {
    const other = candidates[index]
    if (!other || other.start - reading.end > REACH) break
    if (other.start >= reading.end && holds(other.form) && BETWEEN.test(text.slice(reading.end, other.start)))
      return true
  }
  return false
}
