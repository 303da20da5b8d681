import * as z from 'zod/mini'
import { LONGEST_NOTE } from '../library/snippet.ts'
import { snippetIdSchema } from '../library/snippet-id.ts'

/** A note on what was saved before, from a page that was about to go. */
export const leftNoteShape = {
  id: snippetIdSchema,
  note: z.string().check(z.maxLength(LONGEST_NOTE)),
  /** The state that it was written on, as Base64. */
  base: z.nullable(z.string()),
  /** Whether it was written before the saved note had been read, and so goes behind that. */
  early: z.boolean(),
}

export type LeftNote = z.infer<z.ZodMiniObject<typeof leftNoteShape>>
