import type { FigureUnit } from './figure.ts'
import { DURATIONS, FRACTIONS, SCALES, TENS, UNITS } from './number-words.ts'
import type { Token } from './tokens.ts'

/** One number with its scale and unit, in digits or in words. */
export interface Amount {
  readonly to: number
  readonly value: number
  readonly step: number
  readonly digits: number
  readonly worded: boolean
  readonly unit: FigureUnit | null
  readonly scale: number
  readonly noun: string | null
}

/** Words for how many times over something becomes. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['trebled', 3],
  ['trebling', 3],
  ['tripled', 3],
  ['halved', 0.5],
  ['halving', 0.5],
])
/** Every word that a figure in words may begin with: nearly every word of a page is none of them. */
const OPENING = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  ...FRACTIONS.keys(),
  ...MULTIPLES.keys(),
  'a',
  'an',
])
/** Words that may stand between a number and its stretch of time. */
const BEFORE_DURATION = new Set('working calendar full more extra additional further unpaid'.split(' '))

/** The number that begins at a token, or `null`. `limit` is the first token that it may not touch. */
export function amountAt(tokens: readonly Token[], from: number, limit: number): Amount | null {
  const token = tokens[from]
  if (!token || from >= limit) return null
  let at = from
  const pounds = token.kind === 'mark' && token.text === '£'
  if (pounds) at++
  const number = tokens[at]
  if (!number || at >= limit || (pounds && number.kind !== 'number')) return null
  const core = number.kind === 'number' ? digitsAt(tokens, at, limit, pounds) : wordsAt(tokens, at, limit)
  if (!core) return null
  return pounds ? { ...core, unit: 'money' } : { ...core, ...unitAfter(tokens, core, limit) }
}

function digitsAt(tokens: readonly Token[], at: number, limit: number, pounds: boolean): Amount {
  const number = tokens[at] as Token
  const next = at + 1 < limit ? tokens[at + 1] : undefined
  let scale = 1
  let to = at + 1
  const named = next?.kind === 'word' ? SCALES.get(next.text) : undefined
  if (next && named !== undefined) {
    const letter = next.text.length <= 2
    // "£3m", "5k", but not "5 m"; a bare "300m" may be metres
    if (!letter || (!next.spaced && (pounds || next.text === 'k' || next.text === 'bn'))) {
      scale = named
      to++
    }
  }
  const decimals = number.text.includes('.') ? number.text.length - number.text.indexOf('.') - 1 : 0
  const plain = number.text.replace('.', '').replace(/^0+/, '')
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(plain)?.[0].length ?? 0)
  const value = number.value * scale
  const step = value === 0 ? 1 : 10 ** (zeros - decimals) * scale
  return {
    to,
    value,
    step,
    digits: Math.max(1, plain.length - zeros),
    worded: false,
    unit: null,
    scale,
    noun: null,
  }
}

/** "two thousand five hundred", "a quarter of a million", "two-thirds", "half a million", "doubling" */
function wordsAt(tokens: readonly Token[], at: number, limit: number): Amount | null {
  const word = tokens[at]
  if (word?.kind !== 'word' || !OPENING.has(word.text)) return null
  const times = MULTIPLES.get(word.text)
  const words = { digits: 1, worded: true, noun: null, scale: 1 }
  if (times !== undefined && textAt(tokens, at + 1, limit) !== '-')
    return { ...words, to: at + 1, value: times, step: 1, unit: 'times' }
  return fractionAt(tokens, at, limit) ?? cardinalAt(tokens, at, limit)
}

export function textAt(tokens: readonly Token[], at: number, limit: number): string {
  return at < limit ? (tokens[at]?.text ?? '') : ''
}

function fractionAt(tokens: readonly Token[], at: number, limit: number): Amount | null {
  let place = at
  const numerator = UNITS.get(textAt(tokens, place, limit))
  if (numerator !== undefined) {
    place++
    if (textAt(tokens, place, limit) === '-') place++
  }
  const name = textAt(tokens, place, limit)
  const parts = FRACTIONS.get(name)
  if (parts === undefined) return null
  const plural = name.endsWith('s')
  const article = /^(?:a|an)$/.test(tokens[at - 1]?.text ?? '')
  if (plural ? numerator === undefined : numerator !== undefined && numerator !== 1) return null
  const ratio = (numerator ?? 1) / parts
  let to = place + 1
  // "half a million", "a quarter of a million"
  let of = to
  if (textAt(tokens, of, limit) === 'of') of++
  if (/^(?:a|an)$/.test(textAt(tokens, of, limit))) {
    const scale = SCALES.get(textAt(tokens, of + 1, limit))
    if (scale !== undefined) {
      to = of + 2
      const pounds = /^pounds?$/.test(textAt(tokens, to, limit))
      const value = ratio * scale
      return {
        to: pounds ? to + 1 : to,
        value,
        step: value / 10,
        digits: 2,
        worded: true,
        unit: pounds ? 'money' : null,
        scale,
        noun: null,
      }
    }
  }
  // "the last quarter", "a third party", "half an hour" are no shares; "a quarter of the cases" is
  const next = textAt(tokens, to, limit)
  const shares =
    plural || name === 'half'
      ? !/^(?:an?|past|hour|year|term|way|time|day|century|life|-|board)$/.test(next)
      : next === 'of' || (article && /^(?:\(|were|was|are|is|did|had|have|said|found|\.|,)$/.test(next))
  if (!shares || (name === 'half' && /^(?:first|second|other|-)$/.test(tokens[at - 1]?.text ?? '')))
    return null
  if (!plural && name !== 'half' && !article && numerator === undefined) return null
  return { to, value: ratio * 100, step: 5, digits: 1, worded: true, unit: 'percent', scale: 1, noun: null }
}

function cardinalAt(tokens: readonly Token[], at: number, limit: number): Amount | null {
  let total = 0
  let current = 0
  let place = at
  let counted = 0
  let smallest = 1
  let last: 'start' | 'unit' | 'tens' | 'scale' = 'start'
  if (/^(?:a|an)$/.test(textAt(tokens, at, limit))) {
    if (SCALES.get(textAt(tokens, at + 1, limit)) === undefined || textAt(tokens, at + 1, limit).length <= 2)
      return null
    current = 1
    place++
    last = 'unit'
  }
  for (; place < limit; place++) {
    const text = textAt(tokens, place, limit)
    const unit = UNITS.get(text)
    const tens = TENS.get(text)
    const scale = text.length > 2 ? SCALES.get(text) : undefined
    if (unit !== undefined && (last === 'start' || last === 'scale' || (last === 'tens' && unit < 10))) {
      current += unit
      smallest = 1
      last = 'unit'
    } else if (tens !== undefined && (last === 'start' || last === 'scale')) {
      current += tens
      smallest = 10
      last = 'tens'
    } else if (
      scale !== undefined &&
      (last === 'unit' || last === 'tens' || (last === 'scale' && text !== 'hundred'))
    ) {
      if (text === 'hundred') current *= 100
      else {
        total += current * scale
        current = 0
      }
      smallest = scale
      last = 'scale'
    } else if (counted > 0 && (text === '-' || text === 'and')) {
      const next = textAt(tokens, place + 1, limit)
      const joins =
        text === '-'
          ? last === 'tens' && (UNITS.get(next) ?? 99) < 10
          : last === 'scale' && (UNITS.has(next) || TENS.has(next))
      if (!joins) break
    } else break
    counted++
  }
  const value = total + current
  if (last === 'start' || value === 0) return null
  // a hyphen at the end belongs to what follows
  const to = textAt(tokens, place - 1, limit) === '-' ? place - 1 : place
  const digits = String(value).replace(/0+$/, '').length
  return {
    to,
    value,
    step: smallest,
    digits,
    worded: true,
    unit: null,
    scale: smallest > 100 ? smallest : 1,
    noun: null,
  }
}

/** The unit behind an amount, with where the span of the figure ends. */
function unitAfter(
  tokens: readonly Token[],
  amount: Amount,
  limit: number,
): Pick<Amount, 'to' | 'unit' | 'noun'> {
  const { to } = amount
  if (amount.unit !== null) return { to, unit: amount.unit, noun: null }
  const next = textAt(tokens, to, limit)
  const second = textAt(tokens, to + 1, limit)
  if (next === '%') return percentOrPoints(tokens, to + 1, limit)
  if (next === 'per' && second === 'cent') return percentOrPoints(tokens, to + 2, limit)
  if (next === 'percent' || next === 'pc') return percentOrPoints(tokens, to + 1, limit)
  if (next === 'percentage' && /^points?$/.test(second)) return { to: to + 2, unit: 'points', noun: null }
  if (/^pounds?$/.test(next)) return { to: to + 1, unit: 'money', noun: null }
  if (next === 'times') return { to, unit: 'times', noun: null }
  let at = to
  if (next === '-') at++
  else for (let skipped = 0; skipped < 2 && BEFORE_DURATION.has(textAt(tokens, at, limit)); skipped++) at++
  const duration = DURATIONS.get(textAt(tokens, at, limit))
  if (duration !== undefined) return { to, unit: 'duration', noun: duration }
  return { to, unit: null, noun: null }
}

function percentOrPoints(
  tokens: readonly Token[],
  to: number,
  limit: number,
): Pick<Amount, 'to' | 'unit' | 'noun'> {
  const points = /^points?$/.test(textAt(tokens, to, limit))
  return points ? { to: to + 1, unit: 'points', noun: null } : { to, unit: 'percent', noun: null }
}
