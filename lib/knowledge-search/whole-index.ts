import { type EntityId, type EntityKind, packOf } from '../knowledge/entity-id.ts'
import type { Entity } from '../knowledge/schema.ts'
import type { KnowledgeEntry } from './entry.ts'
import {
  type FromPack,
  type KnowledgeFound,
  type KnowledgeHit,
  KnowledgeIndex,
  TIERS,
} from './knowledge-index.ts'

/** One of the reader's packs as it is searched. */
export interface SearchedPack {
  readonly id: string
  readonly name: string
  readonly entities: readonly Entity[]
}

/**
 * The bundled knowledge and the reader's packs, each with an index of its own: they are searched beside each other, and
 * whatever is of a pack says so.
 */
export class WholeIndex {
  readonly #bundled: KnowledgeIndex
  readonly #packs: KnowledgeIndex
  readonly #from = new Map<EntityId, FromPack>()

  constructor(bundled: KnowledgeIndex, packs: readonly SearchedPack[] = []) {
    this.#bundled = bundled
    this.#packs = new KnowledgeIndex(packs.flatMap(({ entities }) => entities))
    if (packs.length === 0) return
    const meanings = meaningsIn(bundled)
    const names = new Map(packs.map(({ id, name }) => [id, name]))
    for (const entry of this.#packs.entries) {
      const pack = packOf(entry.id) ?? ''
      this.#from.set(entry.id, { pack, name: names.get(pack) ?? pack, known: knownAmong(entry, meanings) })
    }
  }

  /** What ships with the extension, in alphabetical order. */
  get entries(): readonly KnowledgeEntry[] {
    return this.#bundled.entries
  }

  /** What the reader's packs hold, in alphabetical order. */
  get entriesOfPacks(): readonly KnowledgeEntry[] {
    return this.#packs.entries
  }

  entry(id: EntityId): KnowledgeEntry | undefined {
    return packOf(id) === null ? this.#bundled.entry(id) : this.#packs.entry(id)
  }

  /** Of which pack an entity is; `undefined` for what is bundled, or in no pack that is on. */
  from(id: EntityId): FromPack | undefined {
    return this.#from.get(id)
  }

  /** An entry as a hit, where nothing was searched for. */
  hitOf(entry: KnowledgeEntry): KnowledgeHit {
    return this.#marked({ entry, tier: 'whole-name', alias: null })
  }

  /**
   * What a reader may mean (see `KnowledgeIndex.find`), best first; of what answers equally well, the bundled first.
   * What is merely spelt alike is not shown beside what was found as it was typed.
   */
  find(typed: string, kind?: EntityKind): KnowledgeFound {
    const bundled = this.#bundled.find(typed, kind)
    const own = this.#packs.find(typed, kind)
    if (own.hits.length === 0 || (own.isNear && bundled.hits.length > 0 && !bundled.isNear)) return bundled
    const ownHits = own.hits.map(hit => this.#marked(hit))
    if (bundled.hits.length === 0 || (bundled.isNear && !own.isNear)) return { ...own, hits: ownHits }
    const both = [...bundled.hits, ...ownHits]
    const hits = TIERS.flatMap(tier => both.filter(hit => hit.tier === tier))
    return {
      hits,
      isNear: bundled.isNear,
      terms: bundled.isNear ? [...bundled.terms, ...own.terms] : bundled.terms,
    }
  }

  #marked(hit: KnowledgeHit): KnowledgeHit {
    const from = this.#from.get(hit.entry.id)
    return from ? { ...hit, from } : hit
  }
}

/** What the bundle means by each of its names, folded: where several share one, the first by alphabet. */
function meaningsIn({ entries }: KnowledgeIndex): ReadonlyMap<string, KnowledgeEntry> {
  const meanings = new Map<string, KnowledgeEntry>()
  for (const entry of entries) {
    for (const name of entry.foldedNames) if (!meanings.has(name)) meanings.set(name, entry)
  }
  return meanings
}

function knownAmong(
  { names, foldedNames }: KnowledgeEntry,
  meanings: ReadonlyMap<string, KnowledgeEntry>,
): FromPack['known'] {
  const at = foldedNames.findIndex(name => meanings.has(name))
  const meant = meanings.get(foldedNames[at] ?? '')
  return meant ? { text: names[at] ?? '', entity: meant.id, name: meant.name } : null
}
