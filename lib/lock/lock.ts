import { PLAIN_CODEC } from '../library/codec.ts'
import type { Library } from '../library/library.ts'
import { recodeLibrary } from '../library/recode.ts'
import { copyStateIn } from '../library/second-copy/copy-database.ts'
import { keepKeysBesideCopy, keptKeys } from './kept-keys.ts'
import { newLibraryKey } from './library-key.ts'
import { readLockRecord, writeLockRecord } from './lock-record.ts'
import { inLockTurn, type LockOutcome } from './lock-turn.ts'
import { sealingCodec } from './sealing-codec.ts'
import { forgetSessionKeys, readSessionKeys, writeSessionKeys } from './session-keys.ts'
import { COST, unwrapKey, wrapKey } from './wrap-key.ts'
import type { Cost } from './wrapped-key.ts'

/** What is being done, for words beside it. */
export type LockStep = 'working-out' | 'rewriting'

const DONE: LockOutcome = { ok: true }

/**
 * Sets a passphrase, or another one in place of the one that was typed: draws a new key and writes everything anew,
 * sealed with it. Where it fails or is cut short, everything is as it was before.
 */
export function setPassphrase(
  library: Library,
  passphrase: string,
  step: (step: LockStep) => void = () => undefined,
  cost: Cost = COST,
): Promise<LockOutcome> {
  return inLockTurn(async () => {
    step('working-out')
    const key = newLibraryKey()
    const wrapped = await wrapKey(key, passphrase, cost)
    const before = await readLockRecord()
    step('rewriting')
    // Wherever this is cut short, both keys can be found, and the library says which is in use.
    await writeLockRecord({ inUse: before.inUse, keys: [...before.keys, wrapped] })
    await keepKeysBesideCopy(library, [...before.keys, wrapped])
    return recodeLibrary(library.context, sealingCodec(key), {
      wrapped: [wrapped],
      async committed() {
        await attempt(async () => writeSessionKeys([...(await readSessionKeys()), key]))
        await attempt(() => writeLockRecord({ inUse: key.id, keys: [wrapped] }))
        await attempt(() => writeSessionKeys([key]))
        await attempt(() => keepKeysBesideCopy(library, [wrapped]))
      },
    })
  })
}

/** Takes the passphrase away: writes everything anew, in plain. It has to be typed once more. */
export function removePassphrase(
  library: Library,
  passphrase: string,
  step: (step: LockStep) => void = () => undefined,
): Promise<LockOutcome> {
  return inLockTurn(async () => {
    step('working-out')
    const opened = await openKey(library, passphrase)
    if (!opened.ok) return opened
    step('rewriting')
    return recodeLibrary(library.context, PLAIN_CODEC, {
      async committed() {
        await attempt(() => writeLockRecord({ inUse: null, keys: [] }))
        await attempt(forgetSessionKeys)
        await attempt(() => keepKeysBesideCopy(library, []))
      },
    })
  })
}

/** Unlocks the library in all windows. */
export function unlock(library: Library, passphrase: string): Promise<LockOutcome> {
  return inLockTurn(async () => {
    const opened = await openKey(library, passphrase)
    if (!opened.ok) return opened
    const { key } = opened
    if (key === null) {
      await writeLockRecord({ inUse: null, keys: [] })
      return DONE
    }
    await writeSessionKeys([key])
    const { inUse, keys } = await readLockRecord()
    const wrapped = (await keptKeys(library)).filter(({ id }) => id === key.id).slice(0, 1)
    if (inUse !== key.id || keys.length !== 1) await writeLockRecord({ inUse: key.id, keys: wrapped })
    return DONE
  })
}

/** Whether this is the passphrase of the library. */
export async function isPassphrase(library: Library, passphrase: string): Promise<LockOutcome> {
  const opened = await openKey(library, passphrase)
  return opened.ok ? DONE : opened
}

/** Locks the library in all windows: its key is forgotten until the passphrase is typed again. */
export function lock(): Promise<void> {
  return forgetSessionKeys()
}

/**
 * What comes after everything was written: the library is sealed in the new way, whether or not it works. Without its
 * key in memory it is locked, and the record is put right at the next start (`settleLock`).
 */
async function attempt(work: () => Promise<void>): Promise<void> {
  await work().catch(() => undefined)
}

/** `null` for a library that is not sealed after all. */
async function openKey(library: Library, passphrase: string) {
  const wanted = await keyWanted(library)
  if (wanted === PLAIN_CODEC.id) return { ok: true, key: null } as const
  for (const wrapped of await keptKeys(library)) {
    if (wanted !== null && wrapped.id !== wanted) continue
    const opened = await unwrapKey(wrapped, passphrase)
    // Others of the same id are copies, and of no use unless this one is damaged.
    if (opened.ok || opened.fault === 'wrong-passphrase') return opened
  }
  return { ok: false, fault: 'damaged' } as const
}

/** The codec of the library, or of its second copy where the browser threw the library away. */
async function keyWanted(library: Library): Promise<string | null> {
  const state = await library.state()
  if (state) return state.codec
  const copy = await library.context.copy().catch(() => null)
  const there = copy && (await copyStateIn(copy).catch(() => undefined))
  return there?.codec ?? (await readLockRecord()).inUse
}
