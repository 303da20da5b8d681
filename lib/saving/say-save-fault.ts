import { type MessageKey, say } from '../language/say.ts'
import { LIBRARY_FAULTS, type LibraryFault } from '../library/fault-codes.ts'
import type { SaveFault } from './save-answer.ts'

const isLibraryFault = (fault: SaveFault): fault is LibraryFault =>
  (LIBRARY_FAULTS as readonly string[]).includes(fault)

/** Why something was not saved, in words, and what to do. */
export function saySaveFault(fault: SaveFault): string {
  const code = fault.replaceAll('-', '_')
  return say((isLibraryFault(fault) ? `library_fault_${code}` : `save_fault_${code}`) as MessageKey)
}
