import type { PageDocument, Reason, VerdictLabel } from '../document.ts'
import { inspectedUnit, type Subject, storyTold, subjectOf } from './subject.ts'
import { type Counted, type SubjectCues, subjectCues } from './subject-cues.ts'
import { addressOf, SITES_ELSEWHERE, SITES_HERE, weighPlaces } from './weigh-places.ts'

/**
 * Log-odds that a page is about probation in the UK, before anything of it is known. All weights are in the same
 * unit: the score is the logistic function of this number and the weights of the reasons together, so that a
 * reader can follow the sum.
 */
export const PAGE_PRIOR = -2.4

/** What was weighed of a page: the reasons, and what the page is where they do not reach. */
export interface Weighed {
  readonly reasons: readonly Reason[]
  /** What the page is called with so many points in all. */
  labelFor(points: number): VerdictLabel
}

/**
 * Weighs the whole of a page: how it uses the word, the words of the field with and without it, who speaks, what
 * else it is about, and last where it is. Pure, bounded by `LONGEST_WEIGHED_TEXT`, never throws.
 */
export function weighPage(
  page: Pick<PageDocument, 'url' | 'title' | 'site' | 'text'>,
  extra: readonly Reason[] = [],
): Weighed {
  const cues = subjectCues(page)
  const reasons: Reason[] = [...extra]
  const add = (code: string, weight: number, ...values: (string | number)[]) => {
    if (Math.abs(weight) >= 0.01)
      reasons.push({ code, weight: Math.round(weight * 100) / 100, values: values.map(String) })
  }
  const subject = subjectOf(cues)
  addFor(add, cues, subject)
  addSite(add, page, subject)
  addAgainst(add, cues, subject)
  const about = reasons.reduce((total, { weight }) => total + weight, PAGE_PRIOR)
  const place = weighPlaces(cues, page.url)
  if (!place.abroad) add('here', subject.anchored ? place.here : 0, list(place.names))
  else
    add(
      place.names.length > 0 ? 'elsewhere' : 'elsewhere_site',
      -Math.max(1, about + 0.6 + place.distance),
      list(place.names),
    )
  return {
    reasons,
    labelFor: points => (points > 0 ? 'probation' : lesserLabel(cues, subject, place.abroad, about)),
  }
}

type Add = (code: string, weight: number, ...values: (string | number)[]) => void

function addFor(add: Add, cues: SubjectCues, subject: Subject) {
  const { service, bare, passing, core, half, tight, trade, acronyms, foreign, anchored, onTop, takenOver } =
    subject
  const title = cues.titleField
  const believed = (term: Counted) => [...core, ...half].some(each => each.term === term.term)
  const termOnTop = title.core[0] ?? title.half.find(believed) ?? title.foreign[0]
  if (onTop) add('title', 2.4)
  else if (termOnTop !== undefined) add('title_term', title.core[0] ? 2 : 1.2, termOnTop.term)
  else if (anchored && title.tight[0] !== undefined)
    add('title_term', 0.8, title.tight[0].term.replace(/\*$/, ''))
  else if (anchored && title.trade[0] !== undefined) add('title_term', 0.4, title.trade[0].term)
  const inOpening = cues.openingUses.some(
    ({ sense }) => sense === 'service' || (sense === 'bare' && !takenOver),
  )
  if (inOpening) add('opening', 0.7)
  const uses = service + 0.9 * bare + 0.35 * passing
  add('uses', Math.min(3.4, 1.4 * Math.log2(1 + uses)), Math.round(service + bare + passing))
  add('core', Math.min(4.5, 1.7 * core.length), list(core))
  if (inspectedUnit(cues)) add('inspected', 1.8)
  const certain = anchored ? 1 : 0.7
  add('half', certain * Math.min(3.6, 0.9 * half.length), list(half))
  add('foreign_terms', Math.min(2, 0.8 * foreign.length), list(foreign))
  add('tight', certain * Math.min(3, 0.4 * tight.length), list(tight))
  add('trade', certain * Math.min(1.2, 0.15 * trade.length), list(trade))
  if (anchored || acronyms.length > 2)
    add('acronyms', certain * Math.min(2.2, 0.6 * acronyms.length), list(acronyms))
  if (anchored)
    add('voice', Math.min(2.4, 0.9 * cues.voice.length), list(cues.voice.map(term => ({ term, count: 1 }))))
}

function addSite(add: Add, { url, site }: Pick<PageDocument, 'url' | 'site'>, { onTop, takenOver }: Subject) {
  const { host, path } = addressOf(url)
  if (SITES_HERE.test(host) || SITES_ELSEWHERE.test(host)) add('site', 1.4, host)
  else if (/\bprobation\b/i.test(site ?? '')) add('site', 1, list([site ?? '']))
  if (!onTop && !takenOver && /probation(?!ary)/i.test(path)) add('address', 0.6)
}

function addAgainst(add: Add, cues: SubjectCues, subject: Subject) {
  const {
    service,
    bare,
    passing,
    punishment,
    core,
    half,
    tight,
    trade,
    acronyms,
    onTop,
    takenOver,
    foreign,
  } = subject
  const { other, company } = cues
  if (other !== null && takenOver) add(`other_${other.code}`, -Math.min(5, 1.5 + other.strength))
  else if (other !== null && other.strength >= 2)
    add(`other_${other.code}`, (-2 * other.strength) / (other.strength + service + core.length + half.length))
  const named = service + bare
  const told = storyTold(cues)
  if (told > 0 && !onTop) add('story', -Math.min(4, 1 + told), list(company.story))
  if (punishment > 0 && punishment >= named && !onTop) add('sentence', -1.4, punishment)
  if (core.length === 0 && !onTop) add('fame', -Math.min(2.5, 0.8 * company.fame.length), list(company.fame))
  if (core.length === 0 && !onTop && company.case.length > 1)
    add('case', -Math.min(2.5, 0.5 * company.case.length), list(company.case))
  if (passing > 0 && named === 0 && core.length === 0 && !onTop)
    add('passing', -Math.max(0, 1.4 - 0.6 * half.length - 0.4 * tight.length))
  const outside =
    !inspectedUnit(cues) &&
    service + core.length + half.length + foreign.length + cues.voice.length === 0 &&
    !onTop
  if (outside && cues.justice === 0) add('alone', named > 0 && tight.length > 0 ? -0.8 : -2)
  else if (outside && cues.justice < 2) add('alone', -0.7)
  // Evidence in proportion to length: one sentence about the field in a long page is by the way.
  const hits = (list: readonly Counted[]) => list.reduce((total, { count }) => total + Math.min(4, count), 0)
  const spoken =
    named +
    0.4 * passing +
    hits(core) +
    hits(foreign) +
    0.8 * hits(half) +
    0.5 * hits(acronyms) +
    0.4 * hits(tight) +
    0.15 * hits(trade) +
    cues.voice.length
  const often = (1000 * spoken) / Math.max(40, cues.words)
  const titled = Object.values(cues.titleField).some(terms => terms.length > 0)
  const beside =
    2 * core.length + half.length + tight.length + acronyms.length + 0.5 * trade.length + (titled ? 0.5 : 0)
  const once = named === 1 && beside < 1.5 && !onTop && foreign.length === 0
  if (once) add('once', -0.9)
  else if (subject.anchored && often > 15 && (named + core.length + half.length > 0 || cues.justice > 0))
    add('dense', Math.min(1.5, 0.7 * Math.log2(often / 15)))
  if (often < 14)
    add('thin', -Math.min(3.5, 1.1 * Math.log2(14 / Math.max(often, 0.5))), Math.round(spoken), cues.words)
}

/** What a page is that is not about probation in the UK. */
function lesserLabel(cues: SubjectCues, subject: Subject, abroad: boolean, about: number): VerdictLabel {
  const { service, bare, passing, punishment, takenOver, foreign } = subject
  if (takenOver || (storyTold(cues) > 0 && punishment === 0)) return 'not'
  if (abroad && (about > 0 || foreign.length + service > 1)) return 'abroad'
  return service + bare + passing > 0 || (punishment > 0 && (cues.justice > 0 || cues.other === null))
    ? 'mention'
    : 'not'
}

const MOST_NAMES = 4
function list(terms: readonly (Counted | string)[]): string {
  return terms
    .slice(0, MOST_NAMES)
    .map(term => (typeof term === 'string' ? term : term.term.replace(/\*$/, '')))
    .join(', ')
}
