import { firstDay, isBefore, lastDay } from '../../lib/dates/iso-date.ts'

export interface PromiseDots {
  /** One for each time, in parts of the width, and how many stand below it in its pile. */
  readonly dots: readonly { readonly x: number; readonly level: number; readonly before: boolean }[]
  readonly page: number | null
  readonly years: readonly { readonly year: number; readonly x: number }[]
  /** Dots in the highest pile. */
  readonly height: number
}

/** So many piles stand beside each other without touching at 200 px. */
const PILES = 36
const MOST_YEARS = 5
const LAST_LABEL = 0.9

/**
 * Lays the times that a promise was made out as piles of dots over years, those up to the page's day apart from
 * later ones. Whole calendar years, so that the first and the last are read off as such.
 */
export function layOutDots(dates: readonly string[], day: string | null): PromiseDots {
  const times = dates
    .map(date => ({ time: middleOf(date), before: isBefore(date, day) }))
    .sort((a, b) => a.time - b.time)
  const page = day ? middleOf(day.slice(0, 10)) : null
  const all = [...times.map(({ time }) => time), ...(page === null ? [] : [page])]
  if (all.length === 0) return { dots: [], page: null, years: [], height: 0 }
  const first = Math.floor(Math.min(...all))
  const end = Math.floor(Math.max(...all)) + 1
  const x = (time: number) => (time - first) / (end - first)
  const piles = new Map<number, number>()
  const dots = times.map(({ time, before }) => {
    const pile = Math.min(PILES - 1, Math.floor(x(time) * PILES))
    const level = piles.get(pile) ?? 0
    piles.set(pile, level + 1)
    return { x: (pile + 0.5) / PILES, level, before }
  })
  const step = Math.max(1, Math.ceil((end - first) / MOST_YEARS))
  const years = []
  for (let year = first; year < end; year += step) {
    // A label at the very end would stand outside.
    if (x(year) <= LAST_LABEL) years.push({ year, x: x(year) })
  }
  return { dots, page: page === null ? null : x(page), years, height: Math.max(0, ...piles.values()) }
}

function middleOf(date: string): number {
  return (inYears(firstDay(date)) + inYears(lastDay(date))) / 2
}

function inYears(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year + (month - 1) / 12 + (day - 1) / 372
}
