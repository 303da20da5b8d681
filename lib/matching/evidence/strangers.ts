import { isAllCapitals, isCapitalised, wordBefore } from '../around.ts'
import type { Candidate } from '../candidates.ts'
import { foldText } from '../fold.ts'
import { FULL_NAME, SURNAME } from '../form-sort.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Reading, Situation } from '../situation.ts'
import { HONORIFICS, NOT_A_FIRST_NAME } from '../words/people.ts'
import { initialsBefore } from './initials.ts'

/**
 * Notes where a surname of the lexicon is borne by somebody else: a first name that does not fit stands before it
 * ("Sasha Oakwell"), or a title of another sort of person ("Judge Oakwell").
 */
export function findStrangers(situation: Situation): void {
  const { candidates, lexicon, text, scopes } = situation
  const fullNames = new Set<number>()
  for (const candidate of candidates) {
    if (!candidate.misspelt && hasSort(lexicon, candidate.form, FULL_NAME)) fullNames.add(candidate.end)
  }
  for (const candidate of candidates) {
    if (!hasSort(lexicon, candidate.form, SURNAME) || fullNames.has(candidate.end)) continue
    if (!isCapitalised(text.slice(candidate.start, candidate.end))) continue
    const before = wordBefore(text, candidate.start)
    if (!before || !isCapitalised(before.text)) continue
    const word = before.folded
    if (HONORIFICS.has(word) || NOT_A_FIRST_NAME.has(word)) continue
    if (isAllCapitals(before.text) && !isAllCapitals(text.slice(candidate.start, candidate.end))) continue
    if (bearsGivenName(situation, candidate, word)) continue
    const form = foldText(text.slice(candidate.start, candidate.end))
    const strangers = scopes[candidate.place.scope]?.strangers
    const offsets = strangers?.get(form)
    if (offsets) offsets.push(candidate.start)
    else strangers?.set(form, [candidate.start])
  }
}

/** A full name that turned out to be a known person's, misspelt, is no stranger's. */
export function forgetStranger({ text }: Situation, { state, start, end }: Reading): void {
  const surname = foldText(text.slice(start, end)).split(' ').at(-1) ?? ''
  const left = state.strangers.get(surname)?.filter(offset => offset < start || offset >= end)
  if (left && left.length > 0) state.strangers.set(surname, left)
  else state.strangers.delete(surname)
}

export function hasSort(lexicon: Lexicon, form: number, sort: number): boolean {
  for (
    let claim = lexicon.claimStart[form] as number;
    claim < (lexicon.claimStart[form + 1] as number);
    claim++
  ) {
    if (
      lexicon.claimSort[claim] === sort &&
      lexicon.entities[lexicon.claimEntity[claim] as number]?.kind === 'person'
    )
      return true
  }
  return false
}

function bearsGivenName({ lexicon, text }: Situation, { form, start }: Candidate, word: string): boolean {
  for (
    let claim = lexicon.claimStart[form] as number;
    claim < (lexicon.claimStart[form + 1] as number);
    claim++
  ) {
    const known = lexicon.entities[lexicon.claimEntity[claim] as number]
    if (known?.givenNames.includes(word) || known?.titles.includes(word)) return true
    if (known?.kind === 'person' && initialsBefore(text, start, known.givenNames) !== null) return true
  }
  return false
}
