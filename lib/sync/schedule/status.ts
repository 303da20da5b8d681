import type { Outcome } from '../engine/outcome.ts'
import type { SyncDatabase } from '../sync-database.ts'

/** How a run ended, also where it could not begin. */
export type RunOutcome =
  | Outcome
  /**
   * `no-access`: the browser does not let us reach the store (any more). `library`: the library could not be read or
   * written. `unexpected`: a fault of the program.
   */
  | { readonly state: 'failed'; readonly fault: 'no-access' | 'library' | 'unexpected' }

export interface SyncStatus {
  /** When the last run ended. */
  readonly triedAt: string
  /** When one last ended well. */
  readonly doneAt: string | null
  readonly outcome: RunOutcome
  /** How many runs in a row failed. */
  readonly failures: number
  /** Changes since sync was set up. */
  readonly sent: number
  readonly received: number
}

/** `undefined` before the first run. */
export async function readStatus({ meta }: SyncDatabase): Promise<SyncStatus | undefined> {
  const row = await meta.get('status')
  return row?.key === 'status' ? row.status : undefined
}

/** The status after one more run. */
export function statusAfter(before: SyncStatus | undefined, outcome: RunOutcome, now: Date): SyncStatus {
  const { sent = 0, received = 0, failures = 0, doneAt = null } = before ?? {}
  const done = outcome.state === 'done' ? outcome : null
  const at = now.toISOString()
  return {
    triedAt: at,
    doneAt: done ? at : doneAt,
    outcome,
    failures: outcome.state === 'failed' ? failures + 1 : 0,
    sent: sent + (done?.sent ?? 0),
    received: received + (done?.received ?? 0),
  }
}
