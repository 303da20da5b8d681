import type { LibraryContext } from './context.ts'
import type { ArticleCopy } from './database.ts'
import { LibraryFailure, type Outcome } from './fault.ts'
import { mergeIncoming, tombstoneOf } from './merge.ts'
import { type Snippet, type SnippetChange, type SnippetId, snippetSchema } from './snippet.ts'
import {
  changeDocument,
  createDocument,
  mergeStates,
  type NewSnippet,
  restoreDocument,
  type SnippetState,
  trashDocument,
  type Writing,
} from './snippet-document.ts'
import { type Decide, type Decided, type Found, type Written, write } from './write.ts'

/** Where a save was asked for. */
export interface SaveCircumstances {
  /** Whether the page is in a private window. */
  readonly inPrivate?: boolean
  /** Whether the reader chose that private windows may save. */
  readonly privateAllowed?: boolean
  /** The clean copy, where a whole article is saved. */
  readonly article?: ArticleCopy
}

/** A snippet after a write, with the states that an editor needs for its next one. */
export interface Changed {
  readonly snippet: Snippet
  /** The base for an editor that goes on with `snippet` as it now is, all that others wrote included. */
  readonly state: SnippetState
  /** The base for an editor that goes on with its own text, not yet showing what others wrote. */
  readonly own: SnippetState
}

/** Saves a new snippet. Saved once more, as after an answer that got lost, it is there once. */
export async function saveSnippet(
  context: LibraryContext,
  snippet: NewSnippet,
  { inPrivate = false, privateAllowed = false, article }: SaveCircumstances = {},
): Promise<Outcome<{ snippet: Snippet; state: SnippetState }>> {
  if (inPrivate && !privateAllowed) return { ok: false, fault: 'private-window', detail: 'not allowed' }
  const fit = snippetSchema.safeParse({ ...snippet, trashedAt: null, keptAgainstTrash: false })
  if (!fit.success) {
    const [issue] = fit.error.issues
    return { ok: false, fault: 'unfit', detail: `${issue?.path.join('.')}: ${issue?.message}` }
  }
  const state = createDocument(newSnippetOf(fit.data))
  const outcome = await write(
    context,
    [snippet.id],
    (_id, found, writing) => (found.state === null ? broughtIn(state, found, writing, article) : null),
    { copiesLater: true },
  )
  return one(outcome, ({ after, state: kept }) => (after && kept ? { snippet: after, state: kept } : null))
}

/**
 * Changes a snippet.
 *
 * @param base the state that the reader had before their eyes (see `Changed`); without it, their change is taken to
 *   be made on what is there now
 */
export async function changeSnippet(
  context: LibraryContext,
  id: SnippetId,
  change: SnippetChange,
  base?: SnippetState,
): Promise<Outcome<Changed>> {
  let own: SnippetState | null = null
  const outcome = await write(context, [id], (_id, found, writing) => {
    const state = stateToChange(found)
    const from = base && !sameBytes(base, state) ? base : state
    const changed = changeDocument(state, change, writing, from)
    own = from === state ? changed.state : mergeStates(from, changed.update)
    return { ...found, state: changed.state, send: [{ kind: 'change', update: changed.update }] }
  })
  return one(outcome, ({ after, state }) => (after && state && own ? { snippet: after, state, own } : null))
}

/**
 * Changes many, each as it is when its turn comes.
 *
 * @param decide what to change of one; `null` for nothing
 */
export function changeSnippets(
  context: LibraryContext,
  ids: readonly SnippetId[],
  decide: (snippet: Snippet) => SnippetChange | null,
) {
  return writeMany(context, ids, (_id, found, writing) => {
    const change = found.snippet && decide(found.snippet)
    if (!found.state || !change) return null
    const { state, update } = changeDocument(found.state, change, writing)
    return { ...found, state, send: [{ kind: 'change', update }] }
  })
}

/** Puts snippets into the trash; those that are gone or there already are left as they are. */
export function trashSnippets(context: LibraryContext, ids: readonly SnippetId[]) {
  return writeMany(context, ids, (_id, found, writing) => {
    if (!found.state || !found.snippet || found.snippet.trashedAt !== null) return null
    const { state, update } = trashDocument(found.state, writing)
    return { ...found, state, send: [{ kind: 'change', update }] }
  })
}

/** Takes snippets out of the trash, and confirms those that outlived a deletion. */
export function restoreSnippets(context: LibraryContext, ids: readonly SnippetId[]) {
  return writeMany(context, ids, (_id, found, writing) => {
    if (!found.state || !found.snippet) return null
    if (found.snippet.trashedAt === null && !found.snippet.keptAgainstTrash) return null
    const { state, update } = restoreDocument(found.state, writing)
    return { ...found, state, settled: true, send: [{ kind: 'change', update }] }
  })
}

/** Deletes snippets for good: only their tombstones stay. */
export function purgeSnippets(context: LibraryContext, ids: readonly SnippetId[]) {
  return writeMany(context, ids, purged)
}

/** Deletes those for good that are still in the trash when it happens: one may have been taken out meanwhile. */
export function purgeTrashed(context: LibraryContext, ids: readonly SnippetId[]) {
  return writeMany(context, ids, (id, found, writing) =>
    found.snippet?.trashedAt ? purged(id, found, writing) : null,
  )
}

const purged: Decide = (_id, { state, tombstone }, { now }) => {
  if (!state) return null
  const incoming = { kind: 'tombstone', tombstone: tombstoneOf(state, now) } as const
  const buried = mergeIncoming({ state, tombstone }, incoming)
  return { state: null, tombstone: buried.tombstone, settled: true, send: [{ kind: 'tombstone' }] }
}

/**
 * Only what a new document is made of, tags in their order: equal snippets give equal documents.
 *
 * @param snippet as `snippetSchema` gives it, since the order of its parts counts too
 */
export function newSnippetOf({ trashedAt: _, keptAgainstTrash: __, ...snippet }: Snippet): NewSnippet {
  return { ...snippet, tags: [...new Set(snippet.tags)].sort() }
}

/** Many at once, in one transaction: all of them or none. */
async function writeMany(
  context: LibraryContext,
  ids: readonly SnippetId[],
  decide: Decide,
): Promise<Outcome<{ changed: readonly SnippetId[] }>> {
  const outcome = await write(context, ids, decide)
  if (!outcome.ok) return outcome
  return { ok: true, changed: outcome.written.filter(({ changed }) => changed).map(({ id }) => id) }
}

/** A whole state that comes in by the reader's own hand. Where it was deleted for good before, that ends here. */
export function broughtIn(
  state: SnippetState,
  { tombstone }: Found,
  writing: Writing,
  article?: ArticleCopy,
): Decided {
  const alive = tombstone ? restoreDocument(state, writing).state : state
  const change = { kind: 'change', update: alive } as const
  return {
    state: alive,
    tombstone,
    settled: true,
    article,
    send: article ? [change, { kind: 'article' }] : [change],
  }
}

function stateToChange({ state, snippet }: Found): SnippetState {
  if (!state) throw new LibraryFailure('gone')
  if (!snippet) throw new LibraryFailure('unreadable', 'its document shows no snippet')
  return state
}

function one<Value extends object>(
  outcome: Outcome<{ written: readonly Written[] }>,
  take: (written: Written) => Value | null,
): Outcome<Value> {
  if (!outcome.ok) return outcome
  const [written] = outcome.written
  const value = written ? take(written) : null
  return value
    ? { ok: true, ...value }
    : { ok: false, fault: 'unreadable', detail: 'its document shows no snippet' }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
