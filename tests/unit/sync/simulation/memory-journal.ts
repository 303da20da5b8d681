import type {
  Journal,
  JournalChange,
  JournalState,
  KnownFile,
  Outbox,
  UnreadableFile,
} from '../../../../lib/sync/journal.ts'
import type { RecordKey } from '../../../../lib/sync/log/log-entry.ts'
import type { DeviceId, FileName } from '../../../../lib/sync/log/log-file.ts'

/** A journal in memory. */
export class MemoryJournal implements Journal {
  readonly #device: DeviceId
  readonly #deviceName: string
  readonly #files = new Map<FileName, KnownFile>()
  readonly #keys = new Map<FileName, readonly RecordKey[]>()
  readonly #unreadable = new Map<FileName, UnreadableFile>()
  #lastSequence = 0
  #outbox: Outbox | null = null
  #removing: readonly FileName[] = []
  #cursor: string | null = null

  constructor(device: DeviceId, deviceName: string) {
    this.#device = device
    this.#deviceName = deviceName
  }

  async load(): Promise<JournalState> {
    return {
      device: this.#device,
      deviceName: this.#deviceName,
      lastSequence: this.#lastSequence,
      files: new Map(this.#files),
      unreadable: new Map(this.#unreadable),
      outbox: this.#outbox,
      removing: this.#removing,
      cursor: this.#cursor,
    }
  }

  async write(change: JournalChange): Promise<void> {
    if (change.lastSequence !== undefined) this.#lastSequence = change.lastSequence
    for (const { keys, ...file } of change.add ?? []) {
      this.#files.set(file.name, file)
      this.#keys.set(file.name, keys)
      this.#unreadable.delete(file.name)
    }
    for (const { name, missed } of change.missed ?? []) {
      const file = this.#files.get(name)
      if (file) this.#files.set(name, { ...file, missed })
    }
    for (const name of change.forget ?? []) {
      this.#files.delete(name)
      this.#keys.delete(name)
      this.#unreadable.delete(name)
    }
    for (const file of change.unreadable ?? []) this.#unreadable.set(file.name, file)
    if (change.outbox !== undefined) this.#outbox = change.outbox
    if (change.removing !== undefined) this.#removing = change.removing
    if (change.cursor !== undefined) this.#cursor = change.cursor
  }

  async keysOf(names: readonly FileName[]): Promise<RecordKey[]> {
    return [...new Set(names.flatMap(name => this.#keys.get(name) ?? []))]
  }
}
