import * as Y from 'yjs'
import { takeBackup } from './backups/take-backup.ts'
import type { LibraryContext } from './context.ts'
import type { ArticleCopy } from './database.ts'
import type { Outcome } from './fault.ts'
import { inParts, type Progress } from './in-parts.ts'
import { type Snippet, type SnippetId, snippetSchema } from './snippet.ts'
import {
  changeDocument,
  createDocument,
  mergeStates,
  readDocument,
  restoreDocument,
  type SnippetState,
  trashDocument,
  type Writing,
} from './snippet-document.ts'
import { type Decided, type Found, write } from './write.ts'
import { broughtIn, newSnippetOf } from './writing.ts'

/** A snippet from a file. */
export interface Brought {
  readonly snippet: Snippet
  /** Its document, where the file has it: then edits made here and there since are both kept. */
  readonly state?: SnippetState | undefined
  readonly article?: ArticleCopy | undefined
}

/** How many snippets of the file were new here, newer than here, and here already. */
export interface BroughtReport {
  readonly added: number
  readonly changed: number
  readonly already: number
  /** Places in the list (counted from 0) of what is no snippet. */
  readonly refused: readonly number[]
  /** The backup made before; `null` where there was nothing to copy. */
  readonly snapshot: number | null
}

/**
 * Takes snippets from a file into the library, after a copy of the library as it is. The same file once more changes
 * nothing. What is here and newer stays; what was deleted for good comes back.
 */
export async function bringIn(
  context: LibraryContext,
  brought: readonly Brought[],
  progress?: Progress,
): Promise<Outcome<BroughtReport>> {
  const copied = await takeBackup(context, 'import')
  if (!copied.ok) return copied
  const snapshot = copied.backup?.id ?? null
  const refused: number[] = []
  const fit: Brought[] = []
  for (const [index, item] of brought.entries()) {
    const snippet = snippetSchema.safeParse(item.snippet)
    if (snippet.success) fit.push({ ...item, snippet: snippet.data })
    else refused.push(index)
  }
  const byId = Map.groupBy(fit, ({ snippet }) => snippet.id)
  let [added, changed, already] = [0, 0, 0]
  const work = async (ids: readonly SnippetId[]): Promise<Outcome> => {
    const outcome = await write(context, ids, (id, found, writing) => {
      // The same id twice in one file: the one that was changed last.
      const [item] = (byId.get(id) ?? []).toSorted((one, other) =>
        one.snippet.changedAt < other.snippet.changedAt ? 1 : -1,
      )
      return item ? decide(item, found, writing) : null
    })
    if (!outcome.ok) return outcome
    for (const one of outcome.written) {
      if (!one.changed) already += 1
      else if (one.before) changed += 1
      else added += 1
    }
    return outcome
  }
  const done = await inParts(context, { what: 'import', snapshot }, [...byId.keys()], work, progress)
  return done.ok ? { ok: true, added, changed, already, refused, snapshot } : done
}

function decide(item: Brought, found: Found, writing: Writing): Decided | null {
  const { snippet, article } = item
  const state = item.state && readDocument(snippet.id, item.state).ok ? item.state : null
  if (found.state === null) return broughtIn(state ?? documentOf(snippet), found, writing, article)
  if (state && sharesHistory(state, found.state)) return mergedIn(state, found)
  if (!found.snippet) return null
  return snippet.changedAt > found.snippet.changedAt ? likeIn(snippet, found, writing) : null
}

/** A document for a snippet that comes without one. Equal snippets give equal documents. */
function documentOf(snippet: Snippet): SnippetState {
  const state = createDocument(newSnippetOf(snippet))
  if (snippet.trashedAt === null) return state
  return trashDocument(state, { writer: 1, now: snippet.trashedAt }).state
}

/** Adds what a state of the same document has and the one here has not; `null` where that is nothing. */
export function mergedIn(state: SnippetState, found: Found): Decided | null {
  if (!found.state || !sharesHistory(state, found.state)) return null
  const both = mergeStates(found.state, state)
  if (both.length === found.state.length && both.every((byte, index) => byte === found.state?.[index]))
    return null
  return { ...found, state: both, send: [{ kind: 'change', update: state }] }
}

/** Makes a snippet like another version of it, as one more change of what is here. `null` where it is so already. */
export function likeIn(
  wanted: Snippet,
  { state, tombstone, snippet }: Found,
  writing: Writing,
): Decided | null {
  if (!state || !snippet) return null
  const { anchor, colour, entities, note, numbers, page, place, quote, tags } = newSnippetOf(wanted)
  const change = { anchor, colour, entities, note, numbers, page, place, quote, tags }
  const sent: Uint8Array[] = []
  let next = state
  const step = (made: { state: SnippetState; update: Uint8Array }) => {
    next = made.state
    sent.push(made.update)
  }
  const isLike = Object.entries(change).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(snippet[name as keyof typeof change]),
  )
  if (!isLike) step(changeDocument(next, change, writing))
  // An edit takes a snippet out of the trash, so the trash comes last.
  const shown = readDocument(wanted.id, next)
  const inTrash = shown.ok && shown.snippet.trashedAt !== null
  const wasTrashed = inTrash || (shown.ok && shown.snippet.keptAgainstTrash)
  if (wanted.trashedAt !== null && !inTrash) step(trashDocument(next, writing))
  if (wanted.trashedAt === null && wasTrashed) step(restoreDocument(next, writing))
  if (sent.length === 0) return null
  return { state: next, tombstone, settled: true, send: sent.map(update => ({ kind: 'change', update })) }
}

/**
 * Whether two documents come from one: what one writer began is in both. Two that do not would, merged, hold every
 * text twice.
 */
function sharesHistory(one: SnippetState, other: SnippetState): boolean {
  const writers = (state: SnippetState) => [
    ...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state)).keys(),
  ]
  const known = new Set(writers(other))
  return writers(one).some(writer => known.has(writer))
}
