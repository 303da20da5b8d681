import { nameOfLine, type SyncLine } from '../line.ts'

const lockOf = (line: SyncLine) => `casenote-${nameOfLine(line)}`

/** Does some work of sync while no other context does; `undefined`, and nothing done, where one is at it. */
export function inSyncTurn<Value>(
  work: () => Promise<Value>,
  line: SyncLine = 'own',
): Promise<Value | undefined> {
  return navigator.locks.request(lockOf(line), { ifAvailable: true }, lock => (lock ? work() : undefined))
}

/** The same, but waits for whoever is at it. */
export function afterSyncTurn<Value>(work: () => Promise<Value>, line: SyncLine = 'own'): Promise<Value> {
  return navigator.locks.request(lockOf(line), work)
}

/** Whether sync runs in some context now. */
export async function isSyncing(line: SyncLine = 'own'): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === lockOf(line))
}
