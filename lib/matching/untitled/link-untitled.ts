import { sentenceAround } from '../around.ts'
import { CUE_DOCUMENT } from '../cues.ts'
import type { Mention } from '../mention.ts'
import { tokensOf } from '../numbers/tokens.ts'
import type { Place } from '../sections.ts'
import { anchorsIn } from './anchors.ts'
import { decideEdition, decideReport, type ReportDecision } from './decide-report.ts'
import { firstBehind, phraseAt } from './find-phrases.ts'
import type { Phrase, Sentence } from './phrase.ts'
import { type PreparedIndex, preparedIndex } from './prepared-index.ts'
import { DESCRIPTOR } from './publishers.ts'
import { type LinkedPage, overlapping, toldOf } from './told.ts'

/** The most nouns of one text that are looked at. Pages of 10,000 words had up to about 50. */
const MOST_NOUNS = 2_000

interface Reader {
  readonly page: LinkedPage
  readonly index: PreparedIndex
  readonly mentions: readonly Mention[]
  /** By post (-1 outside of any), the reports named up to here and the publishers named anywhere in it. */
  readonly earlier: Map<number, Set<string>>
  readonly publishers: ReadonlyMap<number, ReadonlySet<string>>
  /** The sentence read last: nouns of one sentence share it. */
  sentence: Sentence | null
}

/**
 * Adds to the mentions of a page those of reports that are spoken of without their title ("a damning NAO report
 * published last month"), resolved by who published them, when, and on what. Only where one report of the fact base
 * stands out; everything else stays as it was. A body's mark gives way where it is part of the report's ("NAO report"),
 * a person's never does. Ordered by start, never overlapping, as the mentions given are.
 */
export function linkUntitled(page: LinkedPage, mentions: readonly Mention[]): Mention[] {
  const index = preparedIndex(page.lexicon.reports)
  const reader: Reader = {
    page,
    index,
    mentions,
    earlier: new Map(),
    publishers: publishersByPost(index, mentions),
    sentence: null,
  }
  const found: Mention[] = []
  let next = 0
  let count = 0
  for (const { start, end, form, place } of page.candidates) {
    if (((page.lexicon.cues[form] as number) & CUE_DOCUMENT) === 0) continue
    if (++count > MOST_NOUNS) break
    for (; next < mentions.length && (mentions[next] as Mention).end <= start; next++)
      noteReport(reader, mentions[next] as Mention)
    const covering = mentions[next]
    const mention =
      covering && covering.start < end
        ? asEdition(reader, covering, next, start, place)
        : asReport(reader, next, start, place)
    if (mention) {
      found.push(mention)
      noteReport(reader, mention)
    }
  }
  return found.length === 0 ? [...mentions] : merged(mentions, found)
}

/** A noun that no name covers: the phrase around it, if it speaks of a known publisher's report. */
function asReport(reader: Reader, next: number, start: number, place: Place): Mention | null {
  const { page, index } = reader
  const topic = page.scopes[place.scope]?.topic
  if (!topic?.some) return null
  const sentence = sentenceOf(reader, next, start, place)
  if (!sentence) return null
  const phrase = phraseAt(page.text, sentence, firstBehind(sentence.tokens, start))
  if (!phrase || (phrase.anchor.by === 'described' && topic.foreign)) return null
  const told = toldOf(page, reader.mentions, phrase, next, place, earlierIn(reader, place))
  if (!topic.plain && told.subject.stems.length === 0) return null
  const decision = decideReport(index, told)
  if (!decision) return null
  const { span } = phrase
  const overlapped = overlapping(reader.mentions, next, span.start, span.end)
  const swallows = overlapped.some(
    ({ start: from, end: to, entity }) => entity.startsWith('person/') || from < span.start || to > span.end,
  )
  return swallows ? null : toMention(page.text, span.start, span.end, decision, place)
}

/** A name of a series beside a date or year that singles out one edition. */
function asEdition(
  reader: Reader,
  covering: Mention,
  next: number,
  start: number,
  place: Place,
): Mention | null {
  const { page, index } = reader
  const editions = index.editions.get(covering.entity)
  if (!editions) return null
  const sentence = sentenceOf(reader, next, start, place, true)
  if (!sentence) return null
  const noun = firstBehind(sentence.tokens, start)
  const begin = firstBehind(sentence.tokens, covering.start)
  const phrase: Phrase = {
    sentence,
    anchor: {
      start: covering.start,
      end: covering.end,
      publishers: [...new Set(editions.flatMap(({ publishers }) => publishers))],
      by: 'body',
      certain: true,
    },
    noun: Math.max(noun, firstBehind(sentence.tokens, covering.end) - 1),
    head: begin,
    start: begin,
    dating: 'beside',
    tail: [firstBehind(sentence.tokens, covering.end), sentence.tokens.length],
    kinds: editions.reduce((kinds, edition) => kinds | edition.kinds, 0),
    particular: true,
    joint: false,
    span: covering,
  }
  const decision = decideEdition(
    index,
    toldOf(page, reader.mentions, phrase, next, place, earlierIn(reader, place)),
    editions,
  )
  if (!decision) return null
  const mention = toMention(page.text, covering.start, covering.end, decision, place)
  return { ...mention, confidence: Math.min(mention.confidence, covering.confidence) }
}

/** The sentence around a noun with those in it who may have published something; `null` if there is nobody. */
function sentenceOf(
  reader: Reader,
  next: number,
  start: number,
  place: Place,
  always = false,
): Sentence | null {
  const { page, index, publishers } = reader
  const known = reader.sentence
  if (known && known.start <= start && start < known.end) return known
  const { start: from, end: to } = sentenceAround(page.text, start)
  const within = overlapping(reader.mentions, next, from, to)
  const anyone =
    always ||
    within.some(({ entity }) => index.mayPublish(entity)) ||
    page.text.slice(from, to).search(DESCRIPTOR) >= 0
  if (!anyone) return null
  const inPost = publishers.get(place.post ?? -1) ?? NOBODY
  const sentence: Sentence = {
    start: from,
    end: to,
    tokens: tokensOf(page.text, from, to),
    anchors: anchorsIn(index, page.text, { start: from, end: to }, within, place.date, inPost),
  }
  reader.sentence = sentence
  return sentence
}

const NOBODY: ReadonlySet<string> = new Set()

const earlierIn = ({ earlier }: Reader, { post }: Place) => earlier.get(post ?? -1) ?? NOBODY

function publishersByPost(index: PreparedIndex, mentions: readonly Mention[]): Map<number, Set<string>> {
  const named = new Map<number, Set<string>>()
  for (const { entity, post } of mentions) {
    if (!index.publishers.has(entity)) continue
    const key = post ?? -1
    const set = named.get(key)
    if (set) set.add(entity)
    else named.set(key, new Set([entity]))
  }
  return named
}

function noteReport({ earlier, index }: Reader, { entity, post }: Mention): void {
  if (!entity.startsWith('report/') || index.editions.has(entity)) return
  const key = post ?? -1
  const set = earlier.get(key)
  if (set) set.add(entity)
  else earlier.set(key, new Set([entity]))
}

function toMention(
  text: string,
  start: number,
  end: number,
  { report, confidence, evidence }: ReportDecision,
  { post, comment }: Place,
): Mention {
  return { start, end, text: text.slice(start, end), entity: report, confidence, evidence, post, comment }
}

/** Both in order of start; what overlaps one of the found gives way. */
function merged(mentions: readonly Mention[], found: readonly Mention[]): Mention[] {
  const all: Mention[] = []
  let next = 0
  for (const mention of found) {
    const last = all[all.length - 1]
    if (last && last.end > mention.start && last.entity.startsWith('report/')) continue
    for (; next < mentions.length && (mentions[next] as Mention).end <= mention.start; next++)
      all.push(mentions[next] as Mention)
    all.push(mention)
    while (next < mentions.length && (mentions[next] as Mention).start < mention.end) next++
  }
  return [...all, ...mentions.slice(next)]
}
