import { type Amount, amountAt, textAt } from './amount.ts'
import type { FigureUnit } from './figure.ts'
import type { Token } from './tokens.ts'

/** A figure's own words: what it says without regard to what stands around it. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly unit: FigureUnit
  readonly noun: string | null
  readonly share: { readonly part: number; readonly whole: number } | null
  readonly step: number
  readonly digits: number
  readonly worded: boolean
}

/** The figure that begins at a token, a range as one, or `null`. `limit` is the first token that it may not touch. */
export function quantityAt(tokens: readonly Token[], from: number, limit: number): Quantity | null {
  const first = amountAt(tokens, from, limit)
  if (!first) return null
  return shareOf(tokens, from, first, limit) ?? rangeOf(tokens, from, first, limit) ?? single(from, first)
}

function single(from: number, { to, value, unit, noun, step, digits, worded }: Amount): Quantity | null {
  // "one" and single small words are too ordinary to be figures without a unit or a scale, "two men" is none here
  if (worded && unit === null && value < 2) return null
  return { from, to, low: value, high: value, unit: unit ?? 'count', noun, share: null, step, digits, worded }
}

/** "one in five", "seven out of 27", "8 of the 24" */
function shareOf(tokens: readonly Token[], from: number, part: Amount, limit: number): Quantity | null {
  if (part.unit !== null || part.scale > 1) return null
  let at = part.to
  const join = textAt(tokens, at, limit)
  const out = join === 'out' && textAt(tokens, at + 1, limit) === 'of'
  if (join !== 'in' && join !== 'of' && !out) return null
  at += out ? 2 : 1
  if (/^(?:the|every|all)$/.test(textAt(tokens, at, limit))) at++
  const whole = amountAt(tokens, at, limit)
  if (!whole || whole.unit !== null || whole.value <= part.value || whole.scale > 1) return null
  // "1 in 2019" is a date, "in 10 weeks" a duration: only round wholes go with "in"
  if (join === 'in' && ![2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000].includes(whole.value)) return null
  const value = (part.value / whole.value) * 100
  const step = join === 'in' ? 100 / whole.value : 1
  return {
    from,
    to: whole.to,
    low: value,
    high: value,
    unit: 'percent',
    noun: null,
    share: { part: part.value, whole: whole.value },
    step,
    digits: 1,
    worded: true,
  }
}

/** "20-25 per cent", "between 1,000 and 1,500", "40 or 50", "£3m to £5m" */
function rangeOf(tokens: readonly Token[], from: number, first: Amount, limit: number): Quantity | null {
  const join = tokens[first.to]
  if (!join || first.to >= limit || first.unit === 'times') return null
  const before = tokens[from - 1]?.text
  const dash = join.text === '-' && (!join.spaced || tokens[first.to + 1]?.spaced === true)
  const words =
    (join.text === 'to' && before !== 'from') ||
    join.text === 'or' ||
    (join.text === 'and' && before === 'between')
  if (!dash && !words) return null
  const second = amountAt(tokens, first.to + 1, limit)
  if (!second || second.worded !== first.worded) return null
  if (first.unit !== null && second.unit !== first.unit) return null
  if (first.unit === null && second.unit === 'times') return null
  // "£3-5m" and "20-25 per cent": what stands behind the second is meant of both
  const scale = first.scale === 1 && second.scale > 1 && first.value < 1_000 ? second.scale : 1
  const low = first.value * scale
  if (second.value <= low || (low > 0 && second.value / low > (join.text === 'or' ? 2 : 10))) return null
  return {
    from,
    to: second.to,
    low,
    high: second.value,
    unit: second.unit ?? 'count',
    noun: second.noun,
    share: null,
    step: Math.max(first.step * scale, second.step),
    digits: Math.max(first.digits, second.digits),
    worded: first.worded,
  }
}
