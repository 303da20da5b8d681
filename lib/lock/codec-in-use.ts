import browser from 'webextension-polyfill'
import { type CodecSource, PLAIN_CODEC, type RowCodec } from '../library/codec.ts'
import { isLockRecordChange, readLockRecord } from './lock-record.ts'
import { LOCKED_CODEC } from './locked-codec.ts'
import { isSessionKeysChange, readSessionKeys } from './session-keys.ts'

/** Whether the library has a passphrase, and whether that was typed. */
export type LockState = 'off' | 'locked' | 'unlocked'

export interface CodecInUse extends CodecSource {
  /** `null` until it is known. */
  state(): LockState | null
  /** Resolves when what was last changed is in force here. */
  settled(): Promise<void>
}

let inUse: CodecInUse | undefined

/**
 * The codec of the library in this context, which follows what any window does: it changes when a passphrase is set,
 * typed, changed or taken away, and when the library locks.
 */
export function codecInUse(): CodecInUse {
  inUse ??= followLock()
  return inUse
}

function followLock(): CodecInUse {
  let codec: RowCodec = LOCKED_CODEC
  let state: LockState | null = null
  let reading: Promise<void> | null = null
  let turn = 0
  const listeners = new Set<() => void>()

  function read(): Promise<void> {
    turn += 1
    const mine = turn
    reading = work(mine).finally(() => {
      if (mine === turn) reading = null
    })
    return reading
  }
  async function work(mine: number): Promise<void> {
    const [nextState, nextCodec] = await codecNow(codec)
    // Somebody changed it while it was read: the later reading counts, and whoever waits for this one waits for that.
    if (mine !== turn) return reading ?? undefined
    const isOther = state !== null && (nextState !== state || nextCodec !== codec)
    codec = nextCodec
    state = nextState
    if (isOther) for (const listener of listeners) listener()
  }

  browser.storage.onChanged?.addListener((changes, area) => {
    if (isSessionKeysChange(changes, area) || isLockRecordChange(changes, area)) void read()
  })
  void read()
  return {
    current: () => codec,
    // While it changes, the one before goes on: what is sealed with a key that is no longer in use is refused by the
    // database itself.
    ready: () => (state === null ? reading : null),
    watch(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    state: () => state,
    settled: () => reading ?? Promise.resolve(),
  }
}

async function codecNow(before: RowCodec): Promise<[LockState, RowCodec]> {
  try {
    const { inUse: id } = await readLockRecord()
    if (id === null) return ['off', PLAIN_CODEC]
    const key = (await readSessionKeys()).find(each => each.id === id)
    if (!key) return ['locked', LOCKED_CODEC]
    if (before !== LOCKED_CODEC && before.id === id) return ['unlocked', before]
    // Only where there is a passphrase.
    const { sealingCodec } = await import('./sealing-codec.ts')
    return ['unlocked', sealingCodec(key)]
  } catch {
    // Not known whether there is a passphrase: nothing is written in plain.
    return ['locked', LOCKED_CODEC]
  }
}
