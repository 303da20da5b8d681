import { failedBy } from '../library/fault.ts'
import type { LibraryFault } from '../library/fault-codes.ts'

/** `damaged`: no wrapped key is left that could be opened with any passphrase. */
export type LockFault = LibraryFault | 'wrong-passphrase' | 'damaged'
export type LockOutcome = { readonly ok: true } | { readonly ok: false; readonly fault: LockFault }

/** One at a time over all windows. What the browser or the database throws becomes the fault that is told. */
export async function inLockTurn(work: () => Promise<LockOutcome>): Promise<LockOutcome> {
  const told = async () => {
    try {
      return await work()
    } catch (thrown) {
      return failedBy(thrown)
    }
  }
  if (!globalThis.navigator?.locks) return told()
  return (await navigator.locks.request('casenote-lock', told)) as LockOutcome
}
