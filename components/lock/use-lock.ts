import { useLayoutEffect, useState } from 'preact/hooks'
import { codecInUse, type LockState } from '../../lib/lock/codec-in-use.ts'

/** Whether the library has a passphrase and is locked, whichever window did it last; `null` until it is known. */
export function useLock(): LockState | null {
  const codec = codecInUse()
  const [state, setState] = useState(codec.state())
  // At once, not after the next frame: a window at the back draws none, and must not go on showing what is locked.
  useLayoutEffect(() => {
    const read = () => setState(codec.state())
    const stop = codec.watch(read)
    void codec.settled().then(read)
    return stop
  }, [])
  return state
}
