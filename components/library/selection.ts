import type { SnippetId } from '../../lib/library/snippet.ts'

/** The snippets that the reader ticked, and the one ticked last, from which a stretch is taken. */
export interface Selection {
  readonly ids: ReadonlySet<SnippetId>
  readonly last: SnippetId | null
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), last: null }

/** Ticks one, or unticks it. */
export function toggleOne({ ids }: Selection, id: SnippetId): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, last: id }
}

/** Ticks or unticks everything from the one ticked last to this one, as this one becomes. */
export function toggleStretch(selection: Selection, id: SnippetId, inOrder: readonly SnippetId[]): Selection {
  const [from, to] = [selection.last === null ? -1 : inOrder.indexOf(selection.last), inOrder.indexOf(id)]
  if (from < 0 || to < 0) return toggleOne(selection, id)
  const next = new Set(selection.ids)
  const ticked = !next.has(id)
  for (const each of inOrder.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (ticked) next.add(each)
    else next.delete(each)
  }
  return { ids: next, last: id }
}

/** What is still ticked of those that are shown: what is out of sight must not be deleted with the rest. */
export function selectedOf({ ids }: Selection, shown: readonly SnippetId[]): readonly SnippetId[] {
  return ids.size === 0 ? [] : shown.filter(id => ids.has(id))
}
