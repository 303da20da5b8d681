import type * as Y from 'yjs'
import * as z from 'zod/mini'
import type { Instant } from './snippet.ts'

/**
 * How many edits of each writer somebody had seen: a version vector
 * (https://en.wikipedia.org/wiki/Version_vector). It decides between a deletion and an edit made elsewhere at the
 * same time, without trusting any clock.
 */
export const seenEditsSchema = z.record(z.string(), z.number().check(z.int(), z.nonnegative()))
export type SeenEdits = z.infer<typeof seenEditsSchema>

const editSchema = z.object({ count: z.number(), at: z.string() })

/** Counts one more edit of the document's present writer. */
export function recordEdit(document: Y.Doc, now: Instant): void {
  const map = document.getMap('edits')
  const key = String(document.clientID)
  const before = editSchema.safeParse(map.get(key))
  map.set(key, { count: (before.success ? before.data.count : 0) + 1, at: now })
}

/** All edits in a document, and the time of the latest by the writers' own clocks. */
export function editsIn(document: Y.Doc): { seen: SeenEdits; last: string } {
  const seen: SeenEdits = {}
  let last = ''
  for (const [writer, value] of document.getMap('edits').entries()) {
    const edit = editSchema.safeParse(value)
    if (!edit.success) continue
    seen[writer] = edit.data.count
    if (edit.data.at > last) last = edit.data.at
  }
  return { seen, last }
}

/** Whether somebody who had seen `seen` knew of all these edits. */
export function isSeen(edits: SeenEdits, seen: SeenEdits): boolean {
  return Object.entries(edits).every(([writer, count]) => (seen[writer] ?? 0) >= count)
}
