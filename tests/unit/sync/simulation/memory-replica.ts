import { type Held, mergeIncoming, NOTHING_HELD, type Tombstone } from '../../../../lib/library/merge.ts'
import { type Snippet, snippetIdSchema } from '../../../../lib/library/snippet.ts'
import { readDocument, type SnippetState } from '../../../../lib/library/snippet-document.ts'
import { bytesOf, type LogEntry, type RecordKey } from '../../../../lib/sync/log/log-entry.ts'
import type { Losses, Replica, UnsentBatch } from '../../../../lib/sync/replica.ts'

interface Unsent {
  readonly sequence: number
  readonly key: RecordKey
  /** `null`: the whole of it as it is when it is sent. */
  readonly entry: LogEntry | null
}

/** A library in memory, as durable as the real one: what was written is there, whatever crashes afterwards. */
export class MemoryReplica implements Replica {
  readonly held = new Map<RecordKey, Held>()
  #unsent: Unsent[] = []
  #sequence = 0

  /** A change made on this device. */
  write(key: RecordKey, state: SnippetState, update: Uint8Array): void {
    this.held.set(key, { state, tombstone: this.held.get(key)?.tombstone ?? null })
    this.#push(key, { key, kind: 'change', update })
  }

  purge(key: RecordKey, tombstone: Tombstone): void {
    const merged = mergeIncoming(this.held.get(key) ?? NOTHING_HELD, { kind: 'tombstone', tombstone })
    this.held.set(key, merged)
    this.#push(key, { key, kind: 'tombstone', tombstone: merged.tombstone ?? tombstone })
  }

  /** What was to be sent is not any more. */
  forgetUnsent(): void {
    this.#unsent = []
  }

  #push(key: RecordKey, entry: LogEntry | null): void {
    this.#unsent.push({ sequence: ++this.#sequence, key, entry })
  }

  async takeUnsent(bytes: number): Promise<UnsentBatch> {
    const entries: LogEntry[] = []
    let upTo = 0
    let size = 0
    for (const { sequence, key, entry } of this.#unsent) {
      if (size > bytes) break
      const taken = entry ? [entry] : this.#statesOf(key)
      entries.push(...taken)
      size += taken.reduce((sum, one) => sum + (bytesOf(one)?.length ?? 100), 0)
      upTo = sequence
    }
    return { entries, upTo }
  }

  async confirmSent(upTo: number): Promise<void> {
    this.#unsent = this.#unsent.filter(({ sequence }) => sequence > upTo)
  }

  async sendAgain(keys: readonly RecordKey[]): Promise<void> {
    for (const key of keys) if (this.held.has(key)) this.#push(key, null)
  }

  async keys(): Promise<RecordKey[]> {
    return [...this.held.keys()]
  }

  async statesOf(keys: readonly RecordKey[]): Promise<LogEntry[]> {
    return keys.flatMap(key => this.#statesOf(key))
  }

  #statesOf(key: RecordKey): LogEntry[] {
    const { state, tombstone } = this.held.get(key) ?? NOTHING_HELD
    return [
      ...(tombstone ? [{ key, kind: 'tombstone' as const, tombstone }] : []),
      ...(state ? [{ key, kind: 'change' as const, update: state }] : []),
    ]
  }

  async lossesOf(entries: readonly LogEntry[]): Promise<Losses> {
    const after = new Map<RecordKey, Held>()
    for (const entry of entries) {
      if (!isSnippet(entry)) continue
      after.set(
        entry.key,
        mergeIncoming(after.get(entry.key) ?? this.held.get(entry.key) ?? NOTHING_HELD, entry),
      )
    }
    const of = [...this.held.keys()].filter(key => this.#isHere(key, this.held.get(key)))
    const removed = of.filter(key => after.has(key) && !this.#isHere(key, after.get(key)))
    return { removed: removed.length, of: of.length }
  }

  async apply(entries: readonly LogEntry[]): Promise<void> {
    for (const entry of entries) {
      if (!isSnippet(entry)) continue
      const merged = mergeIncoming(this.held.get(entry.key) ?? NOTHING_HELD, entry)
      this.held.set(entry.key, merged)
      if (merged.sendAgain) this.#push(entry.key, null)
    }
  }

  snippet(key: RecordKey): Snippet | null {
    return shown(key, this.held.get(key))
  }

  /** Everything that can be shown, trash included. */
  shown(): Snippet[] {
    return [...this.held.keys()].flatMap(key => this.snippet(key) ?? [])
  }

  #isHere(key: RecordKey, held: Held | undefined): boolean {
    const snippet = shown(key, held)
    return snippet !== null && snippet.trashedAt === null
  }
}

const isSnippet = (entry: LogEntry): entry is Exclude<LogEntry, { kind: 'article' }> =>
  entry.kind !== 'article' && entry.key.startsWith('snippet/')

const read = new WeakMap<SnippetState, Snippet | null>()

function shown(key: RecordKey, held: Held | undefined): Snippet | null {
  if (!held?.state) return null
  const before = read.get(held.state)
  if (before !== undefined) return before
  const document = readDocument(snippetIdSchema.parse(key.slice('snippet/'.length)), held.state)
  const snippet = document.ok ? document.snippet : null
  read.set(held.state, snippet)
  return snippet
}
