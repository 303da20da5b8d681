import { generateX25519Identity } from 'age-encryption'
import { tombstoneOf } from '../../../../lib/library/merge.ts'
import { instantSchema, newSnippetId, type Snippet } from '../../../../lib/library/snippet.ts'
import { changeDocument, createDocument, trashDocument } from '../../../../lib/library/snippet-document.ts'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import type { Sealer } from '../../../../lib/sync/encryption/sealer.ts'
import { syncOnce } from '../../../../lib/sync/engine/sync-once.ts'
import { type RecordKey, recordKeySchema } from '../../../../lib/sync/log/log-entry.ts'
import { deviceIdSchema } from '../../../../lib/sync/log/log-file.ts'
import type { Store } from '../../../../lib/sync/stores/store.ts'
import { MemoryJournal } from '../simulation/memory-journal.ts'
import { MemoryReplica } from '../simulation/memory-replica.ts'

const now = instantSchema.parse('2026-01-01T00:00:00.000Z')
const sealer = ageSealer([await generateX25519Identity()])

/** A device with its library in memory, and the real encryption. */
export class Device {
  readonly replica = new MemoryReplica()
  readonly journal: MemoryJournal
  readonly #store: Store
  readonly #sealer: Sealer
  readonly #writer: number

  constructor(store: Store, number: number, itsSealer: Sealer = sealer) {
    const id = deviceIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`)
    this.journal = new MemoryJournal(id, `device ${number}`)
    this.#store = store
    this.#sealer = itsSealer
    this.#writer = number
  }

  sync(agreed: { losses?: boolean; refill?: boolean } = {}) {
    const { replica, journal } = this
    return syncOnce({
      store: this.#store,
      sealer: this.#sealer,
      replica,
      journal,
      now: () => new Date(now),
      agreed,
    })
  }

  save(note = '', quote = 'A passage.'): RecordKey {
    const id = newSnippetId()
    const state = createDocument({
      id,
      kind: 'passage',
      quote,
      anchor: null,
      page: { url: null, canonical: null, title: null, site: null, published: null },
      place: null,
      entities: [],
      numbers: [],
      colour: 'yellow',
      tags: [],
      note,
      createdAt: now,
      changedAt: now,
    })
    const key = recordKeySchema.parse(`snippet/${id}`)
    this.replica.write(key, state, state)
    return key
  }

  edit(key: RecordKey, note: string): void {
    const state = this.replica.held.get(key)?.state
    if (!state) throw new Error('not here')
    const changed = changeDocument(state, { note }, { writer: this.#writer, now })
    this.replica.write(key, changed.state, changed.update)
  }

  trash(key: RecordKey): void {
    const state = this.replica.held.get(key)?.state
    if (!state) throw new Error('not here')
    const changed = trashDocument(state, { writer: this.#writer, now })
    this.replica.write(key, changed.state, changed.update)
  }

  purge(key: RecordKey): void {
    const state = this.replica.held.get(key)?.state
    if (state) this.replica.purge(key, tombstoneOf(state, now))
  }

  shown(): Snippet[] {
    return [...this.replica.held.keys()].flatMap(key => this.replica.snippet(key) ?? [])
  }
}
