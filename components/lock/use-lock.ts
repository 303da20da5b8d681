import { useEffect, useState } from 'preact/hooks'
import { codecInUse, type LockState } from '../../lib/lock/codec-in-use.ts'

/** Whether the library has a passphrase and is locked, whichever window did it last; `null` until it is known. */
export function useLock(): LockState | null {
  const codec = codecInUse()
  const [state, setState] = useState(codec.state())
  useEffect(() => {
    const read = () => setState(codec.state())
    const stop = codec.watch(read)
    void codec.settled().then(read)
    return stop
  }, [])
  return state
}
