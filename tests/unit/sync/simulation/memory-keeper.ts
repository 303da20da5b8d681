import type { Journal } from '../../../../lib/sync/journal.ts'
import { type DeviceId, deviceIdSchema } from '../../../../lib/sync/log/log-file.ts'
import type { KeyKeeper } from '../../../../lib/sync/setup/key-keeper.ts'
import type { KeyChange, KeyNote, SetUp } from '../../../../lib/sync/setup/set-up.ts'
import type { MemoryRecords } from './memory-records.ts'
import type { MemoryReplica } from './memory-replica.ts'
import { plainEncryption, plainKey } from './plain-encryption.ts'

export type JournalOf = (device: DeviceId, deviceName: string) => Journal

export interface KeptParts {
  readonly number: number
  readonly replica: MemoryReplica
  readonly records: MemoryRecords
  readonly journalOf: JournalOf
}

/** A set-up in memory, as durable as the real one. A fresh log is by a device of a new name, as there. */
export class MemoryKeeper implements KeyKeeper {
  readonly encryption = plainEncryption
  /** Called between the steps of `beginAnew`, which may be cut off there. */
  step: () => void = () => undefined
  setUp: SetUp
  journal: Journal
  readonly #parts: KeptParts
  #logs = 0

  constructor(parts: KeptParts) {
    this.#parts = parts
    const deviceName = `device ${parts.number}`
    this.setUp = { store: { kind: 'browser' }, key: plainKey(0), deviceName, begunAt: '', paused: false }
    this.journal = this.#newJournal()
  }

  #newJournal(): Journal {
    const id = String(this.#parts.number * 1_000 + this.#logs++).padStart(12, '0')
    return this.#parts.journalOf(deviceIdSchema.parse(`00000000-0000-4000-8000-${id}`), this.setUp.deviceName)
  }

  async read(): Promise<SetUp> {
    return this.setUp
  }

  journalOf(): Journal {
    return this.journal
  }

  async noteChange(keyChange: KeyChange): Promise<void> {
    this.setUp = { ...this.setUp, keyChange }
  }

  async replaceNote(note: KeyNote): Promise<void> {
    this.setUp = { ...this.setUp, note }
  }

  async end(what: 'keyChange' | 'outdated'): Promise<void> {
    const { [what]: _, ...rest } = this.setUp
    this.setUp = rest
  }

  async beginAnew(setUp: SetUp): Promise<void> {
    const { replica, records } = this.#parts
    replica.forgetUnsent()
    this.step()
    await replica.sendAgain(await replica.keys())
    this.step()
    records.restart()
    this.setUp = setUp
    this.journal = this.#newJournal()
  }
}
