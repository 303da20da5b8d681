import type { Mention } from '../matching/mention.ts'
import type { PageDocument, Reason, Verdict } from './document.ts'
import { PRIOR } from './weigh.ts'

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
 * The gate's verdict, refined in the background by what the knowledge base recognises on the page. Names of
 * the field raise it, the more when they stand at the start; a page that names only people and bodies from
 * elsewhere sinks a little. Without mentions the gate's word stands. Pure; never throws.
 */
export function decideVerdict(gate: Verdict, document: PageDocument, mentions: readonly Mention[]): Verdict {
  const firsts = new Map<string, Mention>()
  for (const mention of mentions) {
    if (mention.confidence >= SURE_ENOUGH && !firsts.has(mention.entity)) firsts.set(mention.entity, mention)
  }
  if (firsts.size === 0) return gate
  const ofTheField = [...firsts.values()].filter(
    ({ entity }) => OF_THE_FIELD.test(entity) || FIELD_KINDS.test(entity),
  )
  const reasons: Reason[] = [...gate.reasons]
  const add = (code: string, weight: number, ...values: string[]) => {
    if (weight !== 0) reasons.push({ code, weight: Math.round(weight * 100) / 100, values })
  }
  if (ofTheField.length === 0) add('no_field_names', -0.4)
  else {
    const names = [...new Set(ofTheField.map(({ text }) => text))].slice(0, MOST_NAMES).join(', ')
    add('field_names', Math.min(2, 0.35 * ofTheField.length), String(ofTheField.length), names)
    const central = ofTheField.find(({ start, text }) => start < OPENING || document.title?.includes(text))
    if (central !== undefined) add('field_name_central', 0.4, central.text)
  }
  const points = reasons.reduce((total, { weight }) => total + weight, PRIOR)
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { label: labelOf(points, gate), score: 1 / (1 + Math.exp(-points)), reasons }
}

function labelOf(points: number, gate: Verdict): Verdict['label'] {
  if (points > 0) return 'probation'
  return gate.label === 'probation' ? 'mention' : gate.label
}
