import type { EntityId, EntityKind } from '../knowledge/entity-id.ts'
import { referencesOf } from '../knowledge/references.ts'
import type { Entity } from '../knowledge/schema.ts'
import { findTerm, readQuery, type Term } from '../library/search/query.ts'
import { foldText } from '../matching/fold.ts'
import { entryOfEntity, type KnowledgeEntry } from './entry.ts'
import { nearWords, wordsOfNames } from './near-words.ts'

/**
 * What of an entity answers: a name as a whole, the beginning of a name, words of its names, its one line, or anything
 * else that is said of it. The first comes first.
 */
export const TIERS = ['whole-name', 'beginning', 'name', 'line', 'text'] as const
export type Tier = (typeof TIERS)[number]

export interface KnowledgeHit {
  readonly entry: KnowledgeEntry
  readonly tier: Tier
  /** The other name under which it was found; `null` where its own name holds the words. */
  readonly alias: string | null
  /** Of which of the reader's packs it is; left out for what ships with the extension. */
  readonly from?: FromPack
}

/** Where an entity of a pack comes from, and whether the bundled knowledge means something by one of its names too. */
export interface FromPack {
  /** The pack's id. */
  readonly pack: string
  /** The pack's name. */
  readonly name: string
  /** The first of its names that the bundle knows too, and what the bundle means by it; `null` where there is none. */
  readonly known: { readonly text: string; readonly entity: EntityId; readonly name: string } | null
}

export interface KnowledgeFound {
  /** Best first. */
  readonly hits: readonly KnowledgeHit[]
  /** Nothing has the words as they were typed; these have words that differ by one slip of the pen. */
  readonly isNear: boolean
  /** To mark what was found where it is shown (see `matchesIn`). */
  readonly terms: readonly Term[]
}

const NOTHING_FOUND: KnowledgeFound = { hits: [], isNear: false, terms: [] }

/**
 * What goes by its own name comes before what is found by another one, but a title is no name: who types "justice sec"
 * looks for a person, and not for a post whose title begins so.
 */
const TITLED: ReadonlySet<EntityKind> = new Set<EntityKind>(['report', 'event', 'post', 'promise'])

/** Ways to write one term; an entity that has any of them has the term. */
type Ways = readonly Term[]

/**
 * The whole knowledge base in memory, to be searched as somebody types. Never changed: another version is another index.
 *
 * All texts are looked through for each letter. The library has an index of words for that (`lib/library/search`); here
 * are less than a megabyte of text, and to fold it is all that a panel which is just being opened has time for.
 */
export class KnowledgeIndex {
  /** In alphabetical order (see `sortedAs`). */
  readonly entries: readonly KnowledgeEntry[]
  readonly #numbers: ReadonlyMap<EntityId, number>
  /** How many other entities name each, by number: what is named most is most likely meant. */
  readonly #named: Uint32Array
  /** Made when first something is not found. */
  #words: ReadonlySet<string> | undefined

  constructor(entities: readonly Entity[]) {
    this.entries = entities.map(entryOfEntity).sort(alphabetically)
    this.#numbers = new Map(this.entries.map(({ id }, number) => [id, number]))
    this.#named = new Uint32Array(this.entries.length)
    for (const entity of entities) {
      for (const target of new Set(referencesOf(entity).map(reference => reference.target))) {
        const number = this.#numbers.get(target)
        if (number !== undefined) this.#named[number] = (this.#named[number] ?? 0) + 1
      }
    }
  }

  /** What is known of an id here; `undefined` where this version does not hold it. */
  entry(id: EntityId): KnowledgeEntry | undefined {
    return this.entries[this.#numbers.get(id) ?? -1]
  }

  /**
   * What a reader may mean: entities with all the words, those that have them in a name first.
   *
   * @param typed words, read as the library's search reads them (see `readQuery`); case and accents do not matter
   * @param kind only entities of this kind
   */
  find(typed: string, kind?: EntityKind): KnowledgeFound {
    const terms = readQuery(typed)
    if (terms.length === 0) return NOTHING_FOUND
    const plain = terms.map(term => [term])
    const hits = this.#hits(plain, foldText(typed), kind)
    if (hits.length > 0) return { hits, isNear: false, terms }
    this.#words ??= wordsOfNames(this.entries)
    const words = this.#words
    const ways = terms.map(term => [
      term,
      ...nearWords(term, words).map(text => ({ text, isOpen: term.isOpen })),
    ])
    if (ways.every(each => each.length === 1)) return { ...NOTHING_FOUND, terms }
    const near = this.#hits(ways, null, kind)
    return { hits: near, isNear: near.length > 0, terms: ways.flat() }
  }

  /** @param whole what was typed, folded, to be compared with whole names; `null` where it is misspelt anyway */
  #hits(terms: readonly Ways[], whole: string | null, kind: EntityKind | undefined): KnowledgeHit[] {
    const found: { hit: KnowledgeHit; tier: number; number: number }[] = []
    this.entries.forEach((entry, number) => {
      if (kind !== undefined && entry.kind !== kind) return
      // The first place of a term is in the layer that counts most; the term furthest back decides.
      let furthest = 0
      // Words that may have been meant come from the names and the one lines: further back is nothing to look for.
      const text = whole === null ? entry.text.slice(0, entry.rest) : entry.text
      for (const ways of terms) {
        const place = placeOf(text, ways)
        if (place < 0) return
        if (place > furthest) furthest = place
      }
      const hit = hitOf(entry, furthest, whole, terms)
      found.push({ hit, tier: TIERS.indexOf(hit.tier), number })
    })
    const named = (number: number) => this.#named[number] ?? 0
    const bySomethingElse = ({ alias, entry }: KnowledgeHit) =>
      Number(alias !== null || TITLED.has(entry.kind))
    found.sort(
      (one, other) =>
        one.tier - other.tier ||
        bySomethingElse(one.hit) - bySomethingElse(other.hit) ||
        named(other.number) - named(one.number) ||
        one.number - other.number,
    )
    return found.map(({ hit }) => hit)
  }
}

/** The first place of any of the ways to write a term; -1 where none of them stands. */
function placeOf(text: string, ways: Ways): number {
  let first = -1
  for (const way of ways) {
    const at = findTerm(text, way)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

function hitOf(
  entry: KnowledgeEntry,
  furthest: number,
  whole: string | null,
  terms: readonly Ways[],
): KnowledgeHit {
  const { names, foldedNames, line, rest } = entry
  if (furthest >= line) return { entry, tier: furthest < rest ? 'line' : 'text', alias: null }
  const aliasAt = (index: number) => (index > 0 ? (names[index] ?? null) : null)
  if (whole !== null) {
    const same = foldedNames.indexOf(whole)
    if (same >= 0) return { entry, tier: 'whole-name', alias: aliasAt(same) }
    const begins = foldedNames.findIndex(name => name.startsWith(whole))
    if (begins >= 0) return { entry, tier: 'beginning', alias: aliasAt(begins) }
  }
  const holds = foldedNames.findIndex(name => terms.every(ways => placeOf(name, ways) >= 0))
  return { entry, tier: 'name', alias: aliasAt(holds) }
}

function alphabetically(one: KnowledgeEntry, other: KnowledgeEntry): number {
  if (one.sortedAs !== other.sortedAs) return one.sortedAs < other.sortedAs ? -1 : 1
  return one.id < other.id ? -1 : 1
}
