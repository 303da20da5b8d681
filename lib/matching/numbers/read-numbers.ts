import type { Period } from './calendar-words.ts'
import type { FigureFound } from './figure.ts'
import { figureContext } from './figure-context.ts'
import { mayHoldFigure } from './may-hold-figure.ts'
import { periodsOf } from './periods.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import { LONGEST_LINE, type Token, tokensOf } from './tokens.ts'

/** A line with what was read in it. `words` says of each figure which tokens it spans. */
export interface LineRead {
  readonly tokens: readonly Token[]
  readonly periods: readonly Period[]
  readonly figures: readonly FigureAt[]
  /** By the place of a token, 1 where it is part of a figure. */
  readonly isFigure: Uint8Array
}
export interface FigureAt extends FigureFound {
  /** Places among the line's tokens, `to` exclusive. */
  readonly from: number
  readonly to: number
}

/**
 * Every figure in prose: digits or words, with their unit, how exact the words beside them say it is, and whether it
 * is a level or a change. Years, dates, clock times, telephone numbers, ordinals, ages and the numbers of sections,
 * paragraphs, bands or list items are none. In order of the text, never overlapping; offsets are UTF-16 code units.
 * Never throws; linear.
 */
export function readNumbers(text: string): FigureFound[] {
  const found: FigureFound[] = []
  for (const [from, to] of linesOf(text)) {
    for (const { from: _from, to: _to, ...figure } of readLine(text, from, to, null)?.figures ?? [])
      found.push(figure)
  }
  return found
}

/** The lines of a text as offsets, those over `LONGEST_LINE` cut between words. */
export function* linesOf(text: string): Generator<[from: number, to: number]> {
  let from = 0
  while (from < text.length) {
    const feed = text.indexOf('\n', from)
    const end = feed < 0 ? text.length : feed
    while (end - from > LONGEST_LINE) {
      const space = text.lastIndexOf(' ', from + LONGEST_LINE)
      const cut = space > from ? space : from + LONGEST_LINE
      yield [from, cut]
      from = cut
    }
    if (end > from) yield [from, end]
    from = end + 1
  }
}

/**
 * What a line says in figures and times, or `null` where it can hold no figure.
 *
 * @param day the day by which "last year" is understood
 */
export function readLine(text: string, from: number, to: number, day: string | null): LineRead | null {
  if (!mayHoldFigure(text, from, to)) return null
  const tokens = tokensOf(text, from, to)
  const periods = periodsOf(tokens, text, day)
  const figures: FigureAt[] = []
  let period = 0
  let index = 0
  while (index < tokens.length) {
    while (period < periods.length && (periods[period] as Period).to <= index) period++
    const inPeriod = periods[period]
    if (inPeriod && index >= inPeriod.from) {
      index = inPeriod.to
      continue
    }
    const quantity = quantityAt(tokens, index, inPeriod?.from ?? tokens.length)
    if (!quantity) {
      index++
      continue
    }
    // "12 months ending 31 March": the twelve belong to the period
    const opensPeriod = inPeriod?.from === quantity.to && /^months?$/.test(tokens[quantity.to]?.text ?? '')
    const context = opensPeriod ? null : figureContext(tokens, quantity)
    if (context) figures.push(figureOf(tokens, quantity, context))
    index = quantity.to
  }
  const isFigure = new Uint8Array(tokens.length)
  for (const figure of figures) isFigure.fill(1, figure.from, figure.to)
  return { tokens, periods, figures, isFigure }
}

function figureOf(
  tokens: readonly Token[],
  quantity: Quantity,
  context: NonNullable<ReturnType<typeof figureContext>>,
): FigureAt {
  const { from, to, low, high, unit, noun, share, step, digits, worded } = quantity
  return {
    from,
    to,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    value: (low + high) / 2,
    low,
    high,
    unit,
    noun,
    share,
    step,
    digits,
    worded,
    ...context,
  }
}
