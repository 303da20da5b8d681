import {
  type Figure,
  type Measurement,
  type Miss,
  precisionOf,
  recallOf,
  share,
  type Tally,
  tallyOf,
  totalOf,
} from './measurement.ts'

export interface LabelledPage {
  readonly id: string
  readonly title?: string | null | undefined
  readonly label: string
  /** Where its text comes from; each source is measured apart as well. */
  readonly text_source?: string | undefined
}

/** The verdict by page; a page that failed is missing. */
export type DetectionAnswers = ReadonlyMap<string, { readonly verdict: { readonly label: string } }>

const WANTED_PRECISION = { atLeast: 0.96 }
const WANTED_RECALL = { atLeast: 0.94 }

/** Some lists call what is abroad by its full name. */
const plainLabel = (label: string) => (label === 'probation-abroad' ? 'abroad' : label)

/** Compares verdicts with labels: what counts is which pages are called `probation`. */
export function measureDetection(pages: readonly LabelledPage[], answers: DetectionAnswers): Measurement {
  const sources = new Map<string, Tally>()
  const misses: Miss[] = []
  let labelled = 0
  for (const page of pages) {
    const truth = plainLabel(page.label)
    const given = answers.get(page.id)?.verdict.label ?? 'none'
    if (given === truth) labelled += 1
    const tally = tallyOf(sources, page.text_source ?? '')
    const text = `${page.id} ${truth}, was called ${given}: ${page.title ?? ''}`
    if (truth === 'probation' && given === 'probation') tally.right += 1
    else if (truth === 'probation') {
      tally.lacking += 1
      misses.push({ kind: 'page missed', text })
    } else if (given === 'probation') {
      tally.vain += 1
      misses.push({ kind: 'false alarm', text })
    } else if (given !== truth) misses.push({ kind: 'another label, rightly silent', text })
  }
  const figures: Figure[] = [
    { name: 'pages', value: pages.length, unit: 'count' },
    ...precisionAndRecall('', totalOf(sources.values())),
  ]
  for (const [source, tally] of sources)
    if (source !== '') figures.push(...precisionAndRecall(`${source}: `, tally))
  figures.push({ name: 'label right, of four', value: share(labelled, pages.length), unit: 'share' })
  return { what: 'detection', figures, misses }
}

const precisionAndRecall = (before: string, tally: Tally): Figure[] => [
  { name: `${before}precision`, value: precisionOf(tally), unit: 'share', wanted: WANTED_PRECISION },
  { name: `${before}recall`, value: recallOf(tally), unit: 'share', wanted: WANTED_RECALL },
]
