import { useEffect } from 'preact/hooks'
import type { Failed } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import { codecInUse } from '../../lib/lock/codec-in-use.ts'
import { useLock } from './use-lock.ts'

/**
 * Where a library turns out to be sealed and the record of its passphrase is lost, has the record made anew, and loads
 * the page once more: it can ask for the passphrase then.
 *
 * @param failure why the library cannot be read
 */
export function useSettledLock(library: Library, failure: Failed | null): void {
  const lock = useLock()
  const isUnknown = failure?.fault === 'locked' && lock === 'off'
  useEffect(() => {
    if (!isUnknown) return
    void settle(library)
  }, [library, isUnknown])
}

async function settle(library: Library): Promise<void> {
  const { settleLock } = await import('../../lib/lock/settle-lock.ts')
  await settleLock(library)
  await codecInUse().settled()
  if (codecInUse().state() !== 'off') location.reload()
}
