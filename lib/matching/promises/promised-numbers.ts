import type { EntityOf } from '../../knowledge/schema.ts'
import type { FigureUnit } from '../numbers/figure.ts'
import { readNumbers } from '../numbers/read-numbers.ts'

/** A number that belongs to a promise. */
export interface PromisedNumber {
  readonly value: number
  readonly unit: FigureUnit
  /** Whether it is the number promised; else one that is told beside it. */
  readonly main: boolean
}

/** A promise's numbers and what they are counted in. */
export interface PromisedNumbers {
  readonly numbers: readonly PromisedNumber[]
  /** What the numbers of its appearances are counted in: 1,000,000 where 700 stands for £700 million. */
  readonly scale: number
  /** Bounds for another number of the same promise, where it has named several; `null` where it is always the same. */
  readonly range: { readonly low: number; readonly high: number; readonly unit: FigureUnit } | null
}

/** A number in an appearance is told bare; what it counts stands in the patterns or in the words beside it. */
const SCALES = [1, 1_000_000, 1_000_000_000, 1_000]

/** Reads a promise's numbers from its appearances, patterns, aliases and name. */
export function numbersOf(promise: EntityOf<'promise'>): PromisedNumbers {
  const written = [...promise.patterns, promise.name, ...promise.aliases.map(alias => alias.text)].flatMap(
    text => readNumbers(text),
  )
  const told = promise.appearances.flatMap(({ text }) => readNumbers(text))
  const numbers = new Map<string, PromisedNumber>()
  const add = (value: number, unit: FigureUnit, main: boolean) => {
    const key = `${unit} ${value}`
    if (main || !numbers.has(key)) numbers.set(key, { value, unit, main })
  }
  let scale = 1
  const values: { value: number; unit: FigureUnit }[] = []
  for (const { number } of promise.appearances) {
    if (number === undefined) continue
    const meant = [...written, ...told].flatMap(figure => {
      const factor = SCALES.find(times => figure.value === number * times)
      return factor === undefined ? [] : [{ figure, factor }]
    })[0]
    const unit = meant?.figure.unit ?? 'count'
    const value = number * (meant?.factor ?? 1)
    if (meant && meant.factor > scale) scale = meant.factor
    values.push({ value, unit })
    add(value, unit, true)
  }
  for (const { value, unit } of written) add(value, unit, true)
  for (const { value, unit } of told) if (value >= 100) add(value, unit, false)
  return { numbers: [...numbers.values()], scale, range: rangeOf(values) }
}

/** How many different numbers a promise must have named before any of their size may be meant. */
const SEVERAL = 3

function rangeOf(values: readonly { value: number; unit: FigureUnit }[]): PromisedNumbers['range'] {
  const unit = values[0]?.unit
  if (unit === undefined || values.some(one => one.unit !== unit)) return null
  const different = new Set(values.map(({ value }) => value))
  if (different.size < SEVERAL) return null
  return { low: Math.min(...different) / 2, high: Math.max(...different) * 2, unit }
}
