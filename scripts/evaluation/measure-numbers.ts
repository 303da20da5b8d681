import { type Measurement, type Miss, share } from './measurement.ts'
import { locateQuote } from './stretch.ts'

/** A figure as a document words it. */
export interface Claim {
  readonly id: string
  readonly quote: string
  /** The official series that it belongs to; without one it is not measured. */
  readonly series?: string | null | undefined
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

/**
 * Compares numbers with what is true of them: whether one within the quotation was tied to the right series, and
 * its verdict. To say `unknown` of what agrees or differs is no wrong verdict, only an idle one.
 */
export function measureNumbers(
  claims: readonly Claim[],
  documents: readonly { readonly id: string; readonly text: string }[],
  answers: NumberAnswers,
): Measurement {
  const misses: Miss[] = []
  let all = 0
  let found = 0
  let right = 0
  let wrong = 0
  for (const { id, quote, series, verdict, note = '' } of claims) {
    if (!series) continue
    const place = findQuote(documents, quote)
    if (!place) {
      misses.push({ kind: 'quotation in no document', text: `${id} «${quote}»` })
      continue
    }
    all += 1
    // A bracket or mark at the edge of the quotation may belong to the figure.
    const within = (number: FoundNumber) => number.start >= place.start - 1 && number.end <= place.end + 1
    const candidates = (answers.get(place.id)?.numbers ?? []).filter(within)
    const number = candidates.find(each => each.series === series)
    if (!number) {
      const given = candidates.map(each => each.series).join(', ') || 'none'
      misses.push({ kind: 'series not found', text: `${id} «${quote}» ${series}, was given ${given}` })
      continue
    }
    found += 1
    if (number.verdict === verdict) {
      right += 1
      continue
    }
    const isWrong = number.verdict !== 'unknown'
    if (isWrong) wrong += 1
    const kind = isWrong ? 'wrong verdict' : 'no verdict'
    misses.push({ kind, text: `${id} «${quote}» ${verdict}, was called ${number.verdict}: ${note}` })
  }
  return {
    what: 'numbers',
    figures: [
      { name: 'claims', value: all, unit: 'count' },
      { name: 'series found', value: share(found, all), unit: 'share', wanted: { atLeast: 0.85 } },
      { name: 'verdicts right', value: share(right, all), unit: 'share' },
      { name: 'wrong verdicts', value: wrong, unit: 'count', wanted: { atMost: 0 } },
    ],
    misses,
  }
}

function findQuote(documents: readonly { readonly id: string; readonly text: string }[], quote: string) {
  for (const { id, text } of documents) {
    const place = locateQuote(text, quote)
    if (place) return { id, ...place }
  }
  return null
}
