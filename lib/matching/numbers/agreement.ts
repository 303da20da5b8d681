import type { FigureFound } from './figure.ts'

/** How far a plain figure may lie from the official one and still be a fair rounding of it. */
const FAIR_ROUNDING = 0.03
/** The same of a figure with one digit in earnest: "1,000" for 1,057. */
const FAIR_ROUND_NUMBER = 0.06
/** "around", "some" */
const FAIR_ABOUT = 0.06
/** How far above "more than 5,000" the official figure may lie: beyond, a writer would name a higher number. */
const FAIR_OVER = 0.1
/** How far below "nearly 5,200". */
const FAIR_NEARLY = 0.07
const FAIR_UNDER = 0.15
const ALMOST_NOTHING = 1e-9

/** Whether a figure, as exact as it is given and hedged, is a fair way to put the official value (in the same unit). */
export function agrees(figure: FigureFound, official: number): boolean {
  const { low, high, hedge, step } = figure
  const half = step / 2 + ALMOST_NOTHING
  if (low !== high) return official >= low - half && official <= high + half
  const apart = official - low
  const size = Math.max(Math.abs(low), Math.abs(official), ALMOST_NOTHING)
  const exact = Math.abs(apart) <= ALMOST_NOTHING * size
  switch (hedge) {
    case 'over':
    case 'at-least':
      return exact || (apart >= -half * 0.2 && apart / size <= FAIR_OVER)
    case 'nearly':
      return exact || (apart <= half * 0.2 && -apart / size <= FAIR_NEARLY)
    case 'under':
    case 'up-to':
      return exact || (apart <= 0 && -apart / size <= FAIR_UNDER)
    case 'about':
      return Math.abs(apart) <= Math.max(Math.min(half, size * FAIR_ABOUT), size * FAIR_ABOUT)
    default:
      if (figure.worded && figure.unit === 'percent') return Math.abs(apart) <= 2.5
      return (
        Math.abs(apart) <= half &&
        Math.abs(apart) / size <= (figure.digits === 1 ? FAIR_ROUND_NUMBER : FAIR_ROUNDING)
      )
  }
}

/** Whether a figure cannot be meant for the official value, however generously it is read. */
export function plainlyDiffers(figure: FigureFound, official: number): boolean {
  if (agrees(figure, official)) return false
  const { low, high, step, hedge } = figure
  const size = Math.max(Math.abs(low), Math.abs(official), ALMOST_NOTHING)
  const apart = official < low ? low - official : official > high ? official - high : 0
  if (apart <= step || apart / size <= 0.01) return false
  // "more than 4,000" is true of 5,160, if a poor way to put it
  if (hedge === 'over' || hedge === 'at-least') return official < low
  if (hedge === 'under' || hedge === 'up-to') return official > high
  return apart / size > (hedge === null ? 0 : 0.1)
}
