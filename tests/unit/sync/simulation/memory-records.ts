import {
  bytesOf,
  type LogEntry,
  type RecordKey,
  recordKeySchema,
} from '../../../../lib/sync/log/log-entry.ts'
import { decide, type HeldRecord } from '../../../../lib/sync/records/decide.ts'
import { isSameValue, mergeRecords } from '../../../../lib/sync/records/record-document.ts'
import { isRecordKey } from '../../../../lib/sync/records/records-replica.ts'
import type { Replica } from '../../../../lib/sync/replica.ts'

/** Entries of a pack and where they live, in memory, with the merge of the real ones. */
export class MemoryRecords implements Replica {
  /** What the reader sees, by ids. */
  readonly shelf = new Map<string, unknown>()
  readonly #records = new Map<RecordKey, HeldRecord>()
  #unsent: { readonly sequence: number; readonly key: RecordKey }[] = []
  #sequence = 0

  /** As at the beginning of a fresh log: all of it is to be sent. */
  restart(): void {
    this.#unsent = []
    for (const key of this.#records.keys()) this.#push(key)
  }

  #push(key: RecordKey): void {
    this.#unsent.push({ sequence: ++this.#sequence, key })
  }

  #bringTogether(): void {
    const keys = new Set([...this.#records.keys(), ...[...this.shelf.keys()].map(keyOf)])
    for (const key of keys) {
      const id = key.slice('ownentry/'.length)
      const mine = this.shelf.get(id) ?? null
      const { state, value, isChanged } = decide(key, id, this.#records.get(key), mine, {
        prefersMine: (_, theirs) => theirs === null,
      })
      if (isChanged) this.#push(key)
      if (value === null) this.shelf.delete(id)
      else if (!isSameValue(value, mine)) this.shelf.set(id, value)
      this.#records.set(key, { state, seen: value })
    }
  }

  async takeUnsent(bytes: number) {
    this.#bringTogether()
    const entries: LogEntry[] = []
    let [upTo, size] = [0, 0]
    for (const { sequence, key } of this.#unsent) {
      if (size >= bytes) break
      upTo = sequence
      const state = this.#records.get(key)?.state
      if (!state || entries.some(entry => entry.key === key)) continue
      entries.push({ key, kind: 'change', update: state })
      size += state.length
    }
    return { entries, upTo }
  }

  async confirmSent(upTo: number) {
    this.#unsent = this.#unsent.filter(({ sequence }) => sequence > upTo)
  }

  async sendAgain(keys: readonly RecordKey[]) {
    for (const key of keys) if (this.#records.has(key)) this.#push(key)
  }

  async keys() {
    return [...this.#records.keys()]
  }

  async statesOf(keys: readonly RecordKey[]) {
    return keys.flatMap((key): LogEntry[] => {
      const state = this.#records.get(key)?.state
      return state ? [{ key, kind: 'change', update: state }] : []
    })
  }

  async lossesOf() {
    return { removed: 0, of: 0 }
  }

  async apply(entries: readonly LogEntry[]) {
    for (const entry of entries) {
      const update = entry.kind === 'change' && isRecordKey(entry.key) ? bytesOf(entry) : null
      if (!update) continue
      const held = this.#records.get(entry.key)
      this.#records.set(
        entry.key,
        held ? { ...held, state: mergeRecords(held.state, update) } : { state: update },
      )
    }
    this.#bringTogether()
  }
}

const keyOf = (id: string): RecordKey => recordKeySchema.parse(`ownentry/${id}`)
