import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/schema.ts'
import { pageDocumentSchema, verdictSchema } from '../page/document.ts'

/**
 * The one protocol between contexts: a discriminated union for each direction, checked where a message arrives.
 * Extension pages need no messages for facts: they read the databases themselves.
 */

/** The page's own background, which decides the inks of the marks and the card. */
export const TONES = ['light', 'dark'] as const
export type Tone = (typeof TONES)[number]

/** From a content script (gate, reader) or, where it says so, from an extension page to the background. */
export const toBackgroundSchema = z.discriminatedUnion('type', [
  /** The gate took the page to be worth reading: put the reader into it. */
  z.object({ type: z.literal('page-noticed'), verdict: verdictSchema }),
  /** The gate looked and stayed silent; the panel says why. */
  z.object({ type: z.literal('page-passed'), verdict: verdictSchema }),
  /** The reader has read the page (or read it again after text arrived). Answered with `MarksAnswer`. */
  z.object({
    type: z.literal('page-read'),
    document: pageDocumentSchema,
    verdict: verdictSchema,
    tone: z.enum(TONES),
  }),
  /** The card of one entity, as of the page's date. Answered with `CardContent` or null. */
  z.object({ type: z.literal('card-wanted'), entity: entityIdSchema, day: z.nullable(z.string()) }),
  /** Open the panel at this entity; sent from a click, so that the browser allows it. */
  z.object({ type: z.literal('panel-wanted'), entity: entityIdSchema }),
  /** From the panel: read the page of this tab although the gate passed it by. */
  z.object({ type: z.literal('read-anyway'), tab: z.number() }),
])
export type ToBackground = z.infer<typeof toBackgroundSchema>

/** A mark to paint: where it is and what it stands for. The content script knows no facts. */
export const markSchema = z.object({
  start: z.number(),
  end: z.number(),
  entity: entityIdSchema,
  /** The date against which its card is made: that of its post or comment, else of the page. */
  day: z.nullable(z.string()),
  /** Index into the page's mentions. */
  mention: z.number(),
  /** Whether it is the first mention of its entity in its post (others are painted only at full density). */
  first: z.boolean(),
})
export type Mark = z.infer<typeof markSchema>

/** Which marks are painted on a page: the first of each entity in each post, all, or none (panel only, vanished). */
export const PAINTED = ['first', 'all', 'none'] as const
export type Painted = (typeof PAINTED)[number]

export const marksAnswerSchema = z.object({ marks: z.array(markSchema), painted: z.enum(PAINTED) })
export type MarksAnswer = z.infer<typeof marksAnswerSchema>

/** From the background or an extension page to the reader of one tab. */
export const toReaderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('walk-marks'), direction: z.enum(['next', 'previous']) }),
  /** Scroll to a mention and point at it. */
  z.object({ type: z.literal('jump-to-mention'), mention: z.number() }),
  z.object({ type: z.literal('paint-marks'), painted: z.enum(PAINTED) }),
  /** The extension was updated or its access taken back: tidy up and go quiet. */
  z.object({ type: z.literal('leave-page') }),
])
export type ToReader = z.infer<typeof toReaderSchema>
