import Dexie from 'dexie'
import type { LibraryFault } from './fault-codes.ts'

/** What a write gives: resolved only when what was written is on its way to the disk as one whole, or not at all. */
export type Outcome<Value extends object = object> = ({ readonly ok: true } & Value) | Failed

export interface Failed {
  readonly ok: false
  readonly fault: LibraryFault
  /** For programmers and bug reports; holds nothing that the reader wrote. */
  readonly detail: string
}

/** What a read rejects with, and what a write is stopped by. */
export class LibraryFailure extends Error {
  readonly fault: LibraryFault

  constructor(fault: LibraryFault, detail: string = fault) {
    super(detail)
    this.name = 'LibraryFailure'
    this.fault = fault
  }
}

/** The fault behind anything that Dexie, IndexedDB or our own code throws. */
export function failedBy(thrown: unknown): Failed {
  return {
    ok: false,
    fault: faultOf(thrown),
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  }
}

/** Dexie puts the browser's own error inside of its own, sometimes twice. */
const DEEPEST = 5

function faultOf(thrown: unknown): LibraryFault {
  let error = thrown
  for (let depth = 0; depth < DEEPEST && error instanceof Error; depth++) {
    if (error instanceof LibraryFailure) return error.fault
    const { name } = error
    if (name === Dexie.errnames.QuotaExceeded) return 'disk-full'
    if (name === Dexie.errnames.Data) return 'unfit'
    const within = error as { inner?: unknown; failures?: unknown }
    // A bulk write lists what failed; the rest of its transaction was undone with it.
    const deeper = within.inner ?? (Array.isArray(within.failures) ? within.failures[0] : undefined)
    // Closed for no other reason: another window is bringing it into a new form.
    if (!deeper && name === Dexie.errnames.DatabaseClosed) return 'blocked'
    error = deeper
  }
  return 'unavailable'
}
