import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'

const offset = z.number().check(z.int(), z.nonnegative())

/**
 * One piece of evidence for or against a link, as data: `code` names a sentence of the language catalogue
 * (`evidence_<code>`), `values` fills its places ("why this mark?").
 */
export const evidenceSchema = z.object({
  code: z.string(),
  weight: z.number(),
  values: z.array(z.string()),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** A stretch of a page's text that names an entity. Offsets are UTF-16 code units into the page's text. */
export const mentionSchema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  entity: entityIdSchema,
  /** Between 0 and 1. */
  confidence: z.number(),
  evidence: z.array(evidenceSchema),
  /** Index into the page's posts, `null` outside of any post. */
  post: z.nullable(offset),
  /** Index into the page's comments, `null` outside of any comment. */
  comment: z.nullable(offset),
})
export type Mention = z.infer<typeof mentionSchema>
