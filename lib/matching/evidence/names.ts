import { isAllCapitals, isCapitalised, startsSentence, wordAfter, wordBefore } from '../around.ts'
import { CUE_PROBATION } from '../cues.ts'
import { ACRONYM, ANAPHOR, CAPITAL_WORD, FULL_NAME, PLAIN_WORDS, SHORT_PLACE } from '../form-sort.ts'
import { isInstitutional } from '../institutional.ts'
import { CASE, CONTEXT, DERIVED, INSTITUTIONAL } from '../lexicon.ts'
import {
  isDated,
  isSupported,
  lastBefore,
  type Reading,
  type Situation,
  type Weighing,
} from '../situation.ts'
import { NOT_A_FIRST_NAME } from '../words/people.ts'
import { namedCompanion } from './companions.ts'
import { isForeign } from './foreign.ts'
import { weighShortPlace, wordsOfPlaceNear } from './places.ts'

/** How far back "the Committee" may point. */
const ANAPHOR_REACH = 3000

/** Weighs the name of anything but a person: a body, a place, a report, a law, a term. */
export function weighName(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { lexicon } = situation
  const { claim, known, state } = reading
  const flags = lexicon.claimFlags[claim] as number
  const sort = lexicon.claimSort[claim] as number
  const form = lexicon.claimText[claim] as string
  const written = situation.text.slice(reading.start, reading.end)
  const conditional = (flags & CONTEXT) !== 0

  if (flags & CASE) {
    const asFound = plainQuotes(situation.text.slice(reading.candidate.start, reading.end))
    if (asFound !== plainQuotes(form) && asFound !== plainQuotes(known.name)) {
      weighing.add('other_case', -4, form)
      return
    }
  }
  if (
    conditional &&
    known.kind === 'term' &&
    (lexicon.cues[reading.candidate.form] as number) & CUE_PROBATION
  ) {
    // "probation" on a page about probation is its topic, not a mention.
    weighing.add('too_general', -4, form)
    return
  }
  const general = (flags & INSTITUTIONAL) !== 0 || known.kind === 'term'
  if (isForeign(situation, reading, general || sort === ACRONYM)) {
    weighing.add('foreign', -4)
    return
  }
  if (sort === ACRONYM && state.redefined.has(reading.candidate.form) && !state.named.has(reading.entity)) {
    weighing.add('other_expansion', -4, written)
    return
  }
  if (sort === ANAPHOR) {
    weighAnaphor(situation, reading, written, weighing)
    return
  }
  if (sort === SHORT_PLACE) {
    weighShortPlace(situation, reading, weighing)
    return
  }
  weighBase(sort, conditional, form, weighing)
  // "his inspectors" are the inspectorate's once that was named
  if (conditional && known.kind === 'organisation' && sort === PLAIN_WORDS && !/\s/.test(written))
    weighing.add('too_general', -0.5, written)
  // One word is soon taken for a product, a cartoon, somebody's dog.
  if (sort === FULL_NAME && !conditional && !/\s/.test(form) && !isSupported(reading))
    weighing.add('unsupported', -1.2)
  if (conditional && known.kind === 'report' && (sort === PLAIN_WORDS || sort === CAPITAL_WORD)) {
    weighReportWords(situation, reading, weighing)
  }
  if (flags & CASE) weighing.add('as_written', 0.3, form)
  if ((flags & DERIVED) !== 0) weighing.add('derived', -0.1, form)
  weighWriting(situation, reading, sort, conditional, form, written, weighing)
  if (conditional && known.kind === 'place' && sort !== ACRONYM) weighPlaceName(situation, reading, weighing)
  else if (state.topic.plain) weighing.add('topic', conditional ? 1 : 0.8)
  else if (state.topic.some && isSupported(reading)) weighing.add('topic_some', 0.5)
  const earlier = lastBefore(state.named.get(reading.entity), reading.candidate.start)
  if (conditional && earlier >= 0) weighing.add('named_earlier', 1.2, known.name)
  else if (conditional && state.titled.has(reading.entity)) weighing.add('named_in_title', 1.2, known.name)
  else if (conditional && state.named.has(reading.entity)) weighing.add('named_in_post', 0.8, known.name)
  const companion = namedCompanion(situation, reading)
  if (conditional && companion !== null) weighing.add('related', 0.4, companion)
  if (isDated(lexicon, claim)) weighing.add('date', 0.3, state.scope.date ?? '')
}

/** Prisons bear the names of suburbs and saints: the topic is not enough, a word of the place must stand near. */
function weighPlaceName(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { topic } = reading.state
  const word = wordsOfPlaceNear(situation, reading)
  if (topic.plain) weighing.add('topic', 0.6)
  else if (topic.some) weighing.add('topic_some', 0.4)
  if (word !== null) weighing.add('place_near', 0.4, word)
}

function weighBase(sort: number, conditional: boolean, form: string, weighing: Weighing): void {
  if (conditional) {
    // Two letters mean too many things.
    if (sort === ACRONYM && form.replace(/s$/, '').length <= 2) weighing.add('short_acronym', -0.3, form)
    // One ordinary word in lower case ("recall", "mutual") needs more than a page on the topic.
    if (sort === PLAIN_WORDS && !/\s/.test(form)) weighing.add('ordinary_word', -0.3, form)
    return
  }
  if (sort === ACRONYM) weighing.add('acronym', 0.6, form)
  else if (sort === PLAIN_WORDS) weighing.add('term_name', 0.8, form)
  else weighing.add('name', 2, form)
}

function weighWriting(
  situation: Situation,
  reading: Reading,
  sort: number,
  conditional: boolean,
  form: string,
  written: string,
  weighing: Weighing,
): void {
  const own = form.replace(/^the\s+/i, '')
  if (sort === ACRONYM) {
    if (isInLowerCase(written) && !isInLowerCase(own))
      weighing.add('lower_case', conditional ? -4 : -0.4, form)
    // "Impact" is not "IMPACT"; but papers that write "Mappa" mean MAPPA.
    else if (conditional && isAllCapitals(own) && isInLowerCase(written.slice(1).replace(/s$/, ''))) {
      weighing.add('other_case', -2, form)
    }
    return
  }
  if (sort === PLAIN_WORDS || !isCapitalised(own)) return
  if (!isCapitalised(written)) {
    // A name that is written down with a capital and is an ordinary word without one.
    weighing.add('lower_case', lowerCaseWeight(reading, sort, conditional, own), form)
  } else if (sort === CAPITAL_WORD) {
    // "UNISON" is how the union writes itself and nobody else does, whatever else its name means.
    const asNamed = isAllCapitals(written) && written === reading.known.name
    if (asNamed) weighing.add('as_written', 0.3, written)
    else if (startsSentence(situation.text, reading.start)) weighing.add('sentence_start', -1.2)
    if (!asNamed && isAllCapitals(written) && !isAllCapitals(own)) weighing.add('all_capitals', -0.3)
    const before = wordBefore(situation.text, reading.start)
    if (before && isNamePart(before.text, before.folded)) weighing.add('longer_name', -1, before.text)
    const after = wordAfter(situation.text, reading.end)
    if (after && isNamePart(after.text, after.folded)) weighing.add('longer_name', -0.6, after.text)
  }
}

function isNamePart(word: string, folded: string): boolean {
  return isCapitalised(word) && !isAllCapitals(word) && !NOT_A_FIRST_NAME.has(folded)
}

function lowerCaseWeight(reading: Reading, sort: number, conditional: boolean, form: string): number {
  if (sort === CAPITAL_WORD) return -4
  if (reading.known.kind === 'term') return conditional ? -0.4 : -0.3
  if (reading.known.kind === 'report') return -2
  if (conditional) return -1.5
  // "public accounts committee" is the committee in lower case too; "turning point" is no charity.
  return isInstitutional(form) ? -0.3 : -2
}

const REPORT_WORDS =
  /\b(?:report|review|inquiry|inspection|thematic|bulletin|survey|study|published|findings|recommend\w*)\b/i
/** "Bendall review", "Bendall's own report". */
const NAMES_REPORT =
  /^(?:['’]s)?\s(?:\p{L}+\s)?(?:report|review|inquiry|inspection|bulletin|survey|study)\b/iu

/** A report that is called by a phrase or a surname is only meant where reports are spoken of. */
function weighReportWords(situation: Situation, reading: Reading, weighing: Weighing): void {
  const { text } = situation
  const before = text.slice(Math.max(0, reading.start - 60), reading.start)
  const after = text.slice(reading.end, reading.end + 60)
  const isName = situation.lexicon.claimSort[reading.claim] === CAPITAL_WORD
  const spoken = isName ? NAMES_REPORT.test(after) : REPORT_WORDS.test(before) || REPORT_WORDS.test(after)
  if (!spoken) weighing.add('ordinary_word', isName ? -3 : -1.5, text.slice(reading.start, reading.end))
}

function weighAnaphor(situation: Situation, reading: Reading, written: string, weighing: Weighing): void {
  const before = lastBefore(reading.state.named.get(reading.entity), reading.candidate.start)
  // "the Department for Transport" is another one
  const named = /^ (?:for|of|on|in) (?:the )?\p{Lu}/u.test(
    situation.text.slice(reading.end, reading.end + 10),
  )
  const ordinary = /^(?:service|union|blog|charity|company|companies|report|act|bill)s?$/i.test(written)
  if (
    before < 0 ||
    reading.candidate.start - before > ANAPHOR_REACH ||
    !isCapitalised(written) ||
    named ||
    ordinary
  ) {
    weighing.add('too_general', -2, written)
    return
  }
  const { lexicon } = situation
  // Another body that the same words may mean was named since.
  const from = lexicon.claimStart[reading.candidate.form] as number
  const to = lexicon.claimStart[reading.candidate.form + 1] as number
  for (let claim = from; claim < to; claim++) {
    const other = lexicon.claimEntity[claim] as number
    if (
      other !== reading.entity &&
      lastBefore(reading.state.named.get(other), reading.candidate.start) > before
    ) {
      weighing.add('too_general', -2, written)
      return
    }
  }
  weighing.add('named_earlier', 1.2, reading.known.name)
}

function isInLowerCase(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase()
}

function plainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
}
