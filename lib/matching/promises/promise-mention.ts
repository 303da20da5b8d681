import * as z from 'zod/mini'
import { entityIdSchema } from '../../knowledge/entity-id.ts'

const offset = z.number().check(z.int(), z.nonnegative())

/** A place in a page's text where a promise is made or referred to. Offsets are UTF-16 code units. */
export const promiseMentionSchema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  promise: entityIdSchema,
  /**
   * The number that is promised here, counted as the promise's `appearances` count theirs (700 for £700 million
   * where those say 700), so that the two can be set side by side; `null` if none stands here.
   */
  number: z.nullable(z.number()),
  /** Index into the page's posts, `null` outside of any post. */
  post: z.nullable(offset),
  /** Index into the page's comments, `null` outside of any comment. */
  comment: z.nullable(offset),
})
export type PromiseMention = z.infer<typeof promiseMentionSchema>
