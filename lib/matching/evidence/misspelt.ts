import { isCapitalised, startsSentence, wordAfter, wordBefore } from '../around.ts'
import { foldText } from '../fold.ts'
import { lastBefore, type Reading, type Situation, type Weighing } from '../situation.ts'
import { NOT_A_FIRST_NAME } from '../words/people.ts'
import { officeBeside } from './office-beside.ts'
import { weighTitle } from './titles.ts'

/** A full name in which one letter is wrong: what speaks for it stands beside what speaks for the right spelling. */
export function weighMisspeltName({ text }: Situation, reading: Reading, weighing: Weighing): void {
  const { candidate, known, state } = reading
  const distinctive = candidate.misspelt === 'distinctive' && !known.namesakes
  weighing.add('misspelt', distinctive ? 0.3 : -0.6, known.name)
  const after = wordAfter(text, reading.end)
  if (after && isCapitalised(after.text) && !NOT_A_FIRST_NAME.has(after.folded))
    weighing.add('longer_name', -4, after.text)
  const named = state.named.get(reading.entity) ?? []
  if (named.some(offset => offset < reading.start || offset >= reading.end))
    weighing.add('named_in_post', 0.8, known.name)
}

/** A long and rare surname alone in which one letter is wrong: it needs the full name or the office beside it. */
export function weighMisspeltSurname(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { text } = situation
  const { known, state, candidate } = reading
  const written = text.slice(candidate.start, candidate.end)
  weighing.add('misspelt', -0.5, known.name)
  const before = wordBefore(text, reading.start)
  if (before && isCapitalised(before.text)) weighTitle(situation, reading, before, weighing)
  const after = wordAfter(text, reading.end)
  if (after && isCapitalised(after.text) && !NOT_A_FIRST_NAME.has(after.folded))
    weighing.add('longer_name', -4, after.text)
  const surname = foldText(known.name).split(' ').at(-1) ?? ''
  if (state.strangers.has(foldText(written)) || state.strangers.has(surname))
    weighing.add('other_person', -4, written)
  if (startsSentence(text, reading.start)) weighing.add('sentence_start', -0.8)
  if (lastBefore(state.named.get(reading.entity), candidate.start) >= 0)
    weighing.add('full_name_earlier', 2, known.name)
  if (officeBeside(situation, reading, false)) weighing.add('office_beside', 1.5)
}
