import type { PageDocument } from '../page/document.ts'
import { scanText } from './automaton.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { findCountries } from './countries.ts'
import { better, type Decision, withoutOverlaps } from './decisions.ts'
import { findRedefined } from './evidence/expansions.ts'
import { initialsBefore } from './evidence/initials.ts'
import { readPageLinks, weighLinks } from './evidence/links.ts'
import { weighName } from './evidence/names.ts'
import { weighOffice } from './evidence/offices.ts'
import { weighPerson } from './evidence/people.ts'
import { findStrangers, forgetStranger } from './evidence/strangers.ts'
import { ACRONYM, BARE_OFFICE, FULL_NAME, OFFICE, PLAIN_WORDS, SURNAME } from './form-sort.ts'
import { CONTEXT, type Lexicon, PREFER } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { findMisspelt, mergeCandidates } from './misspellings.ts'
import { ROUNDS, roundsOfCandidate, roundsOfClaim } from './rounds.ts'
import { sectionsOf } from './sections.ts'
import {
  datesFit,
  type Reading,
  type ScopeState,
  type Situation,
  suffices,
  THRESHOLD,
  Weighing,
} from './situation.ts'
import { readTopics, weighTopic } from './topic.ts'
import { linkUntitled } from './untitled/link-untitled.ts'

/**
 * Finds every mention of an entity of the lexicon in the document's text and says why it was taken for one.
 * A form is taken only where the evidence for it (`Mention.evidence`) reaches a threshold; the longest accepted
 * form wins, mentions never overlap and are ordered by their start. Same lexicon and document, same answer.
 * Offsets are UTF-16 code units into `document.text`.
 */
export function linkMentions(lexicon: Lexicon, document: PageDocument): Mention[] {
  const { scopes, placeAt } = sectionsOf(document)
  const exact = findCandidates(lexicon, document, placeAt)
  const redefined = findRedefined(lexicon, document.text, exact, scopes.length)
  const topics = readTopics(lexicon, scopes, exact, document.site, document.text, redefined)
  const page = topics[topics.length - 1]
  if (!page) return []
  const candidates = weighTopic(page, page).some ? withMisspelt(lexicon, document, exact) : exact
  const ofSite = entitiesIn(lexicon, document.site)
  const situation: Situation = {
    lexicon,
    text: document.text,
    candidates,
    countries: findCountries(lexicon, document.text, candidates),
    links: readPageLinks(lexicon, document),
    officePlace: null,
    scopes: scopes.map((scope, index) => ({
      scope,
      topic: weighTopic(topics[index] ?? page, page),
      named: new Map(),
      strangers: new Map(),
      members: new Map(),
      redefined: redefined[index] ?? new Set(),
      titled: new Set([...entitiesIn(lexicon, scope.title), ...ofSite]),
    })),
  }
  findStrangers(situation)
  const decisions: (Decision | undefined)[] = new Array(candidates.length)
  for (let round = 0; round < ROUNDS; round++) {
    const accepted: Decision[] = []
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index]
      if (!candidate || (roundsOfCandidate(lexicon, candidate) & (1 << round)) === 0) continue
      const decision = decide(situation, index, round)
      if (!decision) continue
      const earlier = decisions[index]
      if (!earlier || better(decision, earlier)) decisions[index] = decision
      if (earlier?.reading.entity !== decision.reading.entity) accepted.push(decision)
    }
    noteNames(situation, accepted)
  }
  const mentions = withoutOverlaps(
    lexicon,
    decisions.filter(decision => decision !== undefined),
  ).map(decision => toMention(situation, decision))
  return linkUntitled(situation, mentions)
}

function withMisspelt(
  lexicon: Lexicon,
  document: PageDocument,
  exact: readonly Candidate[],
): readonly Candidate[] {
  const misspelt = findMisspelt(lexicon, document.text, exact, sectionsOf(document).placeAt)
  return misspelt.length === 0 ? exact : mergeCandidates(exact, misspelt)
}

/** Weighs the readings of a candidate that belong to the round; the best one if it is good enough. */
function decide(situation: Situation, index: number, round: number): Decision | undefined {
  const { lexicon, candidates, scopes } = situation
  const candidate = candidates[index]
  const state = candidate && scopes[candidate.place.scope]
  if (!candidate || !state) return undefined
  const from = lexicon.claimStart[candidate.form] as number
  const to = lexicon.claimStart[candidate.form + 1] as number
  let best: Decision | undefined
  let rival: Decision | undefined
  for (let claim = from; claim < to; claim++) {
    if ((roundsOfClaim(lexicon, claim, candidate) & (1 << round)) === 0) continue
    const reading = readingOf(situation, index, claim, state)
    if (!reading) continue
    const weighing = weigh(situation, reading)
    if (!suffices(weighing)) continue
    const decision = { reading, weighing, preferred: ((lexicon.claimFlags[claim] as number) & PREFER) !== 0 }
    if (!best || better(decision, best)) {
      if (best && best.reading.entity !== reading.entity) rival = best
      best = decision
    } else if (best.reading.entity !== reading.entity) rival = decision
  }
  if (!best || !rival) return best
  // Two may be meant. One that is written down as the usual meaning wins; of two people, neither.
  const close = best.weighing.score - rival.weighing.score < 0.25
  const unclear =
    close && !best.preferred && best.reading.known.kind === 'person' && rival.reading.known.kind === 'person'
  return unclear ? undefined : best
}

function readingOf(
  situation: Situation,
  index: number,
  claim: number,
  state: ScopeState,
): Reading | undefined {
  const { lexicon, candidates, text } = situation
  const candidate = candidates[index]
  const entity = lexicon.claimEntity[claim] as number
  const known = lexicon.entities[entity]
  if (!candidate || !known) return undefined
  const sort = lexicon.claimSort[claim] as number
  const isOffice = sort === OFFICE || sort === BARE_OFFICE
  // Dates that do not fit rule a form out; an office may still stand beside its former holder's name.
  const dates = datesFit(lexicon, claim, candidate.place.days)
  if (!isOffice && dates === 'not') return undefined
  let start = candidate.start
  for (let lead = lexicon.claimLead[claim] as number; lead > 0; lead--) {
    while (start < candidate.end && !/\s/.test(text[start] ?? '')) start++
    while (start < candidate.end && /\s/.test(text[start] ?? '')) start++
  }
  if (sort === SURNAME) start = initialsBefore(text, start, known.givenNames) ?? start
  return { candidate, index, claim, entity, known, state, start, end: candidate.end }
}

function weigh(situation: Situation, reading: Reading): Weighing {
  const weighing = new Weighing()
  const sort = situation.lexicon.claimSort[reading.claim] as number
  if (reading.known.kind !== 'person') weighName(situation, reading, weighing)
  else if (sort === OFFICE || sort === BARE_OFFICE) weighOffice(situation, reading, weighing)
  else weighPerson(situation, reading, weighing)
  weighLinks(situation, reading, weighing)
  return weighing
}

/** Notes where entities were named, for the rounds that follow. */
function noteNames(situation: Situation, accepted: readonly Decision[]): void {
  const touched = new Set<number[]>()
  const note = (named: Map<number, number[]>, entity: number, start: number) => {
    const offsets = named.get(entity)
    if (!offsets) named.set(entity, [start])
    else {
      offsets.push(start)
      touched.add(offsets)
    }
  }
  for (const { reading } of withoutOverlaps(situation.lexicon, accepted)) {
    const sort = situation.lexicon.claimSort[reading.claim] as number
    if (sort !== FULL_NAME && sort !== ACRONYM && sort !== PLAIN_WORDS) continue
    note(reading.state.named, reading.entity, reading.start)
    if (reading.known.kind !== 'person') continue
    if (reading.candidate.misspelt) forgetStranger(situation, reading)
    for (const role of reading.known.roles) {
      const members = reading.state.members.get(role.organisation)
      if (members) members.add(reading.entity)
      else reading.state.members.set(role.organisation, new Set([reading.entity]))
    }
  }
  for (const offsets of touched) offsets.sort((a, b) => a - b)
}

/** The entities that a title names by a form that needs no evidence. */
function entitiesIn(lexicon: Lexicon, title: string | null): Set<number> {
  const found = new Set<number>()
  if (title === null) return found
  scanText(lexicon.automaton, title.slice(0, 1000), (_start, _end, form) => {
    for (
      let claim = lexicon.claimStart[form] as number;
      claim < (lexicon.claimStart[form + 1] as number);
      claim++
    ) {
      const entity = lexicon.claimEntity[claim] as number
      const needsEvidence =
        (lexicon.claimFlags[claim] as number) & CONTEXT || lexicon.entities[entity]?.namesakes
      if (!needsEvidence) found.add(entity)
    }
  })
  return found
}

function toMention(situation: Situation, { reading, weighing }: Decision): Mention {
  const { place } = reading.candidate
  return {
    start: reading.start,
    end: reading.end,
    text: situation.text.slice(reading.start, reading.end),
    entity: reading.known.id,
    confidence: confidenceOf(weighing.score),
    evidence: weighing.evidence,
    post: place.post,
    comment: place.comment,
  }
}

/**
 * Of the links that were accepted at the threshold about 95 in 100 were right on labelled pages, of those 1 and
 * more above it 98 to 100 (`npm run evaluate`); nothing is more than 0.99 sure.
 */
function confidenceOf(score: number): number {
  return Math.round((0.99 - 0.04 * Math.exp(-2 * (score - THRESHOLD))) * 100) / 100
}
