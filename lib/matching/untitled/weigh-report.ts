import { lastDay } from '../../dates/iso-date.ts'
import { daysBetween } from '../../knowledge/day-count.ts'
import { Weighing } from '../situation.ts'
import { ANNUAL, INSPECTION } from './document-words.ts'
import type { Phrase } from './phrase.ts'
import type { PreparedReport } from './prepared-index.ts'
import { LOOKS_IN_NOW_AND_THEN } from './publishers.ts'
import type { KnownReport, Publisher } from './report-index.ts'
import type { Subject } from './subject.ts'
import type { WhenSaid } from './when-said.ts'

/** All that is known about a phrase when a report is held against it. */
export interface Told {
  readonly phrase: Phrase
  readonly when: WhenSaid
  /** Day of the post or comment, `null` if not known. */
  readonly day: string | null
  /** The last day on which a report may have come out that the text can speak of, `null` if not known. */
  readonly latest: string | null
  readonly subject: Subject
  /** Places named within the subject, and in the sentences around. */
  readonly subjectPlaces: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Whatever is named in the sentence. */
  readonly entities: ReadonlySet<string>
  /** Folded text behind the noun, as far as it belongs to the phrase. */
  readonly tail: string
  /** Stems of the sentence and the post's title, and those of the sentences around. */
  readonly around: () => { readonly sentence: ReadonlySet<string>; readonly near: ReadonlySet<string> }
  /** Publisher and noun as written, folded. */
  readonly written: string
  /** Whether the page speaks of probation again and again. */
  readonly dense: boolean
  /** Reports that the post has named before. */
  readonly earlier: ReadonlySet<string>
  /** Whether the publisher is one body, named here or in the post, and not just "the watchdog". */
  readonly certainPublisher: boolean
}

/** A report weighed against a phrase. `grounded`: something but publisher and time speaks for it. */
export interface Weighed {
  readonly report: KnownReport
  readonly publisher: Publisher
  readonly weighing: Weighing
  readonly grounded: boolean
  /** Out in the half year before the post, as far as is known. */
  readonly recent: boolean
}

/** An article that is quoted in a post may be older than the post by so much, in days. */
const QUOTED = 45
export const HALF_A_YEAR = 183
const NOT = -4

/** Weighs one report of the phrase's publisher; `null` where something rules it out. */
export function weighReport(told: Told, report: PreparedReport, publisher: Publisher): Weighed | null {
  const { phrase, day, when } = told
  if ((report.kinds & phrase.kinds) === 0) return null
  if (phrase.joint && !report.joint) return null
  if (told.latest !== null && report.first > told.latest) return null
  const weighing = new Weighing()
  weighing.add('report_publisher', 0.5, publisher.name)
  weighTime(told, report, weighing)
  const label = weighLabel(told, report, weighing)
  if (weighing.score <= NOT / 2) return null
  const exactDay = isExactDay(when, report)
  if (phrase.particular) weighing.add('report_kind', 0.4)
  const subject = weighSubject(told, report, publisher, weighing)
  const place = weighPlaces(told, report, weighing)
  const about = report.about.some(id => told.entities.has(id) && !id.startsWith('place/'))
  if (about) weighing.add('report_about', 0.4)
  const addressed = report.knownAs.some(form => isAddressed(form, told.tail))
  const known = addressed || report.knownAs.includes(told.written)
  if (known) weighing.add('report_known_as', 0.4)
  const isEarlier = told.earlier.has(report.id)
  if (isEarlier) weighing.add('named_earlier', 1.2, report.name)
  if (weighing.score <= NOT / 2) return null
  const age = ageOf(report, day)
  const recent = age !== null && age <= HALF_A_YEAR
  const ofNowAndThen = (publisher.sort & LOOKS_IN_NOW_AND_THEN) !== 0
  const dated = when.said !== null && !when.said.loose
  const annual = report.general && phrase.particular && (label || dated || recent)
  const overall = report.general && dated && subject.onlyOwnWords
  if (overall) weighing.add('report_overall', 0.3)
  const strong =
    subject.named >= 0.4 || about || addressed || place || label || exactDay || isEarlier || annual || overall
  const around = ofNowAndThen ? subject.near >= 0.1 || subject.named > 0 : subject.near >= 0.9
  const grounded = strong || (told.certainPublisher && (around || (known && age !== null && age <= 365)))
  return { report, publisher, weighing, grounded, recent }
}

/** "a letter to prisons minister Lord Timpson", known as "letter to Lord Timpson". */
function isAddressed(form: string, tail: string): boolean {
  const to = /^letter to (.+)$/.exec(form)?.[1]
  return to !== undefined && tail.startsWith('to ') && tail.includes(to)
}

function weighTime({ when, day, phrase }: Told, report: KnownReport, weighing: Weighing): void {
  const { said } = when
  if (report.first === '') {
    weighing.add('report_undated', said === null ? -0.4 : -0.8)
    return
  }
  const bySingleYear = report.last.slice(5) === '12-31' && report.first.slice(5) === '01-01'
  if (said !== null) {
    const fits = report.first <= said.last && said.first <= report.last
    if (fits) {
      weighing.add(
        'report_date_fits',
        said.loose ? 0.6 : bySingleYear ? 0.5 : 1,
        report.first.slice(0, bySingleYear ? 4 : 7),
      )
    } else if (said.relative && report.last < said.first && daysBetween(report.last, said.first) <= QUOTED) {
      weighing.add('report_date_near', 0.5, report.last.slice(0, 7))
    } else weighing.add('wrong_date', NOT, report.first)
    return
  }
  const age = ageOf(report, day)
  if (age === null || when.label !== null) return
  const weight = age <= 31 ? 0.6 : age <= HALF_A_YEAR ? 0.5 : age <= 400 ? 0.2 : age <= 730 ? 0 : -0.6
  // Where only the year is known, it may as well be months off.
  if (weight > 0)
    weighing.add('report_recent', bySingleYear ? Math.min(weight, 0.2) : weight, report.first.slice(0, 7))
  else if (weight < 0)
    weighing.add('report_old', (phrase.dating === 'published' ? 2 : 1) * weight, report.first.slice(0, 4))
}

/** Days between a report and the post, at the least; 0 where it may be of the same day. */
function ageOf({ first, last }: KnownReport, day: string | null): number | null {
  if (day === null || first === '') return null
  return Math.max(0, daysBetween(last, lastDay(day)))
}

function isExactDay({ said }: WhenSaid, report: KnownReport): boolean {
  if (said === null || said.loose || report.first !== report.last || report.first === '') return false
  return said.first <= report.first && report.last <= said.last && daysBetween(said.first, said.last) <= 1
}

/** "annual report for 2021": the year must be the title's, or, of what is called by no year, that of publication. */
function weighLabel({ when, phrase }: Told, report: KnownReport, weighing: Weighing): boolean {
  const { label } = when
  if (label === null) return false
  const ofPublication = (phrase.kinds & ~ANNUAL) !== 0 && report.first.slice(0, 4) === label
  const fits = report.labels.includes(label) || ofPublication
  if (fits) weighing.add('report_year', 1.2, label)
  else weighing.add('wrong_date', NOT, label)
  return fits
}

interface SubjectFit {
  readonly named: number
  readonly near: number
  /** The subject is named, with nothing but what the publisher is there for ("the inspectorate's report on probation"). */
  readonly onlyOwnWords: boolean
}

function weighSubject(
  { subject, around: stemsAround, dense }: Told,
  report: PreparedReport,
  publisher: Publisher,
  weighing: Weighing,
): SubjectFit {
  const telling = tellingStems(subject, publisher)
  const { weights } = report
  const shared = telling.filter(stem => weights.has(stem))
  const named = Math.min(
    1.2,
    shared.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0),
  )
  if (shared.length > 0) {
    weighing.add('report_subject', named, shared.join(', '))
    const missed = telling.filter(stem => !weights.has(stem))
    // "the prison estate" is not "education in prison"
    if (missed.length > 0 && named < 0.4) weighing.add('report_other_subject', NOT, missed.join(', '))
    else if (missed.length > 2 * shared.length) weighing.add('report_other_subject', -0.8, missed.join(', '))
  } else if (telling.length > 0) weighing.add('report_other_subject', NOT, telling.join(', '))
  const { sentence, near } = stemsAround()
  let around = 0
  const words: string[] = []
  for (const [stem, weight] of report.subject) {
    const inSentence = sentence.has(stem) || (dense && stem === 'probation')
    if ((!inSentence && !near.has(stem)) || shared.includes(stem) || VAGUE.has(stem)) continue
    around += inSentence ? weight : weight / 2
    words.push(stem)
  }
  if (around > 0) weighing.add('report_subject_near', Math.min(0.6, around), words.slice(0, 4).join(', '))
  return { named, near: around, onlyOwnWords: subject.stems.length > 0 && telling.length === 0 }
}

/** The stems of a subject that tell one report of a publisher from another. */
export function tellingStems({ stems }: Subject, { ownWords }: Publisher): string[] {
  return stems.filter(stem => !ownWords.includes(stem) && !EVERYWHERE.has(stem))
}

/** What a report about places needs is that one of them is named; what is said to be on a place must be about it. */
function weighPlaces(
  { subjectPlaces, places, earlier }: Told,
  report: KnownReport,
  weighing: Weighing,
): boolean {
  const named = report.places.some(place => subjectPlaces.has(place))
  if (named) weighing.add('report_place', 0.8)
  else if (report.places.some(place => places.has(place))) {
    weighing.add('report_place', 0.6)
    return subjectPlaces.size === 0
  } else if (report.places.length > 0 && !earlier.has(report.id) && report.kinds & INSPECTION) {
    weighing.add('report_other_place', NOT)
  }
  if (!named && subjectPlaces.size > 0) weighing.add('report_other_place', NOT)
  return named
}

/** Stems of nearly every title of the field. */
const EVERYWHERE: ReadonlySet<string> = new Set('service work stat system way how why region area'.split(' '))
/** Stems that stand in any text. */
const VAGUE: ReadonlySet<string> = new Set(
  'service work peopl time year need way people effectiv build improv support progress chang reduc national public system other particular long second extra futur manag make use end better fac see well view level'.split(
    ' ',
  ),
)
