import type { EntityKind } from '../../lib/knowledge/entity-id.ts'
import type { KnowledgeHit } from '../../lib/knowledge-search/knowledge-index.ts'
import type { WholeIndex } from '../../lib/knowledge-search/whole-index.ts'
import type { Term } from '../../lib/library/search/query.ts'
import type { BrowseView } from './browse-view.ts'

/** Kinds that a reader looks for by when they were; the others stand in the order of the alphabet. */
const DATED: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'report',
  'event',
  'post',
  'promise',
  'legislation',
])
/** Of these the newest stands first; laws are looked for by name. */
const NEWEST_FIRST: ReadonlySet<EntityKind> = new Set<EntityKind>(['report', 'event', 'post', 'promise'])

export interface Listed {
  readonly hits: readonly KnowledgeHit[]
  /** Nothing has the words as they were typed. */
  readonly isNear: boolean
  readonly terms: readonly Term[]
  /** What the list can be narrowed to; empty where that makes no sense. */
  readonly letters: readonly string[]
  /** Newest first. */
  readonly years: readonly string[]
}

/**
 * What a view lists: best first where words were typed, else by date or alphabet, and then what the reader's packs hold
 * of the same kind after all that is bundled.
 */
export function listEntries(index: WholeIndex, view: BrowseView): Listed {
  const { kind, letter, year, from } = view
  const isSearch = view.q.trim() !== ''
  const found = isSearch ? index.find(view.q, kind ?? undefined) : null
  const all = (found?.hits ?? plainHits(index, kind)).filter(hit => from === null || hit.from)
  const hits = all.filter(
    ({ entry }) =>
      (letter === null || entry.sortedAs.startsWith(letter)) && (year === null || entry.years.includes(year)),
  )
  if (!isSearch && kind !== null && NEWEST_FIRST.has(kind)) {
    hits.sort(
      (one, other) =>
        Number(Boolean(one.from)) - Number(Boolean(other.from)) ||
        compare(other.entry.date ?? '', one.entry.date ?? ''),
    )
  }
  const isDated = kind !== null && DATED.has(kind)
  return {
    hits,
    isNear: found?.isNear ?? false,
    terms: found?.terms ?? [],
    letters:
      isSearch || isDated
        ? []
        : valuesOf(all.map(({ entry }) => entry.sortedAs.slice(0, 1))).filter(isLetter),
    years: isDated ? valuesOf(all.flatMap(({ entry }) => entry.years)).reverse() : [],
  }
}

const plainHits = (index: WholeIndex, kind: EntityKind | null): readonly KnowledgeHit[] =>
  [...index.entries, ...index.entriesOfPacks]
    .filter(entry => kind === null || entry.kind === kind)
    .map(entry => index.hitOf(entry))

const valuesOf = (values: readonly string[]): string[] => [...new Set(values)].sort()
const isLetter = (text: string) => /^[a-z]$/.test(text)
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
