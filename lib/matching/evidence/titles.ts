import { isAllCapitals, type Neighbour, startsSentence } from '../around.ts'
import { NICKNAME, SURNAME } from '../form-sort.ts'
import type { Reading, Situation, Weighing } from '../situation.ts'
import {
  FEMALE_TITLES,
  HONORIFICS,
  MALE_TITLES,
  NOT_A_FIRST_NAME,
  OTHER_TITLES,
  PEERAGE,
} from '../words/people.ts'

const CONTRACTION = /'(?:t|s|ll|ve|re|d|m)$/

/** What a capitalised word before the name says: a title that fits, one that does not, another first name. */
export function weighTitle(
  situation: Situation,
  reading: Reading,
  before: Neighbour,
  weighing: Weighing,
): 'name' | 'title' | 'nothing' {
  const { known } = reading
  const word = before.folded.replace(/\.$/, '')
  if (HONORIFICS.has(word) || PEERAGE.has(word)) {
    const wrongGender =
      (known.gender === 'male' && FEMALE_TITLES.has(word)) ||
      (known.gender === 'female' && MALE_TITLES.has(word))
    if (wrongGender || (PEERAGE.has(word) && !known.titles.includes(word)))
      weighing.add('other_title', -4, before.text)
    return 'title'
  }
  if (OTHER_TITLES.has(word) || (word === 'inspector' && !known.inspects)) {
    weighing.add('other_title', -4, before.text)
    return 'title'
  }
  if (known.givenNames.includes(word)) return 'name'
  if (CONTRACTION.test(word) || /\d/.test(word)) return 'nothing'
  if (
    NOT_A_FIRST_NAME.has(word) ||
    (isAllCapitals(before.text) && !isAllCapitals(situation.text.slice(reading.start, reading.end)))
  ) {
    return 'nothing'
  }
  // "Resigning Lindqvist": at the beginning of a sentence a capital says nothing.
  if (/ing$/.test(word) && startsSentence(situation.text, before.start)) return 'nothing'
  // The end of an office or a body's name ("Sentencing Council chair", "Napo Magazine") is no first name either.
  if (endsKnownForm(situation, reading, before.end)) return 'nothing'
  weighing.add('other_person', -4, before.text)
  return 'name'
}

function endsKnownForm(situation: Situation, reading: Reading, end: number): boolean {
  const { candidates, lexicon } = situation
  for (let index = reading.index - 1, seen = 0; seen < 30; index--, seen++) {
    const other = candidates[index]
    if (!other || end - other.start > 80) return false
    if (other.end !== end || other.start >= end) continue
    const from = lexicon.claimStart[other.form] as number
    for (let claim = from; claim < (lexicon.claimStart[other.form + 1] as number); claim++) {
      const sort = lexicon.claimSort[claim]
      if (sort !== SURNAME && sort !== NICKNAME) return true
    }
  }
  return false
}
