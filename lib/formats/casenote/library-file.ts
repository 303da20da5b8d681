import * as z from 'zod/mini'
import { instantSchema } from '../../library/snippet.ts'

/**
 * The complete export: `casenote-library`, a JSON file (https://datatracker.ietf.org/doc/html/rfc8259) in UTF-8.
 *
 *     {"format":"casenote-library","version":1,"exportedAt":"2026-11-22T09:00:00.000Z","packs":[
 *     {"file":"…","isOn":true,"chosen":[],"addedAt":"2026-11-22T09:00:00.000Z"},
 *     …
 *     ],"snippets":[
 *     {"snippet":{…},"state":"…","article":{…}},
 *     …
 *     ]}
 *
 * - `snippet`: as `snippetSchema` says, those in the trash included
 * - `state`: its Yjs document in Base64, so that a file that is brought back merges with what was edited since
 * - `article`: the clean copy of a whole article, where there is one
 *
 * `packs` is there in a file of everything, where there are any: the reader's packs, each as its own file would be and
 * with what was chosen for it (`keptPackSchema`).
 *
 * Each snippet and pack stands on a line of its own: what is left of a damaged file can still be read, line by line. What was
 * deleted for good is not in it, not even by its id.
 */
export const LIBRARY_FILE_FORMAT = 'casenote-library'
/** Counted up when a reader of the version before would misread the file. */
export const LIBRARY_FILE_VERSION = 1

export const libraryFileSchema = z.object({
  format: z.literal(LIBRARY_FILE_FORMAT),
  version: z.number().check(z.int(), z.positive()),
  snippets: z.array(z.unknown()),
  packs: z.optional(z.array(z.unknown())),
})

export const libraryItemSchema = z.object({
  snippet: z.unknown(),
  state: z.optional(z.unknown()),
  article: z.optional(z.unknown()),
})

/** How long an article may be, in UTF-16 code units: four times the longest page that is read. */
export const LONGEST_ARTICLE = 16_000_000
export const articleCopySchema = z.object({
  html: z.string().check(z.maxLength(LONGEST_ARTICLE)),
  text: z.string().check(z.maxLength(LONGEST_ARTICLE)),
  byline: z.nullable(z.string().check(z.maxLength(4_000))),
  savedAt: instantSchema,
})
