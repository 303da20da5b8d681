import { isCapitalised, wordAfter, wordBefore } from '../around.ts'
import { CUE_FOREIGN } from '../cues.ts'
import { foldText } from '../fold.ts'
import type { Reading, Situation } from '../situation.ts'

const JOINS_A_COUNTRY = /^(?:of|for|in)$/

/** Whether the page, or the words around the form, say that a body of another country is meant. */
export function isForeign(situation: Situation, reading: Reading, general: boolean): boolean {
  if (!general) return false
  if (reading.state.topic.foreign) return true
  const { text, lexicon, candidates } = situation
  const isForeignAt = (start: number, end: number, step: 1 | -1): boolean => {
    for (let index = reading.index + step, seen = 0; seen < 20; index += step, seen++) {
      const other = candidates[index]
      if (!other || Math.abs(other.start - start) > 60) return false
      const touches = other.start <= start && other.end >= end
      if (touches && (lexicon.cues[other.form] as number) & CUE_FOREIGN && other.end <= end) return true
    }
    return false
  }
  const before = wordBefore(text, reading.candidate.start)
  if (before && isCapitalised(before.text)) {
    if (/^(?:federal|state|county|provincial)$/.test(before.folded)) return true
    if (isForeignAt(before.start, before.end, -1)) return true
  }
  const join = wordAfter(text, reading.end)
  if (!join || !JOINS_A_COUNTRY.test(join.folded)) return false
  let name = wordAfter(text, join.end)
  if (name?.folded === 'the') name = wordAfter(text, name.end)
  return (
    name !== null &&
    foldText(name.text) !== '' &&
    isCapitalised(name.text) &&
    isForeignAt(name.start, name.end, 1)
  )
}
