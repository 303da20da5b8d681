import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'
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

/** A name that one of the reader's packs knows: as private as a passage, and drawn in the same layer. */
export const packMarkSchema = z.object({
  start: offset,
  end: offset,
  entity: entityIdSchema,
  /** The date against which its card is made. */
  day: z.nullable(z.string()),
})
export type PackMark = z.infer<typeof packMarkSchema>

/** What is drawn over the page and never told to it. */
export type DrawnMark = OwnMark | PackMark

/** The most names of packs that are drawn on one page. */
export const MOST_PACK_MARKS = 500
/** The most that are drawn on one page. */
export const MOST_OWN_MARKS = 500
