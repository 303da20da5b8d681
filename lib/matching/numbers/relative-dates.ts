import { DURATIONS, UNITS } from './number-words.ts'
import type { FigureAt, LineRead } from './read-numbers.ts'
import type { Token } from './tokens.ts'

/** In months; only what statistics are counted by. */
const MONTHS_IN: ReadonlyMap<string, number> = new Map([
  ['year', 12],
  ['quarter', 3],
  ['month', 1],
])
const BACK = new Set(['before', 'earlier', 'previously', 'previous', 'preceding'])
const AHEAD = new Set(['next', 'following', 'later'])
/** How far from the figure such words may stand, in tokens. */
const REACH = 9

/**
 * How many months a figure lies from the one before it, where the words beside it say so: "the year before", "four
 * years earlier", "the next quarter". `null` where none do, or where they stand with another figure.
 */
export function monthsApart({ tokens, isFigure, figures }: LineRead, figure: FigureAt): number | null {
  const sentence = tokens[figure.from]?.sentence
  const isDuration = (at: number) =>
    figures.some(other => other.unit === 'duration' && at >= other.from && at < other.to)
  const isOther = (at: number) => isFigure[at] === 1 && !isDuration(at)
  for (let at = figure.to; at < figure.to + REACH; at++) {
    if (tokens[at]?.sentence !== sentence || isOther(at)) break
    const apart = apartAt(tokens, at)
    if (apart !== null) return apart
  }
  for (let at = figure.from - 1; at >= Math.max(0, figure.from - REACH); at--) {
    if (tokens[at]?.sentence !== sentence || isOther(at)) break
    const apart = apartAt(tokens, at)
    // what follows a figure is said of that one
    if (apart !== null) return followsFigure(tokens, isOther, at) ? null : apart
  }
  return null
}

/** Whether between words of time and the figure before them stands nothing that parts the two. */
function followsFigure(tokens: readonly Token[], isOther: (at: number) => boolean, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (isOther(back)) return true
    const token = tokens[back]
    if (token?.kind === 'mark' || token?.text === 'and' || token?.sentence !== tokens[at]?.sentence)
      return false
  }
  return false
}

/** "the year before", "a quarter earlier", "three months before", "the previous year", "the following quarter" */
function apartAt(tokens: readonly Token[], at: number): number | null {
  const text = (place: number) => tokens[place]?.text ?? ''
  const unit = DURATIONS.get(text(at)) ?? (text(at) === 'quarter' || text(at) === 'quarters' ? 'quarter' : '')
  const months = MONTHS_IN.get(unit)
  if (months === undefined) return null
  const before = text(at - 1)
  if (BACK.has(before) && text(at - 2) === 'the') return -months
  if (AHEAD.has(before) && text(at - 2) === 'the') return months
  const direction = BACK.has(text(at + 1)) ? -1 : AHEAD.has(text(at + 1)) ? 1 : 0
  if (direction === 0) return null
  if (/^(?:the|a|one)$/.test(before)) return direction * months
  const count = UNITS.get(before) ?? tokens[at - 1]?.value ?? Number.NaN
  return count >= 1 && count <= 30 ? direction * months * count : null
}
