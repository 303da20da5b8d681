import * as z from 'zod/mini'
import { MOST_EXCERPTS } from './excerpt.ts'
import { markSchema, PAINTED } from './mark.ts'
import { MOST_OWN_MARKS, MOST_PACK_MARKS, ownMarkSchema, packMarkSchema } from './own-mark.ts'

const offset = z.number().check(z.int(), z.nonnegative())

/**
 * The other half of the protocol: what the background or an extension page says to the reader of one tab. In a
 * module of its own, so that a page's content script does not carry the schemas of the other direction.
 */
export const toReaderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('walk-marks'), direction: z.enum(['next', 'previous']) }),
  /** Scroll to a mention and point at it. */
  z.object({ type: z.literal('jump-to-mention'), mention: z.number() }),
  /**
   * Scroll to a stretch of the page's text (a figure, a promise, a post, a comment) and point at its beginning for a
   * moment. Answered with whether that stretch is still there.
   */
  z.object({ type: z.literal('jump-to-extent'), start: offset, end: offset }),
  /** The opening words of stretches of the page's text. Answered with one string for each, `''` for none. */
  z.object({
    type: z.literal('excerpts-wanted'),
    extents: z.array(z.object({ start: offset, end: offset })).check(z.maxLength(MOST_EXCERPTS)),
  }),
  /**
   * Save what is selected, or the paragraph or comment where the reader last asked for the page's menu. Answered with
   * `SaveAnswer`.
   */
  z.object({ type: z.literal('save-here'), what: z.enum(['selection', 'block']), withFocus: z.boolean() }),
  /** Save a stretch of the page's text, as the panel shows it. Answered with `SaveAnswer`. */
  z.object({ type: z.literal('save-extent'), start: offset, end: offset }),
  /** The page as it was last read. Answered with `{ document, canonical }`. */
  z.object({ type: z.literal('page-wanted') }),
  /** The same with the page's HTML, cut where it is too long, for a clean copy of its article. */
  z.object({ type: z.literal('html-wanted') }),
  /** Where the elements with these ids begin in the text. Answered with pairs of id and offset. */
  z.object({
    type: z.literal('fragments-wanted'),
    ids: z.array(z.string()).check(z.maxLength(MOST_OWN_MARKS)),
  }),
  /** The reader's own passages and the names of their packs, to be drawn in place of those that were. */
  z.object({
    type: z.literal('own-marks'),
    marks: z.array(ownMarkSchema).check(z.maxLength(MOST_OWN_MARKS)),
    names: z.array(packMarkSchema).check(z.maxLength(MOST_PACK_MARKS)),
  }),
  /** Whether a button to save is offered beside what is selected. */
  z.object({ type: z.literal('save-button-wanted'), isWanted: z.boolean() }),
  z.object({ type: z.literal('paint-marks'), painted: z.enum(PAINTED) }),
  /** The same page has other marks: some were dismissed or brought back. */
  z.object({ type: z.literal('marks-changed'), marks: z.array(markSchema), painted: z.enum(PAINTED) }),
  /** Which address the page had when it was read. Answered with it. */
  z.object({ type: z.literal('address-wanted') }),
  /** The vanish key was pressed: nothing of ours stays on any page. */
  z.object({ type: z.literal('hide-everything') }),
  /** Another language was chosen: ask for its words. */
  z.object({ type: z.literal('language-changed') }),
  /** The extension was updated or its access taken back: tidy up and go quiet. */
  z.object({ type: z.literal('leave-page') }),
])
export type ToReader = z.infer<typeof toReaderSchema>
