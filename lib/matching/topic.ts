import { scanText } from './automaton.ts'
import type { Candidate } from './candidates.ts'
import { cueAt } from './countries.ts'
import { CUE_DOMESTIC, CUE_FOREIGN, CUE_JUSTICE, CUE_PROBATION, CUE_PUBLIC } from './cues.ts'
import { ACRONYM, FULL_NAME } from './form-sort.ts'
import { CONTEXT, INSTITUTIONAL, type Lexicon } from './lexicon.ts'
import type { Place, Scope } from './sections.ts'

/** What the words of a scope say about its topic. Counts, not shares. */
export interface Topic {
  probation: number
  justice: number
  foreign: number
  domestic: number
  /** How often other countries are spoken of before this one is. */
  foreignFirst: number
  /** Politics and public bodies. */
  civic: number
  /** Bodies, reports, laws and terms of the field named by a form that means nothing else. */
  readonly names: Set<number>
  /** People of the field named in full: they help a topic that something else speaks of too. */
  readonly people: Set<number>
  /** Acronyms: several of them beside each other are evidence. */
  readonly hints: Set<number>
  /** Those of them that mean nothing else. */
  readonly strongHints: Set<number>
  /** Offsets between which something was found; what lies between is the length of the scope. */
  from: number
  to: number
}

export interface TopicVerdict {
  /** Plainly about probation or prisons. */
  readonly plain: boolean
  /** Speaks of probation again and again. */
  readonly dense: boolean
  /** Plainly, and not by a word or two about crime: names bodies of the field or speaks of probation repeatedly. */
  readonly solid: boolean
  /** Touches on them. */
  readonly some: boolean
  /** Plainly about another country than England and Wales. */
  readonly foreign: boolean
  /** Speaks of politics or public bodies. */
  readonly civic: boolean
  /** Speaks more than once of crime and punishment, or in the field's acronyms. */
  readonly field: boolean
  /** What of the field the page names by forms that mean nothing else, people aside. */
  readonly names: ReadonlySet<number>
}

const emptyTopic = (): Topic => ({
  probation: 0,
  justice: 0,
  foreign: 0,
  domestic: 0,
  foreignFirst: 0,
  civic: 0,
  names: new Set(),
  people: new Set(),
  hints: new Set(),
  strongHints: new Set(),
  from: Number.POSITIVE_INFINITY,
  to: 0,
})

/** Reads the topic of every scope and, in the last place, that of the whole page. */
export function readTopics(
  lexicon: Lexicon,
  scopes: readonly Scope[],
  candidates: readonly Candidate[],
  site: string | null,
  text: string,
  redefined: readonly ReadonlySet<number>[],
): Topic[] {
  const topics = scopes.map(emptyTopic)
  const page = emptyTopic()
  page.from = 0
  page.to = text.length
  const addTitle = (topic: Topic, title: string | null) => {
    if (title === null) return
    const place: Place = { scope: 0, post: null, comment: null, date: null, days: null }
    const head = title.slice(0, 1000)
    scanText(lexicon.automaton, head, (start, end, form) => {
      addCue(topic, cueAt(lexicon, head, { start, end, form, place }), 2)
      addForm(lexicon, topic, form)
    })
  }
  for (const [index, scope] of scopes.entries()) addTitle(topics[index] as Topic, scope.title)
  addTitle(page, site)
  let lastCueStart = -1
  let lastCueEnd = -1
  for (const candidate of candidates) {
    const topic = topics[candidate.place.scope]
    if (!topic) continue
    const cue = cueAt(lexicon, text, candidate)
    // "probation" and "probation officer" begin at one place and count once
    if (cue !== 0 && candidate.start >= lastCueEnd) {
      addCue(topic, cue, 1)
      addCue(page, cue, 1)
      lastCueStart = candidate.start
      lastCueEnd = candidate.end
    } else if (candidate.start === lastCueStart && cue & CUE_JUSTICE) {
      // but only the longer one says that it is not the probation of a new employee
      topic.justice++
      page.justice++
    }
    if (!redefined[candidate.place.scope]?.has(candidate.form)) {
      addForm(lexicon, topic, candidate.form)
      addForm(lexicon, page, candidate.form)
    }
    topic.from = Math.min(topic.from, candidate.start)
    topic.to = Math.max(topic.to, candidate.end)
  }
  return [...topics, page]
}

function addCue(topic: Topic, cue: number, times: number) {
  if (cue & CUE_PROBATION) topic.probation += times
  if (cue & CUE_JUSTICE) topic.justice += times
  if (cue & CUE_PUBLIC) topic.civic += times
  if (cue & CUE_FOREIGN) topic.foreign += times
  if (cue & CUE_FOREIGN && topic.domestic === 0) topic.foreignFirst += times
  if (cue & CUE_DOMESTIC) topic.domestic += times
}

function addForm(lexicon: Lexicon, topic: Topic, form: number) {
  const from = lexicon.claimStart[form] as number
  const to = lexicon.claimStart[form + 1] as number
  for (let claim = from; claim < to; claim++) {
    const entity = lexicon.claimEntity[claim] as number
    const known = lexicon.entities[entity]
    if (!known?.ofField || known.namesakes) continue
    const flags = lexicon.claimFlags[claim] as number
    const sort = lexicon.claimSort[claim] as number
    if (sort === ACRONYM) {
      topic.hints.add(form)
      if ((flags & CONTEXT) === 0) topic.strongHints.add(form)
    } else if (sort === FULL_NAME && (flags & (INSTITUTIONAL | CONTEXT)) === 0) {
      if (known.kind === 'person') topic.people.add(entity)
      else topic.names.add(entity)
    }
  }
}

/** How often probation must be spoken of for a page to be about little else. */
const DENSE = 3

/** Weighs a scope's topic, helped by that of the page around it. */
export function weighTopic(topic: Topic, page: Topic): TopicVerdict {
  const own = points(topic)
  const all = points(page)
  const anyOwn = topic.probation + topic.names.size + topic.people.size + topic.hints.size + topic.justice > 0
  const plain = own >= 3.5 || (all >= 3.5 && anyOwn)
  const domestic = topic.domestic + topic.names.size + topic.people.size
  return {
    plain,
    solid: plain && Math.max(specifics(topic), specifics(page)) >= 2,
    dense: plain && topic.probation >= DENSE,
    names: page.names,
    civic: topic.civic + page.civic > 0,
    field: page.justice >= 2 || (page.probation > 0 && page.justice > 0) || page.hints.size > 5,
    some: plain || own >= 1 || all >= 2,
    foreign:
      topic.foreign >= 2 &&
      (topic.foreign > 2 * domestic || (topic.foreignFirst >= 2 && topic.foreign >= domestic)),
  }
}

const specifics = ({ probation, names, hints, strongHints }: Topic) =>
  probation + names.size + strongHints.size + Math.floor(hints.size / 3)

/** What is longer than this, in code units, must speak of the field the more often. */
const LONG = 20_000

function points(topic: Topic): number {
  const share = Math.min(1, LONG / Math.max(1, topic.to - topic.from))
  const probation = topic.probation * share
  const justice = topic.justice * share
  const names = topic.names.size * share
  const people = topic.people.size * share
  const hints = topic.hints.size * share
  if (probation === 0 && names < 1 && hints < 3) return Math.min(justice, 4) * 0.25
  // New employees and students are on probation too.
  if (justice === 0 && names < 1 && hints < 2) return Math.min(probation, 4) * 0.5
  // In a short comment, a handful of the field's acronyms says as much as its words do.
  const cluster = hints >= 6 && topic.strongHints.size > 0
  return (
    2 * Math.min(probation, 3) +
    0.5 * Math.min(justice, 6) +
    1.5 * Math.min(names, 4) +
    0.5 * Math.min(people, 4) +
    (cluster ? 0.6 * Math.min(hints, 8) : 0.5 * Math.min(hints, 4))
  )
}
