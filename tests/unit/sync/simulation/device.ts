import type { Outcome } from '../../../../lib/sync/engine/outcome.ts'
import type { Parts } from '../../../../lib/sync/engine/run.ts'
import type { Journal } from '../../../../lib/sync/journal.ts'
import type { SyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { bothReplicas } from '../../../../lib/sync/records/both-replicas.ts'
import type { Replica } from '../../../../lib/sync/replica.ts'
import { beginKeyChange, enterNewKey } from '../../../../lib/sync/setup/change-key.ts'
import type { KeyKeeper } from '../../../../lib/sync/setup/key-keeper.ts'
import { runUnderKey } from '../../../../lib/sync/setup/run-under-key.ts'
import type { SetUp } from '../../../../lib/sync/setup/set-up.ts'
import type { Store } from '../../../../lib/sync/stores/store.ts'
import { type JournalOf, MemoryKeeper } from './memory-keeper.ts'
import { MemoryRecords } from './memory-records.ts'
import { MemoryReplica } from './memory-replica.ts'
import { plainEncryption } from './plain-encryption.ts'
import type { Random } from './random.ts'

class Crash extends Error {}

/** A device that edits, goes offline, and crashes between any two operations. */
export class SimulatedDevice {
  readonly replica = new MemoryReplica()
  readonly records = new MemoryRecords()
  readonly keeper: MemoryKeeper
  readonly writer: number
  /** How wrong its clock is, in milliseconds. */
  readonly skew: number
  isOffline = false
  /** Its reader does not get the new key. */
  isRemoved = false

  constructor(random: Random, number: number, journalOf: JournalOf) {
    this.writer = 1 + number
    this.skew = (random.next() - 0.5) * 4 * 86_400_000
    const { replica, records } = this
    this.keeper = new MemoryKeeper({ number, replica, records, journalOf })
  }

  /** One run of sync; it crashes before the operation with this number, if any. */
  sync(store: Store, clock: number, crashAt: number | null): Promise<Outcome | 'crash'> {
    return this.#untilCrash(crashAt, async step => {
      const replica = bothReplicas(
        crashing<Replica>(this.replica, step),
        crashing<Replica>(this.records, step),
      )
      const partsFor = (setUp: SetUp): Parts => ({
        store: crashing(store, step),
        replica,
        journal: crashing<Journal>(this.keeper.journal, step),
        sealer: plainEncryption.sealerOf(setUp.key),
        now: () => new Date(clock + this.skew),
        agreed: { losses: true, refill: true },
        filesALevel: 3,
      })
      const outcome = await runUnderKey(this.#crashingKeeper(step), partsFor)
      if (!outcome) throw new Error('sync is not set up')
      return outcome
    })
  }

  /** Begins a change of the key; the next runs go on with it. */
  changeKey(store: Store, key: SyncKey, clock: number, crashAt: number | null) {
    const now = new Date(clock + this.skew)
    return this.#untilCrash(crashAt, step =>
      beginKeyChange(this.#crashingKeeper(step), crashing(store, step), key, now),
    )
  }

  /** Tries these keys on the note that the last run met. */
  enterKey(store: Store, outcome: Outcome, keys: readonly SyncKey[], crashAt: number | null) {
    return this.#untilCrash(crashAt, async step => {
      if (outcome.state !== 'asks' || outcome.about !== 'new-key') return false
      for (const key of keys) {
        const entered = await enterNewKey(
          this.#crashingKeeper(step),
          crashing(store, step),
          outcome.file,
          key,
        )
        if (entered.ok) return true
      }
      return false
    })
  }

  async isQuiet(): Promise<boolean> {
    const { files, outbox, removing } = await this.keeper.journal.load()
    const { keyChange, outdated } = this.keeper.setUp
    const isAtRest = outbox === null && removing.length === 0 && !keyChange && !outdated
    return isAtRest && [...files.values()].every(({ missed }) => missed === 0)
  }

  #crashingKeeper(step: () => void): KeyKeeper {
    this.keeper.step = step
    const journalOf = () => crashing<Journal>(this.keeper.journal, step)
    const { read, noteChange, replaceNote, end, beginAnew } = crashing<KeyKeeper>(this.keeper, step)
    return { encryption: plainEncryption, journalOf, read, noteChange, replaceNote, end, beginAnew }
  }

  async #untilCrash<Value>(
    crashAt: number | null,
    work: (step: () => void) => Promise<Value>,
  ): Promise<Value | 'crash'> {
    let left = crashAt ?? Number.POSITIVE_INFINITY
    try {
      return await work(() => {
        if (left-- <= 0) throw new Crash()
      })
    } catch (error) {
      if (error instanceof Crash) return 'crash'
      throw error
    }
  }
}

/** The same object, whose every call is counted first and made only then: a crash happens between two of them. */
function crashing<T extends object>(target: T, step: () => void): T {
  return new Proxy(target, {
    get: (object, name) => {
      const member: unknown = Reflect.get(object, name, object)
      if (typeof member !== 'function') return member
      return async (...values: unknown[]) => {
        step()
        const result: unknown = await member.apply(object, values)
        step()
        return result
      }
    },
  })
}
