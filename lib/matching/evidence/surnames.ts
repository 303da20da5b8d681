import { isAllCapitals, isCapitalised, startsSentence, wordAfter, wordBefore } from '../around.ts'
import { foldText } from '../fold.ts'
import { FULL_NAME } from '../form-sort.ts'
import { lastBefore, type Reading, type Situation, type Weighing } from '../situation.ts'
import { AFTER_A_NAME, COMMON_SURNAMES, NOT_A_FIRST_NAME, ORDINARY_SURNAMES } from '../words/people.ts'
import { namedCompanion } from './companions.ts'
import { countListed, isInOffice } from './listed.ts'
import { weighMisspeltSurname } from './misspelt.ts'
import { officeBeside } from './office-beside.ts'
import { hasSort } from './strangers.ts'
import { weighTitle } from './titles.ts'

/** Colours that are written with a capital of people and never alone for a person. */
const NEVER_ALONE = new Set(['black', 'white', 'brown'])

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

/** Weighs a surname alone: it leans on the full name, on an office beside it, or on being rare. */
export function weighSurname(
  situation: Situation,
  reading: Reading,
  written: string,
  weighing: Weighing,
): void {
  const { text } = situation
  const { known, state, candidate } = reading
  if (candidate.misspelt) {
    weighMisspeltSurname(situation, reading, weighing)
    return
  }
  const surname = foldText(text.slice(Math.max(reading.start, candidate.start), reading.end))
  const before = wordBefore(text, reading.start)
  let titled = false
  if (reading.start < candidate.start) weighing.add('initial_fits', 0.3, known.name)
  if (before && isCapitalised(before.text)) {
    const what = weighTitle(situation, reading, before, weighing)
    titled = what === 'title'
    // A first name that fits makes it the full name, unless that was to be weighed as such and was found wanting.
    if (what === 'name') {
      const whole = known.namesakes || endsKnownName(situation, reading)
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
  const sameBreath =
    own >= 0 && candidate.start - own < SAME_BREATH && !text.slice(own, candidate.start).includes('\n')
  if (own > stranger && (stranger < 0 || sameBreath)) weighing.add('full_name_earlier', 2, known.name)
  else if (stranger >= 0) weighing.add('other_person', -4, written)
  else if (state.titled.has(reading.entity)) weighing.add('named_in_title', 1.5, known.name)
  else if (anyStranger) weighing.add('other_person', -4, written)
  else if (state.named.has(reading.entity)) weighing.add('named_in_post', 1.1, known.name)
  if (officeBeside(situation, reading, false)) weighing.add('office_beside', 1.5)
  if (own >= 0 || anyStranger) return
  const listed = state.topic.civic || state.topic.plain ? countListed(situation, reading) : 0
  if (listed > 0 && isInOffice(situation, reading, reading.entity))
    weighing.add('listed_people', listed > 1 ? 1 : 0.3, String(listed))
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
  if (state.topic.dense && known.terms.length > 0) weighing.add('topic', 0.2)
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
