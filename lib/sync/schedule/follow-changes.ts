import type { StoreAnswer } from '../stores/store.ts'

/** Waits until something in a store has changed; `false` where nothing has for a while. */
export type WaitForChange = (signal: AbortSignal) => Promise<StoreAnswer<boolean>>

export interface Following {
  /** How the store that is set up now tells of changes; `null` where it does not, or sync is off or in trouble. */
  readonly find: () => Promise<WaitForChange | null>
  readonly sync: () => Promise<unknown>
  /** Resolves after so many milliseconds, or when it is over. Never rejects. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Between two runs at least: a store that says "changed" at once and always must not be asked without end. */
const BETWEEN_RUNS = 3_000
/** Until it is looked once more whether there is a store to follow. */
const UNTIL_NEXT_LOOK = 60_000
const LONGEST_WAIT = 30 * 60_000

/**
 * Syncs whenever a store says that another device has changed something, until it is over. Waits longer after each
 * fault. Never rejects.
 */
export async function followChanges({ find, sync, pause }: Following, signal: AbortSignal): Promise<void> {
  let faults = 0
  while (!signal.aborted) {
    try {
      const wait = await find()
      const answer = wait && !signal.aborted ? await wait(signal) : null
      if (signal.aborted) return
      if (answer?.ok && answer.value) await sync()
      faults = answer && !answer.ok ? faults + 1 : 0
      const wanted = answer?.ok ? BETWEEN_RUNS : UNTIL_NEXT_LOOK * 2 ** Math.max(0, faults - 1)
      await pause(Math.min(wanted, LONGEST_WAIT), signal)
    } catch {
      faults += 1
      await pause(Math.min(UNTIL_NEXT_LOOK * 2 ** faults, LONGEST_WAIT), signal)
    }
  }
}
