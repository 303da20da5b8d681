import { inTurn } from '../turns/in-turn.ts'
import type { LibraryContext } from './context.ts'

/** What only one context of the extension does at a time. */
export type Turn = 'write' | 'backup'

/** Does a piece of work when nobody else is at one of the same kind with this library. */
export const inLibraryTurn = <Result>(
  { database }: Pick<LibraryContext, 'database'>,
  turn: Turn,
  work: () => Promise<Result>,
): Promise<Result> => inTurn(`${database.name}-${turn}`, work)
