import type { Evidence } from '../mention.ts'
import { Weighing } from '../situation.ts'
import { ANNUAL } from './document-words.ts'
import type { PreparedIndex, PreparedReport } from './prepared-index.ts'
import { LOOKS_IN_NOW_AND_THEN } from './publishers.ts'
import type { KnownReport, Publisher } from './report-index.ts'
import { type Told, tellingStems, type Weighed, weighReport } from './weigh-report.ts'

export interface ReportDecision {
  /** The report's id. */
  readonly report: KnownReport['id']
  /** Between 0 and 1. */
  readonly confidence: number
  readonly evidence: Evidence[]
}

/** The sum of the evidence that a report needs, and by how much it must lead the next. */
const THRESHOLD = 1.5
const LEAD = 0.5
/** Without a day to reckon from, only a title's words or a year are enough. */
const UNDATED_THRESHOLD = 1.9

/** The one report that a phrase means, if it stands out. */
export function decideReport(index: PreparedIndex, told: Told): ReportDecision | null {
  const weighed = new Map<string, Weighed>()
  for (const id of told.phrase.anchor.publishers) {
    const publisher = index.publishers.get(id) ?? NAMELESS
    for (const report of index.byPublisher.get(id) ?? []) {
      const one = weighReport(told, report, publisher)
      const other = weighed.get(report.id)
      if (one && (!other || one.weighing.score > other.weighing.score)) weighed.set(report.id, one)
    }
  }
  return outstanding(told, [...weighed.values()]) ?? annualSeries(index, told)
}

/** "the inspectorate's annual report", where nothing says of which year: the series has all of them. */
function annualSeries(index: PreparedIndex, told: Told): ReportDecision | null {
  const { phrase, subject, certainPublisher } = told
  if (!certainPublisher || !phrase.particular || (phrase.kinds & ~ANNUAL) !== 0) return null
  for (const id of phrase.anchor.publishers) {
    const publisher = index.publishers.get(id)
    const series = index.annual.get(id)
    if (!publisher || series === undefined || tellingStems(subject, publisher).length > 0) continue
    const weighing = new Weighing()
    weighing.add('report_publisher', 0.5, publisher.name)
    weighing.add('report_kind', 0.4)
    weighing.add('report_any_year', 0.7)
    return { report: series, confidence: confidenceOf(0), evidence: weighing.evidence }
  }
  return null
}

/** The one edition of a named series that the year or date beside the name singles out. */
export function decideEdition(
  index: PreparedIndex,
  told: Told,
  editions: readonly PreparedReport[],
): ReportDecision | null {
  const { said, label } = told.when
  if (label === null && (said === null || said.loose)) return null
  const weighed = editions.flatMap(edition => {
    const publisher = index.publishers.get(edition.publishers[0] ?? '') ?? NAMELESS
    return weighReport(told, edition, publisher) ?? []
  })
  const fitting = weighed.filter(({ weighing }) =>
    weighing.evidence.some(
      ({ code, weight }) => code === 'report_year' || (code === 'report_date_fits' && weight >= 1),
    ),
  )
  return outstanding(
    told,
    fitting.map(one => ({ ...one, grounded: true })),
  )
}

function outstanding(told: Told, weighed: readonly Weighed[]): ReportDecision | null {
  const [best, next] = [...weighed].sort((a, b) => b.weighing.score - a.weighing.score)
  if (!best?.grounded) return null
  const alone = best.recent && !weighed.some(other => other !== best && other.recent)
  if (alone && told.certainPublisher && (best.publisher.sort & LOOKS_IN_NOW_AND_THEN) !== 0)
    best.weighing.add('report_only', 0.3, best.publisher.name)
  const { score, evidence } = best.weighing
  const needed = told.day === null ? UNDATED_THRESHOLD : THRESHOLD
  if (score < needed - HAIR) return null
  if (next && score - next.weighing.score < LEAD - HAIR) return null
  return { report: best.report.id, confidence: confidenceOf(score - needed), evidence }
}

/** Sums of decimal fractions miss by a hair. */
const HAIR = 1e-9
const NAMELESS: Publisher = { id: '', name: '', sort: 0, ownWords: [] }

/** Less sure than what is named: at the threshold 0.85, far above it 0.95. */
function confidenceOf(above: number): number {
  return Math.round((0.95 - 0.1 * Math.exp(-2 * above)) * 100) / 100
}
