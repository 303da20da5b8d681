import type { EntityId } from '../../knowledge/entity-id.ts'
import type { Shelf } from '../rows.ts'
import type { Snippet, SnippetId } from '../snippet.ts'
import type { SearchEntry } from './entry.ts'
import { readQuery, type Term } from './query.ts'
import { WordIndex } from './word-index.ts'

/** What is asked of the library. Everything that is given must hold; of several tags or entities, all of them. */
export interface LibraryQuery {
  /** What the reader typed (see `readQuery`). */
  readonly text?: string
  readonly shelf?: Shelf
  readonly entities?: readonly EntityId[]
  readonly tags?: readonly string[]
  /** Without `www.` */
  readonly host?: string
  /** See `pageKeyOf`. */
  readonly page?: string
  readonly colour?: Snippet['colour']
  /** Days of making, `2026-01-31`, both included. */
  readonly from?: string
  readonly to?: string
  /** `relevance` is only of use with a text. */
  readonly order?: 'newest' | 'changed' | 'relevance'
}

export interface SearchResult {
  /** In the order that was asked for. */
  readonly ids: readonly SnippetId[]
  /** To mark what was found where it is shown (see `matchesIn`). */
  readonly terms: readonly Term[]
}

/** How often each value occurs among the snippets that were found. */
export interface Counts {
  readonly entities: ReadonlyMap<EntityId, number>
  readonly tags: ReadonlyMap<string, number>
  readonly hosts: ReadonlyMap<string, number>
  readonly pages: ReadonlyMap<string, number>
}

/** Up to how many changes are worked into the order one by one. */
const FEW = 200

/** An entry with the number under which the words know it. */
interface Numbered extends SearchEntry {
  readonly number: number
}

/**
 * The library in memory, to be searched as somebody types. What was measured beside it is in ARCHITECTURE.md.
 */
export class SearchIndex {
  readonly #entries = new Map<SnippetId, Numbered>()
  /** By number; those that were changed or removed are `undefined`. */
  #numbered: (Numbered | undefined)[] = []
  #words = new WordIndex()
  /** Numbers, newest first; `null` while it has to be made anew. */
  #order: number[] | null = null
  readonly #shelves: Record<Shelf, number> = { kept: 0, trash: 0 }

  put(entries: readonly SearchEntry[]): void {
    if (entries.length > FEW) this.#order = null
    for (const entry of entries) {
      this.#drop(entry.id)
      this.#add(entry)
    }
    // Mostly numbers out of use: begin anew. Rare: a page would have to be open through that many changes.
    if (this.#numbered.length > 1_000 + 2 * this.#entries.size) this.#renumber()
  }

  remove(ids: readonly SnippetId[]): void {
    if (ids.length > FEW) this.#order = null
    for (const id of ids) this.#drop(id)
  }

  get size(): number {
    return this.#entries.size
  }

  /** How many lie on each shelf. */
  get shelves(): Readonly<Record<Shelf, number>> {
    return { ...this.#shelves }
  }

  entry(id: SnippetId): SearchEntry | undefined {
    return this.#entries.get(id)
  }

  find(query: LibraryQuery): SearchResult {
    const terms = readQuery(query.text ?? '')
    const weights = this.#weigh(terms)
    const found = this.#filtered(query, weights)
    if (query.order === 'changed') found.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
    // Sorting keeps the order of equals: newest first.
    if (query.order === 'relevance' && weights) {
      found.sort((one, other) => (weights[other.number] ?? 0) - (weights[one.number] ?? 0))
    }
    return { ids: found.map(({ id }) => id), terms }
  }

  /** For lists of people, tags, sites and pages with their numbers. */
  count(query: LibraryQuery): Counts {
    const entities = new Map<EntityId, number>()
    const tags = new Map<string, number>()
    const hosts = new Map<string, number>()
    const pages = new Map<string, number>()
    for (const entry of this.#filtered(query, this.#weigh(readQuery(query.text ?? '')))) {
      for (const entity of entry.entities) entities.set(entity, (entities.get(entity) ?? 0) + 1)
      for (const tag of entry.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
      if (entry.host !== null) hosts.set(entry.host, (hosts.get(entry.host) ?? 0) + 1)
      if (entry.page !== null) pages.set(entry.page, (pages.get(entry.page) ?? 0) + 1)
    }
    return { entities, tags, hosts, pages }
  }

  #filtered(query: LibraryQuery, weights: Uint8Array | null): Numbered[] {
    const { shelf = 'kept', entities = [], tags = [], host, page, colour, from = '', to } = query
    // Times begin with the day, so this is after all of that day and before the next.
    const end = to === undefined ? undefined : `${to}U`
    const found: Numbered[] = []
    for (const number of this.#inOrder()) {
      if (weights !== null && weights[number] === 0) continue
      const entry = this.#numbered[number]
      if (
        entry &&
        entry.shelf === shelf &&
        (host === undefined || entry.host === host) &&
        (page === undefined || entry.page === page) &&
        (colour === undefined || entry.colour === colour) &&
        entry.createdAt >= from &&
        (end === undefined || entry.createdAt < end) &&
        entities.every(entity => entry.entities.includes(entity)) &&
        tags.every(tag => entry.tags.includes(tag))
      ) {
        found.push(entry)
      }
    }
    return found
  }

  /** How well each entry answers all of the terms together, by number; 0 where one of them is not in it. */
  #weigh(terms: readonly Term[]): Uint8Array | null {
    const [first, ...rest] = terms.map(term =>
      this.#words.weigh(term, this.#numbered.length, number => this.#numbered[number]),
    )
    if (!first) return null
    for (const other of rest) {
      for (let number = 0; number < first.length; number++) {
        const [one = 0, more = 0] = [first[number], other[number]]
        first[number] = one === 0 || more === 0 ? 0 : one + more
      }
    }
    return first
  }

  #add(entry: SearchEntry): void {
    const numbered = { ...entry, number: this.#numbered.length }
    this.#numbered.push(numbered)
    this.#entries.set(entry.id, numbered)
    this.#shelves[entry.shelf] += 1
    this.#words.add(entry, numbered.number)
    this.#order?.splice(this.#placeOf(entry, this.#order), 0, numbered.number)
  }

  #drop(id: SnippetId): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#order?.splice(this.#placeOf(entry, this.#order), 1)
    this.#entries.delete(id)
    this.#shelves[entry.shelf] -= 1
    this.#numbered[entry.number] = undefined
  }

  #renumber(): void {
    const entries = [...this.#entries.values()]
    this.#entries.clear()
    this.#shelves.kept = 0
    this.#shelves.trash = 0
    this.#numbered = []
    this.#words = new WordIndex()
    this.#order = null
    for (const entry of entries) this.#add(entry)
  }

  #inOrder(): readonly number[] {
    this.#order ??= [...this.#entries.values()].sort(newestFirst).map(({ number }) => number)
    return this.#order
  }

  /** Where an entry is in the order, or belongs. */
  #placeOf(entry: SearchEntry, order: readonly number[]): number {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const there = this.#numbered[order[middle] ?? -1]
      if (there && newestFirst(there, entry) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function newestFirst(one: SearchEntry, other: SearchEntry): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? 1 : -1
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0
}
