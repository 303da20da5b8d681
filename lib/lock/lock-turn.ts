import { failedBy } from '../library/fault.ts'
import type { LibraryFault } from '../library/fault-codes.ts'
import { inTurn } from '../turns/in-turn.ts'

/** `damaged`: no wrapped key is left that could be opened with any passphrase. */
export type LockFault = LibraryFault | 'wrong-passphrase' | 'damaged'
export type LockOutcome = { readonly ok: true } | { readonly ok: false; readonly fault: LockFault }

/** One at a time over all windows. What the browser or the database throws becomes the fault that is told. */
export function inLockTurn(work: () => Promise<LockOutcome>): Promise<LockOutcome> {
  return inTurn('lock', async () => {
    try {
      return await work()
    } catch (thrown) {
      return failedBy(thrown)
    }
  })
}
