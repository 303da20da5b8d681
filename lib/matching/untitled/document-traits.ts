import type { EntityOf } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'
import { MONTH_NUMBERS } from '../numbers/calendar-words.ts'
import { stemOf } from '../numbers/stems.ts'
import {
  ANNUAL,
  AUDIT,
  BULLETIN,
  COMMITTEE,
  EMPTY_TITLE_WORDS,
  HEARING,
  INQUIRY,
  INSPECTION,
  INVESTIGATION,
  LETTER,
  PAPER,
  RESEARCH,
  REVIEW,
  STATISTICS,
  SURVEY,
  THEMATIC,
} from './document-words.ts'

/** What is told of a report by its own names. */
export interface DocumentTraits {
  /** Bits of `document-words.ts`. */
  readonly kinds: number
  /** Made by several bodies together. */
  readonly joint: boolean
  /** Years and months that its title bears: "2022/2023" as both of them in one ("2022-2023"), "March 2022" as "2022-03". */
  readonly labels: readonly string[]
}

const BY_TYPE: Readonly<Record<EntityOf<'report'>['type'], number>> = {
  annual: ANNUAL,
  thematic: THEMATIC,
  inspection: INSPECTION,
  audit: AUDIT,
  committee: COMMITTEE,
  'independent-review': REVIEW,
  statistics: STATISTICS,
  research: RESEARCH,
  inquiry: INQUIRY,
  other: PAPER,
}

const NO_REPORT =
  /\b(?:statement|guides?|guidance|strategy|plan|blueprint|operating model|register|magazine|project|consultation)\b/i

/** Reads the traits of a report from its type, its name and its other titles. */
export function traitsOf(report: EntityOf<'report'>, titles: readonly string[]): DocumentTraits {
  const all = titles.join(' · ')
  return {
    kinds: kindsOf(report, all),
    joint: /\bjoint\b/i.test(`${all} ${report.description}`),
    // "annual report published in March 2025" is not the report of 2025
    labels: [...new Set(titles.filter(title => !/published/i.test(title)).flatMap(labelsIn))],
  }
}

function kindsOf({ name, type }: EntityOf<'report'>, all: string): number {
  if (/\bletter\b/i.test(name)) return LETTER
  if (/\b(?:oral evidence|hearing)\b/i.test(name)) return HEARING
  if (/\bsurvey\b/i.test(name)) return SURVEY
  if (NO_REPORT.test(name)) return PAPER
  // "annual report: inspections of …" is not an inspection
  if (type === 'annual') return ANNUAL
  return (
    BY_TYPE[type] |
    (/\breview\b/i.test(all) ? REVIEW : 0) |
    (/\binspections?\b/i.test(name) ? INSPECTION : 0) |
    (/\binquiry\b/i.test(all) ? INQUIRY : 0) |
    (/\binvestigation\b/i.test(name) ? INVESTIGATION : 0) |
    (/\bbulletin\b/i.test(all) ? BULLETIN : 0)
  )
}

const YEARS = /\b((?:19|20)\d{2})(?:\s?[/–-]\s?(\d{4}|\d{2}))?\b/g

/** The years that a title bears, in the form of `DocumentTraits.labels`. */
export function labelsIn(title: string): string[] {
  const months = [...title.matchAll(MONTHS)].map(([, month, year]) => {
    const number = MONTH_NUMBERS.get((month ?? '').toLowerCase()) ?? 0
    return `${year}-${String(number).padStart(2, '0')}`
  })
  return [...[...title.matchAll(YEARS)].map(([, from, to]) => yearsLabel(from ?? '', to)), ...months]
}

const MONTHS =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/g

/** "2022" and "23" as "2022-2023"; a year alone as it is. */
export function yearsLabel(from: string, to: string | undefined): string {
  return to === undefined ? from : `${from}-${to.length === 2 ? from.slice(0, 2) + to : to}`
}

/** Stems of titles that may tell one report from another, each once. */
export function subjectStems(titles: readonly string[]): string[] {
  const stems = new Set<string>()
  for (const word of titles.flatMap(title => foldText(title).match(/[\p{L}\p{Nd}]+/gu) ?? [])) {
    if (/\d/.test(word) || word.length < 3 || EMPTY_TITLE_WORDS.has(word)) continue
    const stem = stemOf(word)
    if (stem.length > 2) stems.add(stem)
  }
  return [...stems]
}
