import * as z from 'zod/mini'
import { LONGEST_SELECTOR } from '../anchoring/selectors.ts'
import { snippetIdSchema } from '../library/snippet-id.ts'
import { pageDocumentSchema } from '../page/document.ts'

const offset = z.number().check(z.int(), z.nonnegative())

/** A passage that the reader chose on a page, with all that its snippet is made of. The page says it, not yet believed. */
export const chosenPassageSchema = z.object({
  /** Drawn on the page, so that a passage that is sent twice is saved once. */
  id: snippetIdSchema,
  /** The page as it was read in that moment. */
  document: pageDocumentSchema,
  extent: z.object({ start: offset, end: offset }),
  /** The CSS selector of the element that it begins in. */
  element: z.nullable(z.string().check(z.minLength(1), z.maxLength(LONGEST_SELECTOR))),
  /** The id of the comment that it stands in, and where that comment's element begins in the text. */
  fragment: z.nullable(
    z.object({ id: z.string().check(z.minLength(1), z.maxLength(LONGEST_SELECTOR)), offset }),
  ),
  /** The address that the page calls its own. */
  canonical: z.nullable(z.string()),
})
export type ChosenPassage = z.infer<typeof chosenPassageSchema>
