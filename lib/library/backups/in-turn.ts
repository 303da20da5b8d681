import type { LibraryContext } from '../context.ts'

/** Where there are no locks of the browser (Node), one after the other within this context. */
let last: Promise<unknown> = Promise.resolve()

/** Does work on backups one at a time, over all contexts of the extension. */
export async function inTurn<Result>(
  { database }: LibraryContext,
  work: () => Promise<Result>,
): Promise<Result> {
  if (globalThis.navigator?.locks) {
    return (await navigator.locks.request(`casenote-backups-${database.name}`, work)) as Result
  }
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
