import { type EntityId, type EntityKind, kindOf } from '../../lib/knowledge/entity-id.ts'
import type { SearchEntry } from '../../lib/library/search/entry.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import type { Arrangement } from './library-view.ts'

/** One row of the list: a snippet, or the heading of those that follow. */
export type ListRow =
  | {
      readonly kind: 'snippet'
      /** Unlike others in the whole list; a snippet that names two people stands under both. */
      readonly key: string
      readonly id: SnippetId
      /** Which of the snippets in the list it is, from 1. */
      readonly place: number
    }
  | {
      readonly kind: 'heading'
      readonly key: string
      /** What they have in common; `null` where they have no such thing. */
      readonly of: string | null
      readonly count: number
      /** The first of them. */
      readonly first: SnippetId | undefined
    }

/** What can be gathered under headings, and what of an entry the headings are. */
const GROUPS: Partial<Record<Arrangement, (entry: SearchEntry) => readonly string[]>> = {
  page: ({ page }) => (page === null ? [] : [page]),
  person: ({ entities }) => ofKinds(entities, ['person']),
  report: ({ entities }) => ofKinds(entities, ['report']),
  tag: ({ tags }) => tags,
  site: ({ host }) => (host === null ? [] : [host]),
  date: ({ createdAt }) => [createdAt.slice(0, 10)],
}

/**
 * The rows of the list: the snippets in their order, gathered under headings where the arrangement asks for that.
 * Pages and days come in the order of their newest snippet, the rest by name; what belongs nowhere comes last.
 *
 * @param nameOf what a heading is sorted by
 */
export function rowsOf(
  ids: readonly SnippetId[],
  arrangement: Arrangement,
  entryOf: (id: SnippetId) => SearchEntry | undefined,
  nameOf: (heading: string) => string,
): readonly ListRow[] {
  const headingsOf = GROUPS[arrangement]
  if (!headingsOf) return ids.map((id, index) => ({ kind: 'snippet', key: id, id, place: index + 1 }))
  const groups = new Map<string, SnippetId[]>()
  const rest: SnippetId[] = []
  for (const id of ids) {
    const entry = entryOf(id)
    const headings = entry ? headingsOf(entry) : []
    if (headings.length === 0) rest.push(id)
    for (const heading of headings) {
      const group = groups.get(heading)
      if (group) group.push(id)
      else groups.set(heading, [id])
    }
  }
  const inOrder: (readonly [string | null, readonly SnippetId[]])[] = [...groups]
  if (arrangement !== 'page' && arrangement !== 'date') {
    const names = new Map([...groups.keys()].map(heading => [heading, nameOf(heading)]))
    const compare = new Intl.Collator('en-GB').compare
    inOrder.sort(([one], [other]) => compare(names.get(one ?? '') ?? '', names.get(other ?? '') ?? ''))
  }
  if (rest.length > 0) inOrder.push([null, rest])
  let place = 0
  return inOrder.flatMap(([of, group]): ListRow[] => [
    { kind: 'heading', key: `heading ${of ?? ''}`, of, count: group.length, first: group[0] },
    ...group.map((id): ListRow => {
      place += 1
      return { kind: 'snippet', key: `${of ?? ''} ${id}`, id, place }
    }),
  ])
}

/** How many snippets the rows show, those that stand twice counted twice: what `aria-setsize` says. */
export function countPlaces(rows: readonly ListRow[]): number {
  const last = rows.at(-1)
  return last?.kind === 'snippet' ? last.place : 0
}

/** The index of the next snippet from a row on, in steps of 1 or -1; where there is none, the row itself. */
export function nextSnippet(rows: readonly ListRow[], from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    if (rows[index]?.kind === 'snippet') return index
  }
  return from
}

const ofKinds = (entities: readonly EntityId[], kinds: readonly EntityKind[]) =>
  entities.filter(id => kinds.includes(kindOf(id)))

/** The rows with one more that was among those before, at about its place, where it is not among them now. */
export function withRow(
  rows: readonly ListRow[],
  before: readonly ListRow[],
  key: string | null,
): readonly ListRow[] {
  if (key === null || rows.some(row => row.key === key)) return rows
  const at = before.findIndex(row => row.key === key)
  const row = before[at]
  return row ? [...rows.slice(0, at), row, ...rows.slice(at)] : rows
}
