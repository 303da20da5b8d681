import { type MessageKey, say } from '../../lib/language/say.ts'
import type { LockFault } from '../../lib/lock/lock-turn.ts'

/** Why the library could not be locked or unlocked. */
export function sayLockFault(fault: LockFault): string {
  const isOwn = fault === 'wrong-passphrase' || fault === 'damaged'
  return say(`${isOwn ? 'lock' : 'library'}_fault_${fault.replaceAll('-', '_')}` as MessageKey)
}
