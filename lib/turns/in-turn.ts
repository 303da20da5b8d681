/** Where there are no locks of the browser (Node), one after the other within this context. */
const last = new Map<string, Promise<unknown>>()

/**
 * Does a piece of work when nobody else is at one of the same name, over all contexts of the extension, in the order
 * in which they asked (https://w3c.github.io/web-locks/). Work must not ask for its own name again: it would wait for
 * itself.
 *
 * @returns what the work gives; rejects with what it throws, and the next may begin
 */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `casenote-${name}`
  if (globalThis.navigator?.locks) return (await navigator.locks.request(lock, work)) as Result
  const mine = (last.get(lock) ?? Promise.resolve()).then(work)
  const ended = mine.then(
    () => undefined,
    () => undefined,
  )
  last.set(lock, ended)
  void ended.then(() => {
    if (last.get(lock) === ended) last.delete(lock)
  })
  return mine
}
