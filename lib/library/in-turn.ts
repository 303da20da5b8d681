import type { LibraryContext } from './context.ts'

/** What only one context of the extension does at a time. */
export type Turn = 'write' | 'backup'

/** Where there are no locks of the browser (Node), one after the other within this context. */
const last = new Map<string, Promise<unknown>>()

/** Does a piece of work when nobody else is at one of the same kind, over all contexts of the extension. */
export async function inTurn<Result>(
  { database }: Pick<LibraryContext, 'database'>,
  turn: Turn,
  work: () => Promise<Result>,
): Promise<Result> {
  const name = `casenote-${database.name}-${turn}`
  if (globalThis.navigator?.locks) return (await navigator.locks.request(name, work)) as Result
  const mine = (last.get(name) ?? Promise.resolve()).then(work)
  last.set(
    name,
    mine.catch(() => undefined),
  )
  return mine
}
