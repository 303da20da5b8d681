const LOCK = 'casenote-sync'

/** Does some work of sync while no other context does; `undefined`, and nothing done, where one is at it. */
export function inSyncTurn<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, lock => (lock ? work() : undefined))
}

/** The same, but waits for whoever is at it. */
export function afterSyncTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, work)
}

/** Whether sync runs in some context now. */
export async function isSyncing(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === LOCK)
}
