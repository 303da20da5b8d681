import * as Y from 'yjs'
import { editsIn, isSeen, recordEdit, type SeenEdits, seenEditsSchema } from './edits.ts'
import {
  type Instant,
  instantSchema,
  type Snippet,
  type SnippetChange,
  type SnippetId,
  snippetSchema,
} from './snippet.ts'
import { textChangeBetween } from './text-change.ts'
import { newWriter } from './writer.ts'

/**
 * A snippet as a Yjs document of its own, so that two tabs or two devices can change it at the same time and
 * nothing that either wrote is lost. States and updates are Yjs updates in their first format
 * (https://docs.yjs.dev/api/document-updates): merging is commutative and idempotent.
 *
 * - map `fields`: everything of the snippet that is replaced as a whole; of two writers the last counts
 * - map `tags`: tag → true
 * - text `note`
 * - map `edits`: who edited how often, and when (see `edits.ts`)
 * - map `trash`: who put it into the trash, when, and which edits they had seen
 *
 * A snippet is in the trash while somebody put it there who had seen every edit. So an edit made elsewhere in
 * the meantime brings it back, on every device alike.
 */
export type SnippetState = Uint8Array

/** A new snippet as it is saved. */
export type NewSnippet = Omit<Snippet, 'trashedAt' | 'keptAgainstTrash'>

/** Who writes, and when. `writer` is drawn anew by each context of the extension (see `newWriter`). */
export interface Writing {
  readonly writer: number
  readonly now: Instant
}

/** A changed state and the update that leads there from the state before. */
export interface Changed {
  readonly state: SnippetState
  readonly update: Uint8Array
}

export type ReadDocument = { ok: true; snippet: Snippet } | { ok: false; fault: string }

/**
 * The first state of a snippet. The same snippet gives the same bytes wherever it is made, so that a backup
 * imported on two devices does not become two notes in one.
 */
export function createDocument(snippet: NewSnippet): SnippetState {
  const { id, tags, note, changedAt, ...fields } = snippet
  const document = emptyDocument()
  document.clientID = writerFor(JSON.stringify(snippet))
  document.transact(() => {
    const map = document.getMap('fields')
    for (const [name, value] of Object.entries(fields)) map.set(name, value)
    for (const tag of tags) document.getMap('tags').set(tag, true)
    if (note) document.getText('note').insert(0, note)
    recordEdit(document, changedAt)
  })
  return encode(document)
}

/** The snippet as it stands in a state; a fault in words for programmers where it is not one. */
export function readDocument(id: SnippetId, state: SnippetState): ReadDocument {
  const document = open(state)
  if (!document) return { ok: false, fault: 'is not a Yjs update' }
  const edits = editsIn(document)
  const trash = trashIn(document)
  const trashed = trash.filter(({ seen }) => isSeen(edits.seen, seen)).map(({ at }) => at)
  const read = snippetSchema.safeParse({
    ...document.getMap('fields').toJSON(),
    id,
    tags: [...document.getMap('tags').keys()].sort(),
    note: document.getText('note').toString(),
    changedAt: edits.last,
    trashedAt: trashed.sort()[0] ?? null,
    keptAgainstTrash: trashed.length === 0 && trash.length > 0,
  })
  if (read.success) return { ok: true, snippet: read.data }
  const [issue] = read.error.issues
  return { ok: false, fault: `${issue?.path.join('.')}: ${issue?.message}` }
}

/**
 * Changes a snippet.
 *
 * @param base the state that the writer had before their eyes, where it may be older than `state`: their note and
 *   tags are then compared with those, so that what came in meanwhile stays
 */
export function changeDocument(
  state: SnippetState,
  change: SnippetChange,
  { writer, now }: Writing,
  base: SnippetState = state,
): Changed {
  // Another writer's number for an older base: the same number twice with other content would break the document.
  const fork = base === state
  return edit(base, state, fork ? writer : newWriter(), document => {
    const { note, tags, ...fields } = change
    const map = document.getMap('fields')
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) map.set(name, value)
    if (note !== undefined) writeNote(document.getText('note'), note)
    if (tags !== undefined) writeTags(document.getMap('tags'), tags)
    recordEdit(document, now)
  })
}

/**
 * Puts a snippet into the trash. Its days there begin no earlier than its last edit: with a clock that is behind they
 * would have passed as soon as the clock is right.
 */
export function trashDocument(state: SnippetState, { writer, now }: Writing): Changed {
  return edit(state, state, writer, document => {
    const { seen, last } = editsIn(document)
    document.getMap('trash').set(String(writer), { at: last > now ? last : now, seen })
  })
}

/** Takes a snippet out of the trash, or confirms that it stays although somebody put it there. */
export function restoreDocument(state: SnippetState, { writer, now }: Writing): Changed {
  return edit(state, state, writer, document => {
    const trash = document.getMap('trash')
    for (const key of [...trash.keys()]) trash.delete(key)
    recordEdit(document, now)
  })
}

/** One state that holds what both hold. Throws where either is no Yjs update. */
export function mergeStates(one: SnippetState, other: SnippetState): SnippetState {
  const document = emptyDocument()
  Y.applyUpdate(document, one)
  Y.applyUpdate(document, other)
  return encode(document)
}

/** Which edits a state holds, to be compared with those that a tombstone had seen. */
export function seenEditsOf(state: SnippetState): SeenEdits {
  const document = open(state)
  return document ? editsIn(document).seen : {}
}

/** A document without an id of its own: to draw one from the system's randomness takes longer than most merges. */
export function emptyDocument(): Y.Doc {
  return new Y.Doc({ guid: 'snippet' })
}

function edit(
  base: SnippetState,
  state: SnippetState,
  writer: number,
  write: (document: Y.Doc) => void,
): Changed {
  const document = emptyDocument()
  Y.applyUpdate(document, base)
  document.clientID = writer
  const before = Y.encodeStateVector(document)
  document.transact(() => write(document))
  const update = Y.encodeStateAsUpdate(document, before)
  return { state: base === state ? encode(document) : mergeStates(state, update), update }
}

function writeNote(text: Y.Text, note: string): void {
  const change = textChangeBetween(text.toString(), note)
  if (!change) return
  if (change.removed > 0) text.delete(change.at, change.removed)
  if (change.inserted) text.insert(change.at, change.inserted)
}

function writeTags(map: Y.Map<unknown>, tags: readonly string[]): void {
  const wanted = new Set(tags)
  for (const tag of [...map.keys()]) if (!wanted.has(tag)) map.delete(tag)
  for (const tag of wanted) if (!map.has(tag)) map.set(tag, true)
}

function trashIn(document: Y.Doc): { at: Instant; seen: SeenEdits }[] {
  return [...document.getMap('trash').values()].flatMap(value => {
    if (typeof value !== 'object' || value === null) return []
    const { at, seen } = value as Record<string, unknown>
    const when = instantSchema.safeParse(at)
    const which = seenEditsSchema.safeParse(seen)
    return when.success && which.success ? [{ at: when.data, seen: which.data }] : []
  })
}

function open(state: SnippetState): Y.Doc | null {
  const document = emptyDocument()
  try {
    Y.applyUpdate(document, state)
    return document
  } catch {
    return null
  }
}

const encode = (document: Y.Doc): SnippetState => Y.encodeStateAsUpdate(document)

/** A number drawn from a text, FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function writerFor(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
