import {
  answered,
  failed,
  type ListedFile,
  type Listing,
  type Store,
  type StoreAnswer,
} from '../../../../lib/sync/stores/store.ts'
import type { Random } from './random.ts'

/** What goes wrong in a store, each as a share of the operations. */
export interface Roughness {
  readonly unreachable: number
  readonly truncatedPut: number
  readonly lateListing: number
}

export const CALM: Roughness = { unreachable: 0, truncatedPut: 0, lateListing: 0 }

interface Kept {
  readonly bytes: Uint8Array
  /** Listed only from this tick on. */
  readonly visibleFrom: number
}

/** A store in memory that loses, delays, cuts off and mixes up what it is given. */
export class RoughStore implements Store {
  readonly files = new Map<string, Kept>()
  roughness: Roughness = CALM
  /** Whether it can tell what is new, and not only what is there. */
  hasFeed = false
  readonly #feed: string[] = []
  readonly counts = { list: 0, get: 0, put: 0, remove: 0 }
  readonly got: string[] = []
  /** Names under which somebody at the store has put copies of files: a copy of a copy may bear the name of the first. */
  readonly copied = new Set<string>()
  #tick = 0
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  async list(cursor: string | null = null): Promise<StoreAnswer<Listing>> {
    this.counts.list++
    this.#tick++
    if (this.#random.chance(this.roughness.unreachable)) return failed('unreachable')
    if (this.hasFeed && cursor !== null) return answered(this.#newSince(Number(cursor)))
    const files: ListedFile[] = []
    for (const [name, { bytes, visibleFrom }] of this.files) {
      const isVisible = this.hasFeed || this.roughness === CALM || visibleFrom <= this.#tick
      if (isVisible) files.push({ name, size: bytes.length })
    }
    const next = this.hasFeed ? `${this.#feed.length}` : null
    return answered({ files, complete: true, removed: [], cursor: next })
  }

  #newSince(cursor: number): Listing {
    const names = [...new Set(this.#feed.slice(cursor))]
    const files = names.flatMap(name => {
      const kept = this.files.get(name)
      return kept ? [{ name, size: kept.bytes.length }] : []
    })
    const removed = names.filter(name => !this.files.has(name))
    return { files, complete: false, removed, cursor: `${this.#feed.length}` }
  }

  #set(name: string, kept: Kept): void {
    this.files.set(name, kept)
    this.#feed.push(name)
  }

  #delete(name: string): void {
    if (this.files.delete(name)) this.#feed.push(name)
  }

  async get(name: string): Promise<StoreAnswer<Uint8Array>> {
    this.counts.get++
    this.got.push(name)
    if (this.#random.chance(this.roughness.unreachable)) return failed('unreachable')
    const kept = this.files.get(name)
    return kept ? answered(kept.bytes) : failed('no-such-file')
  }

  async put(name: string, bytes: Uint8Array): Promise<StoreAnswer<null>> {
    this.counts.put++
    if (this.#random.chance(this.roughness.unreachable)) return failed('unreachable')
    const visibleFrom =
      this.#tick + (this.#random.chance(this.roughness.lateListing) ? this.#random.below(8) : 0)
    const cut = this.#random.chance(this.roughness.truncatedPut)
      ? this.#random.below(bytes.length)
      : bytes.length
    this.#set(name, { bytes: bytes.slice(0, cut), visibleFrom })
    // Written, but the answer is lost on the way.
    return this.#random.chance(this.roughness.unreachable) ? failed('unreachable') : answered(null)
  }

  async remove(name: string): Promise<StoreAnswer<null>> {
    this.counts.remove++
    if (this.#random.chance(this.roughness.unreachable)) return failed('unreachable')
    this.#delete(name)
    return answered(null)
  }

  /** Somebody at the store loses, damages or copies a file. */
  disturb(isNote: (name: string) => boolean = () => false): void {
    const name = this.#random.pick([...this.files.keys()])
    const kept = name === undefined ? undefined : this.files.get(name)
    if (name === undefined || !kept) return
    const kind = this.#random.below(4)
    // A note of the same length is not looked at again: whoever spoils it so keeps a device under the old key.
    if (kind === 2 && isNote(name)) return
    if (kind === 0) this.#delete(name)
    if (kind === 1)
      this.#set(name, { ...kept, bytes: kept.bytes.slice(0, this.#random.below(kept.bytes.length)) })
    if (kind === 2) {
      const bytes = kept.bytes.slice()
      const at = this.#random.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a
      this.#set(name, { ...kept, bytes })
    }
    if (kind === 3) {
      const other = [...name.replace('.age', '')].reverse().join('')
      this.copied.add(`${other}.age`)
      this.#set(`${other}.age`, kept)
    }
  }
}
