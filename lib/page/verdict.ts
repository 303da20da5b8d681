import type { Mention } from '../matching/mention.ts'
import type { PageDocument, Reason, Verdict } from './document.ts'
import { PAGE_PRIOR, weighPage } from './subject/weigh-page.ts'

/**
 * Entities that belong to probation and to little else, by the words of their ids. Ministers, courts, prisons
 * and newspapers are in the knowledge base too, and a page about them need not be about probation.
 */
const OF_THE_FIELD =
  /\/(?:.*-)?(?:probation|napo|pbni|hmpps|noms|crc|trust|pqip|pqf|oasys|ndelius|pdu|ldu|sfo|psr|omic|mappa|crs|rar|pss|rehabilitation|approved|reset|unified|offender|desistance|spo|pso|nqo|payback|unpaid|community-order|sentence-management)(?:-.*)?$/
const FIELD_KINDS = /^(?:report|place)\//

const SURE_ENOUGH = 0.5
/** The opening of a page: the first few sentences. UTF-16 code units. */
const OPENING = 800
const MOST_NAMES = 4

/**
 * The second stage, in the background: the verdict that counts. It weighs the whole of the page anew, with what
 * the knowledge base recognised on it; the gate saw a sample and asked only whether it was worth reading, so of
 * its word nothing is kept but that a page could not be read. Pure, bounded, never throws.
 */
export function decideVerdict(gate: Verdict, document: PageDocument, mentions: readonly Mention[]): Verdict {
  if (document.text === '' && document.title === null) return gate
  const { reasons, labelFor } = weighPage(document, namesOfTheField(document, mentions))
  const points = Math.round(100 * reasons.reduce((total, { weight }) => total + weight, PAGE_PRIOR)) / 100
  const sorted = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { label: labelFor(points), score: 1 / (1 + Math.exp(-points)), reasons: sorted }
}

/** Names of the field raise a verdict, the more at the start; a page that names only others sinks a little. */
function namesOfTheField(document: PageDocument, mentions: readonly Mention[]): Reason[] {
  const firsts = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.confidence >= SURE_ENOUGH && !firsts.has(mention.entity)) firsts.set(mention.entity, mention)
  }
  if (firsts.size === 0) return []
  const ofTheField = [...firsts.values()].filter(
    ({ entity }) => OF_THE_FIELD.test(entity) || FIELD_KINDS.test(entity),
  )
  if (ofTheField.length === 0) return [{ code: 'no_field_names', weight: -0.2, values: [] }]
  const names = [...new Set(ofTheField.map(({ text }) => text))].slice(0, MOST_NAMES).join(', ')
  const weight = Math.round(100 * Math.min(1.5, 0.3 * ofTheField.length)) / 100
  const reasons = [{ code: 'field_names', weight, values: [String(ofTheField.length), names] }]
  const central = ofTheField.find(({ start, text }) => start < OPENING || document.title?.includes(text))
  if (central !== undefined) reasons.push({ code: 'field_name_central', weight: 0.3, values: [central.text] })
  return reasons
}
