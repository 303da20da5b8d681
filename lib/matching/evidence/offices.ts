import { isAllCapitals, isCapitalised, type Neighbour, wordAfter, wordBefore } from '../around.ts'
import { BARE_OFFICE, FULL_NAME, looksLikeAcronym, SURNAME } from '../form-sort.ts'
import {
  datesFit,
  isDated,
  nearest,
  type OfficePlace,
  type Reading,
  type Situation,
  type Weighing,
} from '../situation.ts'
import { AFTER_A_NAME, HONORIFICS, NOT_A_FIRST_NAME, PEERAGE } from '../words/people.ts'
import { isForeign } from './foreign.ts'

/** Words before an office that say that its present holder is not meant. */
const NOT_THE_HOLDER = new Set(
  `a an any every each no another some former ex then next future shadow deputy assistant first previous past successive last
  being been be become becomes became as was made many several both two three four five under`.split(/\s+/),
)
/** "The post of justice secretary" is the office, not its holder. */
const OFFICE_ITSELF =
  /(?:role|post|job|brief|office|position|title|seat|responsibilities|duties|appointment)\s+of\s+(?:the\s+)?(?:[\p{L}]+\s+){0,3}(?:and\s+)?$/iu

/** Weighs an office ("the justice secretary"): it names whoever held it on the day of the post. */
export function weighOffice(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { lexicon } = situation
  const { claim, state, candidate, entity, known } = reading
  const day = candidate.place.date
  const { people, before, after, against } = placeOf(situation, reading)
  if (people !== null) {
    if (people.has(entity)) weighing.add('beside_name', 2, known.name)
    else weighing.add('other_person', -4)
    return
  }
  if (!isWrittenAsOffice(situation, reading, before)) {
    weighing.add('other_case', -4, lexicon.claimText[claim] as string)
    return
  }
  const fits = datesFit(lexicon, claim, candidate.place.days)
  if (fits === 'not') {
    weighing.add('wrong_date', -4, day ?? '')
    return
  }
  if (against !== null) {
    weighing.add(against.code, -4, ...against.values)
    return
  }
  if (after && isNameOfSomebodyElse(after.text, after.folded, known.givenNames)) {
    weighing.add('other_person', -4, after.text)
    return
  }
  // Without a date, the one holder whom the post names; with one, it is a help.
  const named = state.named.has(entity) || state.titled.has(entity)
  if (isDated(lexicon, claim) && fits === 'fits') weighing.add('date', 1.1, day ?? '')
  if (named) weighing.add('named_earlier', fits === 'unknown' ? 1.2 : 0.6, known.name)
  if (lexicon.claimSort[claim] === BARE_OFFICE)
    weighBareOffice(situation, reading, before?.text ?? null, weighing)
}

/** What stands around an office is the same for all who ever held it: it is looked at once and not for each of them. */
function placeOf(situation: Situation, reading: Reading): OfficePlace {
  const last = situation.officePlace
  if (last && last.index === reading.index && last.start === reading.start) return last
  const before = wordBefore(situation.text, reading.start)
  const place = {
    index: reading.index,
    start: reading.start,
    people: personBeside(situation, reading),
    before,
    after: wordAfter(situation.text, reading.end),
    against: againstHolder(situation, reading, before),
  }
  situation.officePlace = place
  return place
}

/** What says that no holder, or that of another country, is meant. */
function againstHolder(
  situation: Situation,
  reading: Reading,
  before: Neighbour | null,
): OfficePlace['against'] {
  if (before && NOT_THE_HOLDER.has(before.folded)) return { code: 'not_the_holder', values: [before.text] }
  const head = situation.text.slice(Math.max(0, reading.start - 40), reading.start)
  if (OFFICE_ITSELF.test(head)) return { code: 'not_the_holder', values: [] }
  return isForeign(situation, reading, true) ? { code: 'foreign', values: [] } : null
}

/** Words before an acronym that say that it is somebody's office: "the PM" and not "3.30 PM". */
const DETERMINERS = new Set(
  'the our your his her their its this that new current then shadow deputy mr madam'.split(' '),
)

/** An office that is written as an acronym has its capitals, and a word before it that an office has. */
function isWrittenAsOffice(situation: Situation, reading: Reading, before: Neighbour | null): boolean {
  const form = situation.lexicon.claimText[reading.claim] as string
  if (!looksLikeAcronym(form)) return true
  if (situation.text.slice(reading.start, reading.end) !== form) return false
  return (before !== null && DETERMINERS.has(before.folded)) || reading.state.named.has(reading.entity)
}

/** "Secretary of State for Transport", "permanent secretary at the Treasury": a body that is not the holder's. */
const NAMES_BODY = /^ (?:for|of|at|to) (?:the )?(?=\p{Lu})/u
/** What the law says of the office and not of its holder. */
const DUTY = /^ (?:may|must|shall)\b/

/** A bare title needs its organisation: the last one named that any of those who claim the title belongs to. */
function weighBareOffice(
  situation: Situation,
  reading: Reading,
  before: string | null,
  weighing: Weighing,
): void {
  const { lexicon } = situation
  const { candidate, state, known } = reading
  if (before !== null && isCapitalised(before) && !NOT_A_FIRST_NAME.has(before.toLowerCase())) {
    weighing.add('other_organisation', -4, before)
    return
  }
  const behind = situation.text.slice(reading.end, reading.end + 12)
  const body = NAMES_BODY.exec(behind)
  if (body && !ownBodyAt(situation, reading, reading.end + body[0].length)) {
    weighing.add('other_organisation', -4)
    return
  }
  if (DUTY.test(behind) && /\bstate$/i.test(lexicon.claimText[reading.claim] as string)) {
    weighing.add('not_the_holder', -4)
    return
  }
  const at = candidate.start
  let own = nearest(state.named.get(reading.entity), at)
  for (const other of known.related) {
    if (lexicon.entities[other]?.kind === 'organisation')
      own = Math.min(own, nearest(state.named.get(other), at))
  }
  let rival = Number.POSITIVE_INFINITY
  const from = lexicon.claimStart[candidate.form] as number
  for (let claim = from; claim < (lexicon.claimStart[candidate.form + 1] as number); claim++) {
    const other = lexicon.claimEntity[claim] as number
    if (lexicon.entities[other]?.kind !== 'person') continue
    if (other === reading.entity || datesFit(lexicon, claim, candidate.place.days) === 'not') continue
    rival = Math.min(rival, nearest(state.named.get(other), at))
    for (const body of lexicon.entities[other]?.related ?? []) {
      if (!known.related.includes(body)) rival = Math.min(rival, nearest(state.named.get(body), at))
    }
  }
  if (own === Number.POSITIVE_INFINITY) weighing.add('too_general', -2)
  else if (rival < own) weighing.add('other_organisation', -2)
  else weighing.add('organisation', 0.5)
}

/** Whether a form of one of the person's own bodies begins at the offset. */
function ownBodyAt({ candidates, lexicon }: Situation, reading: Reading, offset: number): boolean {
  for (let index = reading.index + 1; index < candidates.length; index++) {
    const other = candidates[index]
    if (!other || other.start > offset) return false
    if (other.start < offset) continue
    const to = lexicon.claimStart[other.form + 1] as number
    for (let claim = lexicon.claimStart[other.form] as number; claim < to; claim++) {
      if (reading.known.related.includes(lexicon.claimEntity[claim] as number)) return true
    }
  }
  return false
}

function isNameOfSomebodyElse(word: string, folded: string, givenNames: readonly string[]): boolean {
  if (!isCapitalised(word) || isAllCapitals(word)) return false
  return !givenNames.includes(folded) && !AFTER_A_NAME.has(folded) && !NOT_A_FIRST_NAME.has(folded)
}

const BEFORE_NAME = /^[\s,:–-]*(?:(?:the|Rt\.? Hon\.?|Right Honourable)\s+)*$/i
const AFTER_NAME =
  /^(?:\s*,\s*|\s+[–-]\s+|\s*\(\s*|\s+is\s+|\s+was\s+)(?:(?:the|then|our|new|former|outgoing|ex-?|shadow|his|her|their|as)\s*)*$/i

/** Everybody whom the name directly beside the office may mean; `null` if no name of the lexicon stands there. */
function personBeside(situation: Situation, reading: Reading): Set<number> | null {
  const { candidates, lexicon, text } = situation
  const people = new Set<number>()
  const collect = (form: number) => {
    for (
      let claim = lexicon.claimStart[form] as number;
      claim < (lexicon.claimStart[form + 1] as number);
      claim++
    ) {
      const sort = lexicon.claimSort[claim]
      const entity = lexicon.claimEntity[claim] as number
      if (lexicon.entities[entity]?.kind === 'person' && (sort === FULL_NAME || sort === SURNAME))
        people.add(entity)
    }
  }
  for (let index = reading.index + 1, seen = 0; seen < 20; index++, seen++) {
    const other = candidates[index]
    if (!other || other.start - reading.end > 24) break
    if (other.start >= reading.end && BEFORE_NAME.test(stripTitle(text.slice(reading.end, other.start))))
      collect(other.form)
  }
  if (people.size > 0) return people
  for (let index = reading.index - 1, seen = 0; seen < 30; index--, seen++) {
    const other = candidates[index]
    if (!other || reading.start - other.start > 60) break
    if (other.end <= reading.start && AFTER_NAME.test(text.slice(other.end, reading.start)))
      collect(other.form)
  }
  return people.size > 0 ? people : null
}

function stripTitle(between: string): string {
  const last = between.trimEnd().split(/\s+/).at(-1)?.toLowerCase().replace('.', '') ?? ''
  return HONORIFICS.has(last) || PEERAGE.has(last)
    ? between.slice(0, between.toLowerCase().lastIndexOf(last))
    : between
}
