import * as z from 'zod/mini'
import { SNIPPET_COLOURS } from '../library/snippet-colours.ts'
import { snippetIdSchema } from '../library/snippet-id.ts'

const offset = z.number().check(z.int(), z.nonnegative())

/**
 * One of the reader's own passages on a page: no more than what it takes to draw it. It is never told to the page, and
 * never stands in the page's highlight registry, which its scripts can read.
 */
export const ownMarkSchema = z.object({
  id: snippetIdSchema,
  start: offset,
  end: offset,
  colour: z.enum(SNIPPET_COLOURS),
})
export type OwnMark = z.infer<typeof ownMarkSchema>

/** The most that are drawn on one page. */
export const MOST_OWN_MARKS = 500
