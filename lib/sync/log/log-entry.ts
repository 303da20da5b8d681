import * as z from 'zod/mini'
import { type Incoming, tombstoneSchema } from '../../library/merge.ts'

/**
 * What is kept in step is a set of records, each a Yjs document of its own. The key says what it is and which:
 * `snippet/<uuid>`, `dismissal/<uuid>`, `pack/<uuid>`, `setting/<name>`.
 */
export const recordKeySchema = z
  .string()
  .check(z.regex(/^[a-z]{1,20}\/[A-Za-z0-9._-]{1,100}$/, 'is not a record key'))
  .brand<'RecordKey'>()
export type RecordKey = z.infer<typeof recordKeySchema>

/** One thing that a log file says: a change of a record, or that it was deleted for good. */
export type LogEntry = { readonly key: RecordKey } & Incoming

/** The line before an entry's bytes. */
export const entryLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    key: recordKeySchema,
    bytes: z.number().check(z.int(), z.nonnegative()),
  }),
  z.object({ kind: z.literal('tombstone'), key: recordKeySchema, tombstone: tombstoneSchema }),
])
