import {
  isAllCapitals,
  isCapitalised,
  joinedByHyphen,
  type Neighbour,
  startsSentence,
  wordAfter,
  wordBefore,
} from '../around.ts'
import { foldText } from '../fold.ts'
import { BARE_OFFICE, FULL_NAME, NICKNAME, OFFICE, SURNAME } from '../form-sort.ts'
import { CONTEXT, type Lexicon } from '../lexicon.ts'
import { datesFit, lastBefore, nearest, type Reading, type Situation, type Weighing } from '../situation.ts'
import {
  AFTER_A_NAME,
  COMMON_SURNAMES,
  FAMILY_WORDS,
  FEMALE_TITLES,
  HONORIFICS,
  MALE_TITLES,
  NOT_A_FIRST_NAME,
  ORDINARY_SURNAMES,
  OTHER_TITLES,
  PEERAGE,
  THING_AFTER_NAME,
} from '../words/people.ts'
import { namedCompanion } from './names.ts'

/** Colours that are written with a capital of people and never alone for a person. */
const NEVER_ALONE = new Set(['black', 'white', 'brown'])

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
    (/^\s?&\s?\p{Lu}/u.test(text.slice(reading.end, reading.end + 4)) && !surnameAt(situation, reading, 1)) ||
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

/** Forms of address that anybody may have; "Dame" and "Sir" tell a person from most namesakes. */
const COMMON_TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'doctor', 'prof', 'professor'])

function weighFullName(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { lexicon, text } = situation
  const { known, state } = reading
  const conditional = ((lexicon.claimFlags[reading.claim] as number) & CONTEXT) !== 0
  // "Rob Butler MP", "Baroness Smith of Malvern": a third word leaves few namesakes.
  const words = foldText(lexicon.claimText[reading.claim] as string).split(' ')
  const longer = words.filter(word => !COMMON_TITLES.has(word)).length > 2
  const sufficient = !conditional && (!known.namesakes || longer)
  if (sufficient) weighing.add('name', 2, known.name)
  else weighing.add('namesakes', 0.2, known.name)
  const before = wordBefore(text, reading.candidate.start)
  if (before && isCapitalised(before.text)) weighTitle(situation, reading, before, weighing)
  if (sufficient) return
  if (state.topic.foreign) weighing.add('foreign', -1)
  if (state.topic.plain && known.ofField) weighing.add('topic', state.topic.dense ? 0.8 : 0.4)
  weighCompanions(situation, reading, weighing)
  weighPrivatePerson(situation, reading, weighing)
  if (officeBeside(situation, reading, true)) weighing.add('office_beside', 1.5)
  if (lastBefore(state.named.get(reading.entity), reading.candidate.start) >= 0)
    weighing.add('named_earlier', 0.8, known.name)
}

/** How near a related entity must be named to stand beside a name that others bear too. */
const NEAR = 400

function weighCompanions(situation: Situation, reading: Reading, weighing: Weighing): void {
  let near: string | null = null
  let far: string | null = null
  let count = 0
  for (const other of reading.known.related) {
    const distance = nearest(reading.state.named.get(other), reading.start)
    if (distance === Number.POSITIVE_INFINITY && !reading.state.titled.has(other)) continue
    const name = situation.lexicon.entities[other]?.name ?? ''
    if (distance <= NEAR) near ??= name
    else far ??= name
    count++
  }
  if (near !== null) weighing.add('related_near', 0.6, near)
  else if (far !== null) weighing.add('related', 0.3, far)
  if (count >= 2) weighing.add('related_more', 0.3, String(count))
}

const AGE =
  /^(?:,\s*|\s*\(\s*)(?:aged\s+)?\d{1,2}\s*[,)]|^,?\s+(?:was|who was)\s+(?:\p{L}+|\d+)\s+years?\s+old|^,?\s+aged\s/u
const CASE_WORDS =
  /\b(?:murder\w*|kill(?:ed|ing|er)|victim|defendant|pleaded|convicted|stabb(?:ed|ing)|raped?|manslaughter|inquest|jailed|sentenced|arrested|charged)\b/i

/** Newspapers give the ages of victims and defendants, and hardly those of officials. */
function weighPrivatePerson(situation: Situation, reading: Reading, weighing: Weighing): void {
  const after = situation.text.slice(reading.end, reading.end + 60)
  if (AGE.test(after)) weighing.add('private_person', -3)
  else if (CASE_WORDS.test(after.split(/[.\n]/, 1)[0] ?? '')) weighing.add('private_person', -0.6)
}

/** What a capitalised word before the name says: a title that fits, one that does not, another first name. */
function weighTitle(
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
  if (OTHER_TITLES.has(word)) {
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
  // "Failing Grayling": at the beginning of a sentence a capital says nothing.
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

const CONTRACTION = /'(?:t|s|ll|ve|re|d|m)$/

/** Whether a person's full name that the lexicon holds ends where the surname does. */
function endsKnownName(situation: Situation, reading: Reading): boolean {
  const { candidates, lexicon } = situation
  for (let index = reading.index - 1, seen = 0; seen < 20; index--, seen++) {
    const other = candidates[index]
    if (!other || reading.end - other.start > 80) return false
    if (other.end === reading.end && hasSort(lexicon, other.form, FULL_NAME)) return true
  }
  return false
}

/** How far a surname may stand behind the full name where somebody else bears it too. */
const SAME_BREATH = 250

function weighSurname(situation: Situation, reading: Reading, written: string, weighing: Weighing): void {
  const { text } = situation
  const { known, state, candidate } = reading
  const surname = foldText(written)
  const before = wordBefore(text, reading.start)
  let titled = false
  if (before && isCapitalised(before.text)) {
    const what = weighTitle(situation, reading, before, weighing)
    titled = what === 'title'
    // A first name that fits makes it the full name, unless that was to be weighed as such and was found wanting.
    if (what === 'name') {
      const whole = known.namesakes || before.folded.length === 1 || endsKnownName(situation, reading)
      weighing.add('given_name', whole ? 0 : 1.5, before.text)
      if (whole) return
    }
  }
  if (weighing.score <= -3) return
  const after = wordAfter(text, reading.end)
  if (
    after &&
    isCapitalised(after.text) &&
    !AFTER_A_NAME.has(after.folded) &&
    !NOT_A_FIRST_NAME.has(after.folded) &&
    !isAllCapitals(after.text)
  ) {
    weighing.add('longer_name', -4, after.text)
    return
  }
  if (!titled && NEVER_ALONE.has(surname)) weighing.add('ordinary_word', -4, written)
  else if (!titled && ORDINARY_SURNAMES.has(surname) && startsSentence(text, reading.start))
    weighing.add('sentence_start', -0.8)

  const own = lastBefore(state.named.get(reading.entity), candidate.start)
  const stranger = Math.max(
    lastBefore(state.strangers.get(surname), candidate.start),
    lastBearer(situation, reading),
  )
  const anyStranger = state.strangers.has(surname)
  // Where somebody else bears the surname too, only the same breath is near enough.
  const sameBreath = own >= 0 && candidate.start - own < SAME_BREATH && !text.slice(own, candidate.start).includes('\n')
  if (own > stranger && (stranger < 0 || sameBreath)) weighing.add('full_name_earlier', 2, known.name)
  else if (stranger >= 0) weighing.add('other_person', -4, written)
  else if (state.titled.has(reading.entity)) weighing.add('named_in_title', 1.5, known.name)
  else if (anyStranger) weighing.add('other_person', -4, written)
  else if (state.named.has(reading.entity)) weighing.add('named_in_post', 1.1, known.name)
  if (officeBeside(situation, reading, false)) weighing.add('office_beside', 1.5)
  if (own >= 0 || anyStranger) return
  const cited = known.scholar && state.topic.plain && !COMMON_SURNAMES.has(surname) && isCited(text, reading)
  if (cited) weighing.add('cited', 1.1, written)
  if (cited || known.namesakes || !known.ofField) return
  if (
    COMMON_SURNAMES.has(surname) ||
    ORDINARY_SURNAMES.has(surname) ||
    !state.topic.plain ||
    state.topic.foreign
  )
    return
  weighing.add('rare_surname', 0.8, written)
  if (titled) weighing.add('title_fits', 0.2)
  // Those who hold high offices are called by the surname alone.
  if (state.topic.dense && known.holdsOffice) weighing.add('topic', 0.2)
  const companion = namedCompanion(situation, reading)
  if (companion !== null) weighing.add('related', 0.3, companion)
}

const CITED_AFTER =
  /^(?:'s|’s)?,? \(?(?:1[89]|20)\d{2}[a-z]?\b|^ (?:and|&) \p{Lu}[\p{L}-]+,? \(?(?:1[89]|20)\d{2}\b|^ et al/u

/** Whether the name stands in a reference to published work. */
function isCited(text: string, reading: Reading): boolean {
  return CITED_AFTER.test(text.slice(reading.end, reading.end + 40))
}

/** Where, before the candidate, another person of the lexicon with the same form was last named in full. */
function lastBearer(situation: Situation, reading: Reading): number {
  const { lexicon } = situation
  let last = -1
  const from = lexicon.claimStart[reading.candidate.form] as number
  for (let claim = from; claim < (lexicon.claimStart[reading.candidate.form + 1] as number); claim++) {
    const other = lexicon.claimEntity[claim] as number
    if (other === reading.entity || lexicon.entities[other]?.kind !== 'person') continue
    last = Math.max(last, lastBefore(reading.state.named.get(other), reading.candidate.start))
  }
  return last
}

/** A first name or initials: once the full name was given, or where the person's own body is the subject. */
function weighNickname(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { state, known, candidate, entity } = reading
  if (lastBefore(state.named.get(entity), candidate.start) >= 0)
    weighing.add('full_name_earlier', 1.2, known.name)
  else if (state.titled.has(entity)) weighing.add('named_in_title', 1.2, known.name)
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

const REACH = 40
const BETWEEN =
  /^[\s,:(–-]*(?:the|then|our|new|former|outgoing|and)?\s*(?:Rt Hon\.?|Sir|Dame|Lord|Mr|Ms|Mrs|Dr|Prof|Professor)?\s*$/

/**
 * Whether an office that the person holds stands directly beside the name; for a full name, one held at any time
 * ("then home secretary").
 */
function officeBeside(situation: Situation, reading: Reading, atAnyTime: boolean): boolean {
  const { candidates, lexicon, text } = situation
  const holds = (form: number): boolean => {
    const from = lexicon.claimStart[form] as number
    for (let claim = from; claim < (lexicon.claimStart[form + 1] as number); claim++) {
      const sort = lexicon.claimSort[claim]
      if (lexicon.claimEntity[claim] !== reading.entity || (sort !== OFFICE && sort !== BARE_OFFICE)) continue
      if (atAnyTime || datesFit(lexicon, claim, reading.candidate.place.date) !== 'not') return true
    }
    return false
  }
  for (let index = reading.index - 1, seen = 0; seen < 30; index--, seen++) {
    const other = candidates[index]
    if (!other || reading.start - other.start > REACH + 40) break
    if (other.end <= reading.start && BETWEEN.test(text.slice(other.end, reading.start)) && holds(other.form))
      return true
  }
  for (let index = reading.index + 1, seen = 0; seen < 20; index++, seen++) {
    const other = candidates[index]
    if (!other || other.start - reading.end > REACH) break
    if (other.start >= reading.end && BETWEEN.test(text.slice(reading.end, other.start)) && holds(other.form))
      return true
  }
  return false
}

/**
 * Notes where a surname of the lexicon is borne by somebody else: a first name that does not fit stands before it
 * ("Saskia Jones"), or a title of another sort of person ("Judge Jones").
 */
export function findStrangers(situation: Situation): void {
  const { candidates, lexicon, text, scopes } = situation
  const fullNames = new Set<number>()
  for (const candidate of candidates) {
    if (hasSort(lexicon, candidate.form, FULL_NAME)) fullNames.add(candidate.end)
  }
  for (const candidate of candidates) {
    if (!hasSort(lexicon, candidate.form, SURNAME) || fullNames.has(candidate.end)) continue
    if (!isCapitalised(text.slice(candidate.start, candidate.end))) continue
    const before = wordBefore(text, candidate.start)
    if (!before || !isCapitalised(before.text)) continue
    const word = before.folded
    if (HONORIFICS.has(word) || NOT_A_FIRST_NAME.has(word)) continue
    if (isAllCapitals(before.text) && !isAllCapitals(text.slice(candidate.start, candidate.end))) continue
    if (bearsGivenName(lexicon, candidate.form, word)) continue
    const form = foldText(text.slice(candidate.start, candidate.end))
    const strangers = scopes[candidate.place.scope]?.strangers
    const offsets = strangers?.get(form)
    if (offsets) offsets.push(candidate.start)
    else strangers?.set(form, [candidate.start])
  }
}

function hasSort(lexicon: Lexicon, form: number, sort: number): boolean {
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

function bearsGivenName(lexicon: Lexicon, form: number, word: string): boolean {
  for (
    let claim = lexicon.claimStart[form] as number;
    claim < (lexicon.claimStart[form + 1] as number);
    claim++
  ) {
    const known = lexicon.entities[lexicon.claimEntity[claim] as number]
    if (known?.givenNames.includes(word) || known?.titles.includes(word)) return true
  }
  return false
}
