import { type Figure, type Measurement, type Miss, share } from './measurement.ts'
import { locateQuote, type Stretch } from './stretch.ts'

/** A figure as somebody quotes it from one of the documents. */
export interface QuotedClaim {
  readonly id: string
  readonly quote: string
  /** The official series that it belongs to; without one it is not measured. */
  readonly series?: string | null | undefined
  readonly verdict: string
  readonly note?: string | undefined
}

/** A figure at its place. */
export interface Claim extends Stretch {
  /** Of the document that it stands in. */
  readonly document: string
  /** The official series that it belongs to; `null`: it looks like a figure of a series and is none. */
  readonly series: string | null
  readonly verdict: string
  readonly note?: string | undefined
}

export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly series: string
  readonly verdict: string
}

/** What was found by document; a document that failed is missing. */
export type NumberAnswers = ReadonlyMap<string, { readonly numbers: readonly FoundNumber[] }>

/** Finds where quoted figures stand; one that stands nowhere is a miss, one without a series is left out. */
export function placeClaims(
  quoted: readonly QuotedClaim[],
  documents: readonly { readonly id: string; readonly text: string }[],
): { readonly claims: Claim[]; readonly misses: Miss[] } {
  const claims: Claim[] = []
  const misses: Miss[] = []
  for (const { id, quote, series, verdict, note } of quoted) {
    if (!series) continue
    const place = findQuote(documents, quote)
    if (place) claims.push({ ...place, text: quote, series, verdict, note: note && `${id}: ${note}` })
    else misses.push({ kind: 'quotation in no document', text: `${id} «${quote}»` })
  }
  return { claims, misses }
}

/**
 * Compares numbers with what is true of them: whether one within the claim was tied to the right series, and its
 * verdict. To say `unknown` of what agrees or differs is no wrong verdict, only an idle one. A figure of no series is
 * a trap: to judge it is wrong, to show it beside a series without a word on it is only idle.
 */
export function measureNumbers(claims: readonly Claim[], answers: NumberAnswers): Measurement {
  const misses: Miss[] = []
  const count = { claims: 0, found: 0, right: 0, wrong: 0, traps: 0, tied: 0, judged: 0 }
  for (const claim of claims) {
    const { document, text, series, verdict, note = '' } = claim
    // A bracket or mark at the edge of the quotation may belong to the figure.
    const within = (number: FoundNumber) => number.start >= claim.start - 1 && number.end <= claim.end + 1
    const candidates = (answers.get(document)?.numbers ?? []).filter(within)
    const given = candidates.map(each => `${each.series} (${each.verdict})`).join(', ')
    const miss = (kind: string, what: string) => misses.push({ kind, text: `${document} «${text}» ${what}` })
    if (series === null) {
      count.traps += 1
      if (candidates.length > 0) count.tied += 1
      const judged = candidates.some(each => each.verdict !== 'unknown')
      if (judged) count.judged += 1
      if (given !== '') miss(judged ? 'figure of no series, judged' : 'figure of no series, tied', given)
      continue
    }
    count.claims += 1
    const number = candidates.find(each => each.series === series)
    if (!number) {
      miss('series not found', `${series}, was given ${given || 'none'}`)
      continue
    }
    count.found += 1
    if (number.verdict === verdict) {
      count.right += 1
      continue
    }
    const isWrong = number.verdict !== 'unknown'
    if (isWrong) count.wrong += 1
    miss(isWrong ? 'wrong verdict' : 'no verdict', `${verdict}, was called ${number.verdict}: ${note}`)
  }
  const traps: Figure[] = [
    { name: 'figures of no series', value: count.traps, unit: 'count' },
    { name: 'of those tied to a series', value: count.tied, unit: 'count' },
    { name: 'of those judged', value: count.judged, unit: 'count', wanted: { atMost: 0 } },
  ]
  return {
    what: 'numbers',
    figures: [
      { name: 'claims', value: count.claims, unit: 'count' },
      {
        name: 'series found',
        value: share(count.found, count.claims),
        unit: 'share',
        wanted: { atLeast: 0.85 },
      },
      { name: 'verdicts right', value: share(count.right, count.claims), unit: 'share' },
      { name: 'wrong verdicts', value: count.wrong, unit: 'count', wanted: { atMost: 0 } },
      ...(count.traps > 0 ? traps : []),
    ],
    misses,
  }
}

function findQuote(documents: readonly { readonly id: string; readonly text: string }[], quote: string) {
  for (const { id, text } of documents) {
    const place = locateQuote(text, quote)
    if (place) return { document: id, ...place }
  }
  return null
}
