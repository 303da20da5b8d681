import * as Y from 'yjs'
import * as z from 'zod/mini'
import { isSeen, type SeenEdits, seenEditsSchema } from './edits.ts'
import { instantSchema } from './snippet.ts'
import { emptyDocument, mergeStates, type SnippetState, seenEditsOf } from './snippet-document.ts'
import { newWriter } from './writer.ts'

/** What is left of a snippet that was deleted for good: that it was, and what was known of it then. */
export const tombstoneSchema = z.object({
  purgedAt: instantSchema,
  /** Every edit that the deletion had seen; one that it had not seen outlives it. */
  seen: seenEditsSchema,
  /** The Yjs state vector at that time: what of a stray update belongs to the deleted text. */
  vector: z.record(z.string(), z.number().check(z.int(), z.nonnegative())),
})
export type Tombstone = z.infer<typeof tombstoneSchema>

/** All that a replica holds of one snippet. Both at once: somebody deleted what was edited elsewhere, and it was kept. */
export interface Held {
  readonly state: SnippetState | null
  readonly tombstone: Tombstone | null
}

export const NOTHING_HELD: Held = { state: null, tombstone: null }

/** What comes in from another replica: a change (a Yjs update, whole or not) or a deletion for good. */
export type Incoming =
  | { readonly kind: 'change'; readonly update: Uint8Array }
  | { readonly kind: 'tombstone'; readonly tombstone: Tombstone }

export interface Merged extends Held {
  /**
   * The deletion had not seen what is here: the whole state must be sent again, since the others have thrown away
   * what this edit builds upon.
   */
  readonly sendAgain: boolean
}

/** The tombstone of a snippet as it stands in a state. */
export function tombstoneOf(state: SnippetState, purgedAt: Tombstone['purgedAt']): Tombstone {
  return { purgedAt, seen: seenEditsOf(state), vector: vectorOf(state) }
}

/**
 * What a replica holds after something came in. Whatever the order and repetition in which things come in, every
 * replica shows the same in the end. Throws where an update is none: what comes from outside is checked with
 * `isUpdate` first.
 */
export function mergeIncoming(held: Held, incoming: Incoming): Merged {
  if (incoming.kind === 'tombstone') {
    const tombstone = mergeTombstones(held.tombstone, incoming.tombstone)
    const outlived = held.state !== null && !isCovered(held.state, tombstone)
    // Only for a deletion that is news: otherwise two replicas would send the same to each other for ever.
    const isNews = held.tombstone === null || !isSeen(incoming.tombstone.vector, held.tombstone.vector)
    return { state: outlived ? held.state : null, tombstone, sendAgain: outlived && isNews }
  }
  const { tombstone } = held
  const state = mergeStates(held.state ?? incoming.update, incoming.update)
  return { state: tombstone && isCovered(state, tombstone) ? null : state, tombstone, sendAgain: false }
}

/**
 * The number to write under. Of a record that was deleted here once and came back, this context's own last words
 * may be missing, and to count on from there under the same number would break the document: so a new one is drawn.
 */
export function writerOn({ tombstone }: Held, writer: number): number {
  return tombstone ? newWriter() : writer
}

/** Whether these bytes are a Yjs update that can be merged. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(emptyDocument(), bytes)
    return true
  } catch {
    return false
  }
}

/** Whether a deletion had seen all there is. A state with gaps shows no edits yet, so its pieces are looked at. */
function isCovered(state: SnippetState, tombstone: Tombstone): boolean {
  const pieces = Y.decodeUpdate(state).structs.filter(struct => !(struct instanceof Y.Skip))
  const known = pieces.every(({ id, length }) => id.clock + length <= (tombstone.vector[id.client] ?? 0))
  return known || (!hasGaps(state) && isSeen(seenEditsOf(state), tombstone.seen))
}

function hasGaps(state: SnippetState): boolean {
  const document = emptyDocument()
  Y.applyUpdate(document, state)
  return document.store.pendingStructs !== null
}

function vectorOf(state: SnippetState): Tombstone['vector'] {
  const vector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))
  return Object.fromEntries([...vector].map(([client, clock]) => [String(client), clock]))
}

/** Both had seen what they had seen; the earlier time stands. */
function mergeTombstones(one: Tombstone | null, other: Tombstone): Tombstone {
  if (!one) return other
  return {
    purgedAt: one.purgedAt < other.purgedAt ? one.purgedAt : other.purgedAt,
    seen: greatest(one.seen, other.seen),
    vector: greatest(one.vector, other.vector),
  }
}

function greatest(one: SeenEdits, other: SeenEdits): SeenEdits {
  const both: SeenEdits = { ...one }
  for (const [writer, count] of Object.entries(other)) both[writer] = Math.max(both[writer] ?? 0, count)
  return both
}
