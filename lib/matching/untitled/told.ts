import { lastDay } from '../../dates/iso-date.ts'
import { foldText } from '../fold.ts'
import type { Mention } from '../mention.ts'
import type { Place } from '../sections.ts'
import type { ScopeState, Situation } from '../situation.ts'
import type { Phrase } from './phrase.ts'
import { stemsIn, subjectOf } from './subject.ts'
import { withoutArticle } from './untitled-forms.ts'
import type { Told } from './weigh-report.ts'
import { daysBefore, tailEnd, whenSaid } from './when-said.ts'

/** What the linker knows of a page when all names are linked. */
export type LinkedPage = Pick<Situation, 'lexicon' | 'text' | 'candidates'> & {
  readonly scopes: readonly Pick<ScopeState, 'scope' | 'topic'>[]
}

/** How far around the sentence words may say what a report is on, in code units. */
const AROUND = 250
const LONGEST_TITLE = 300
/** How many days after the post a report may come out: press embargoes, time zones, posts dated when they were begun. */
const GRACE = 2

/**
 * Reads all that a report is held against: when it came out by the page's words, what it is on, what is named around.
 *
 * @param next the mention from which those near the phrase are looked for
 * @param earlier reports that the post has named before
 */
export function toldOf(
  page: LinkedPage,
  mentions: readonly Mention[],
  phrase: Phrase,
  next: number,
  place: Place,
  earlier: ReadonlySet<string>,
): Told {
  const { text } = page
  const { sentence, anchor } = phrase
  const subject = subjectOf(phrase)
  const from = Math.max(0, sentence.start - AROUND)
  const to = Math.min(text.length, sentence.end + AROUND)
  const places = new Set<string>()
  const subjectPlaces = new Set<string>()
  const entities = new Set<string>()
  for (const mention of overlapping(mentions, next, from, to)) {
    if (mention.start >= sentence.start && mention.end <= sentence.end) entities.add(mention.entity)
    if (!mention.entity.startsWith('place/') || mention.post !== place.post) continue
    places.add(mention.entity)
    if (mention.start >= subject.start && mention.end <= subject.end) subjectPlaces.add(mention.entity)
  }
  const title = page.scopes[place.scope]?.scope.title ?? ''
  let stems: ReturnType<Told['around']> | null = null
  const around = () => {
    if (stems) return stems
    const inSentence = stemsIn(text, sentence.start, sentence.end, new Set())
    stemsIn(title, 0, Math.min(title.length, LONGEST_TITLE), inSentence)
    const near = stemsIn(text, from, sentence.start, new Set())
    stems = { sentence: inSentence, near: stemsIn(text, sentence.end, to, near) }
    return stems
  }
  return {
    phrase,
    when: whenSaid(phrase, text, place.date),
    day: place.date,
    latest: place.date === null ? null : daysBefore(lastDay(place.date), -GRACE),
    subject,
    subjectPlaces,
    places,
    entities,
    tail: tailText(phrase, text),
    around,
    written: withoutArticle(text.slice(phrase.span.start, phrase.span.end)),
    dense: page.scopes[place.scope]?.topic.dense ?? false,
    earlier,
    certainPublisher: anchor.certain,
  }
}

function tailText({ sentence: { tokens }, tail }: Phrase, text: string): string {
  const last = tokens[tailEnd(tokens, tail) - 1]
  const first = tokens[tail[0]]
  return first && last && last.end > first.start ? foldText(text.slice(first.start, last.end)) : ''
}

/** The mentions that overlap a stretch near the one at `next`, in order. */
export function overlapping(mentions: readonly Mention[], next: number, from: number, to: number): Mention[] {
  let first = next
  while (first > 0 && (mentions[first - 1] as Mention).end > from) first--
  const found: Mention[] = []
  for (let index = first; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    if (mention.start >= to) break
    if (mention.end > from) found.push(mention)
  }
  return found
}
