import { inTurn } from '../turns/in-turn.ts'

/**
 * Whatever decides what stands on the page of a tab, and tells it: one after the other, so that what is told last was
 * decided last. Otherwise what was decided before the vanish key was pressed could reach the page after it.
 */
export const inPaintTurn = <Result>(tab: number, work: () => Promise<Result>): Promise<Result> =>
  inTurn(`paint-${tab}`, work)
