import { say } from '../../lib/language/say.ts'
import type { Failed } from '../../lib/library/fault.ts'

/** The words for what the library could not do. */
export function sayFailure({ fault }: Pick<Failed, 'fault'>): string {
  return say(`library_fault_${fault.replaceAll('-', '_')}` as Parameters<typeof say>[0])
}
