import { isCapitalised, joinedByHyphen, wordAfter, wordBefore } from '../around.ts'
import { foldText } from '../fold.ts'
import { FULL_NAME, looksLikeAcronym, NICKNAME, SURNAME } from '../form-sort.ts'
import { CONTEXT, type Lexicon } from '../lexicon.ts'
import { isSupported, lastBefore, type Reading, type Situation, type Weighing } from '../situation.ts'
import {
  COMMON_SURNAMES,
  FAMILY_WORDS,
  NOT_A_FIRST_NAME,
  ORDINARY_SURNAMES,
  PEERAGE,
  THING_AFTER_NAME,
} from '../words/people.ts'
import { weighCompanions } from './companions.ts'
import { countListed, isAndCompany } from './listed.ts'
import { weighMisspeltName } from './misspelt.ts'
import { officeBeside } from './office-beside.ts'
import { weighRoles } from './roles.ts'
import { hasSort } from './strangers.ts'
import { weighSurname } from './surnames.ts'
import { weighTitle } from './titles.ts'

/** Weighs a person's name: in full, the surname alone, or a first name or initials. */
export function weighPerson(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { lexicon, text } = situation
  const sort = lexicon.claimSort[reading.claim] as number
  const written = text.slice(reading.start, reading.end)
  if (!isCapitalised(written)) {
    weighing.add('lower_case', -4, written)
    return
  }
  if (joinedByHyphen(text, reading.start, reading.end)) {
    weighing.add('longer_name', -4, written)
    return
  }
  weighWhatFollows(situation, reading, weighing)
  if (sort === FULL_NAME) weighFullName(situation, reading, weighing)
  else if (sort === SURNAME) weighSurname(situation, reading, written, weighing)
  else if (sort === NICKNAME) weighNickname(situation, reading, weighing)
}

function weighWhatFollows(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { text } = situation
  const after = wordAfter(text, reading.end)
  const firm =
    (/^\s?&\s?\p{Lu}/u.test(text.slice(reading.end, reading.end + 4)) &&
      !surnameAt(situation, reading, 1) &&
      !leadsGroup(situation, reading)) ||
    (/\p{L}\s?&\s?$/u.test(text.slice(Math.max(0, reading.candidate.start - 4), reading.candidate.start)) &&
      !surnameAt(situation, reading, -1))
  if (firm) {
    weighing.add('longer_name', -4, text.slice(reading.end, reading.end + 3))
    return
  }
  if (!after) return
  if (FAMILY_WORDS.has(after.folded)) weighing.add('family', -4, after.text)
  else if (!isCapitalised(after.text)) return
  else if (THING_AFTER_NAME.has(after.folded)) weighing.add('longer_name', -4, after.text)
  else if (situation.lexicon.claimSort[reading.claim] === FULL_NAME && isPlainSurname(after.folded))
    weighing.add('longer_name', -4, after.text)
}

/** "Peter Lindqvist Jones" is another man; "Peter Lindqvist Reads Out a Letter" is a headline. */
function isPlainSurname(word: string): boolean {
  return COMMON_SURNAMES.has(word) && !ORDINARY_SURNAMES.has(word)
}

/** "Straw, Clarke & Co": those of a government, if others of it are listed or the person was named in full. */
function leadsGroup(situation: Situation, reading: Reading): boolean {
  if (!isAndCompany(situation.text, reading.end)) return false
  return reading.state.named.has(reading.entity) || countListed(situation, reading) > 0
}

/** Whether another person's name stands across an ampersand: then people are listed and no firm is named. */
function surnameAt(situation: Situation, reading: Reading, step: 1 | -1): boolean {
  const { candidates, lexicon } = situation
  for (let index = reading.index + step, seen = 0; seen < 12; index += step, seen++) {
    const other = candidates[index]
    if (!other) return false
    const gap = step === 1 ? other.start - reading.end : reading.start - other.end
    if (gap > 60 || gap < -60) return false
    const isName = hasSort(lexicon, other.form, SURNAME) || hasSort(lexicon, other.form, FULL_NAME)
    if (gap >= 1 && gap <= 3 && isName) return true
  }
  return false
}

const wordsOfClaims = new WeakMap<Lexicon, Map<number, readonly string[]>>()

/** The folded words of a form; worked out once for each form that is met. */
function wordsOfClaim(lexicon: Lexicon, claim: number): readonly string[] {
  let known = wordsOfClaims.get(lexicon)
  if (!known) {
    known = new Map()
    wordsOfClaims.set(lexicon, known)
  }
  let words = known.get(claim)
  if (!words) {
    words = foldText(lexicon.claimText[claim] as string).split(' ')
    known.set(claim, words)
  }
  return words
}

/** Forms of address that anybody may have; "Dame" and "Sir" tell a person from most namesakes. */
const COMMON_TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'doctor', 'prof', 'professor'])

function weighFullName(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { lexicon, text } = situation
  const { known, state } = reading
  const conditional = ((lexicon.claimFlags[reading.claim] as number) & CONTEXT) !== 0
  // "Rob Butler MP", "Baroness Smith of Malvern": a third word leaves few namesakes.
  const words = wordsOfClaim(lexicon, reading.claim)
  const longer = words.length > 2 && words.filter(word => !COMMON_TITLES.has(word)).length > 2
  const { misspelt } = reading.candidate
  const sufficient = !misspelt && !conditional && (!known.namesakes || longer)
  if (misspelt) weighMisspeltName(situation, reading, weighing)
  else if (sufficient) weighing.add('name', 2, known.name)
  else weighing.add('namesakes', 0.2, known.name)
  const before = wordBefore(text, reading.candidate.start)
  if (before && isCapitalised(before.text)) weighTitle(situation, reading, before, weighing)
  // A striker may bear the name of a minister: the page must speak of something that the person is named for.
  const isPeer = words.some(word => PEERAGE.has(word))
  if (sufficient && (isPeer || isSupported(reading))) return
  if (sufficient) weighing.add('unsupported', -1.2)
  if (state.topic.foreign && !sufficient) weighing.add('foreign', -1)
  if (state.topic.plain && known.ofField) weighing.add('topic', state.topic.dense ? 0.8 : 0.4)
  weighCompanions(situation, reading, weighing)
  if (state.topic.solid) weighRoles(situation, reading, weighing)
  weighPrivatePerson(situation, reading, weighing)
  if (officeBeside(situation, reading, true)) weighing.add('office_beside', 1.5)
  if (!misspelt && lastBefore(state.named.get(reading.entity), reading.candidate.start) >= 0)
    weighing.add('named_earlier', 0.8, known.name)
}

const AGE =
  /^(?:,\s*|\s*\(\s*)(?:aged\s+)?\d{1,2}\s*[,)]|^,?\s+(?:was|who was)\s+(?:\p{L}+|\d+)\s+years?\s+old|^,?\s+aged\s/u
const CASE_WORDS =
  /\b(?:murder\w*|kill(?:ed|ing|er)|victim|defendant|pleaded|convicted|stabb(?:ed|ing)|raped?|manslaughter|inquest|jailed|sentenced|arrested|charged)\b/i

/** "…, of Milton Keynes" is how a court report tells one bearer of a name from the others. */
const OF_A_TOWN = /^,\s+(?:of|from)\s+\p{Lu}/u
/** Words of a report from court, where any name may be that of a lawyer, a witness or the accused. */
const COURT_REPORT =
  /\b(?:defending|prosecuting|mitigating|in mitigation|pleaded (?:not )?guilty|(?:told|heard) (?:the|magistrates|at|in) (?:court|jury|judge|inquest)|told magistrates|(?:court|jury|inquest|magistrates) heard|the (?:defendant|accused)|barrister|solicitor for)\b/i
const COURT_REACH = 120

const CASE_BEFORE =
  /\b(?:(?:murder|killing|death|rape|stabbing|trial|conviction|jailing|family|mother|father|parents|sister|brother|widow|son|daughter|friend)s?\s+of|victim|killer|murderer|rapist|attacker|offender|defendant|prisoner|inmate|neighbour)\s+$/i

/** Newspapers give the ages of victims and defendants, and hardly those of officials. */
function weighPrivatePerson(situation: Situation, reading: Reading, weighing: Weighing): void {
  const after = situation.text.slice(reading.end, reading.end + 60)
  if (AGE.test(after)) weighing.add('private_person', -3)
  else if (CASE_WORDS.test(after.split(/[.\n]/, 1)[0] ?? '')) weighing.add('private_person', -0.6)
  else if (OF_A_TOWN.test(after)) weighing.add('private_person', -0.5)
  const around = situation.text.slice(Math.max(0, reading.start - COURT_REACH), reading.end + COURT_REACH)
  if (COURT_REPORT.test(around)) weighing.add('private_person', -0.6)
  const before = situation.text.slice(Math.max(0, reading.candidate.start - 40), reading.candidate.start)
  if (CASE_BEFORE.test(before)) weighing.add('private_person', -1)
}

/** A first name or initials: once the full name was given, or where the person's own body is the subject. */
function weighNickname(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { state, known, candidate, entity } = reading
  if (lastBefore(state.named.get(entity), candidate.start) >= 0)
    weighing.add('full_name_earlier', 1.2, known.name)
  else if (state.titled.has(entity)) weighing.add('named_in_title', 1.2, known.name)
  // initials that the knowledge base has, and the name further down
  else if (state.named.has(entity) && looksLikeAcronym(situation.text.slice(reading.start, reading.end)))
    weighing.add('named_in_post', 1, known.name)
  else {
    const home = known.related.find(other => state.titled.has(other))
    if (home === undefined) weighing.add('too_general', -2)
    else weighing.add('related', 1, situation.lexicon.entities[home]?.name ?? '')
  }
  const before = wordBefore(situation.text, reading.start)
  if (before && isCapitalised(before.text)) weighTitle(situation, reading, before, weighing)
  const after = wordAfter(situation.text, reading.end)
  if (after && isCapitalised(after.text) && !NOT_A_FIRST_NAME.has(after.folded)) {
    weighing.add('longer_name', -4, after.text)
  }
}
