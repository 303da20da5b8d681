import { PLAIN_CODEC } from '../library/codec.ts'
import type { Library } from '../library/library.ts'
import { keptKeys } from './kept-keys.ts'
import { readLockRecord, writeLockRecord } from './lock-record.ts'
import { inLockTurn } from './lock-turn.ts'

/**
 * Brings the record in line with the library, where setting or taking away a passphrase was cut short: the library
 * says what it is sealed with. To be called at the start of the browser.
 */
export function settleLock(library: Library): Promise<void> {
  return inLockTurn(async () => {
    const [state, { inUse }] = await Promise.all([library.state(), readLockRecord()])
    // Without a library there may be a second copy of it that is sealed.
    if (!state || state.codec === (inUse ?? PLAIN_CODEC.id)) return { ok: true }
    if (state.codec === PLAIN_CODEC.id) await writeLockRecord({ inUse: null, keys: [] })
    else {
      const keys = (await keptKeys(library)).filter(({ id }) => id === state.codec)
      await writeLockRecord({ inUse: state.codec, keys: keys.slice(0, 1) })
    }
    return { ok: true }
  }).then(() => undefined)
}
