import * as z from 'zod/mini'
import { type Incoming, tombstoneSchema } from '../../library/merge.ts'

/**
 * What is kept in step is a set of records. The key says what it is and which: `snippet/<uuid>` is a Yjs document of
 * its own, `article/<uuid>` the clean copy that goes with a snippet and never changes.
 */
export const recordKeySchema = z
  .string()
  .check(z.regex(/^[a-z]{1,20}\/[A-Za-z0-9._-]{1,100}$/, 'is not a record key'))
  .brand<'RecordKey'>()
export type RecordKey = z.infer<typeof recordKeySchema>

/** One thing that a log file says: a change of a record, that it was deleted for good, or an article as JSON. */
export type LogEntry = { readonly key: RecordKey } & (
  | Incoming
  | { readonly kind: 'article'; readonly json: Uint8Array }
)

/** The bytes that follow an entry's line, if any. */
export function bytesOf(entry: LogEntry): Uint8Array | null {
  if (entry.kind === 'tombstone') return null
  return entry.kind === 'change' ? entry.update : entry.json
}

/** The line before an entry's bytes. */
export const entryLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    key: recordKeySchema,
    bytes: z.number().check(z.int(), z.nonnegative()),
  }),
  z.object({
    kind: z.literal('article'),
    key: recordKeySchema,
    bytes: z.number().check(z.int(), z.nonnegative()),
  }),
  z.object({ kind: z.literal('tombstone'), key: recordKeySchema, tombstone: tombstoneSchema }),
])
