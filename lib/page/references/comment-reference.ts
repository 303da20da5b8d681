import * as z from 'zod/mini'

const offset = z.number().check(z.int(), z.nonnegative())

/**
 * A place in a comment that points to another comment of the page ("Anon 09:51", "@Getafix"). Offsets are UTF-16
 * code units into the page's text.
 */
export const commentReferenceSchema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  /** Index into the page's comments: the comment that is meant, made earlier than the one that refers to it. */
  comment: offset,
  /** Index of the comment that the reference stands in. */
  from: z.nullable(offset),
})
export type CommentReference = z.infer<typeof commentReferenceSchema>
