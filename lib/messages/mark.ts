import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'

/** The page's own background, which decides the inks of the marks and the card. */
export const TONES = ['light', 'dark'] as const
export type Tone = (typeof TONES)[number]

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

/** The background's answer to `page-read`. */
export const marksAnswerSchema = z.object({ marks: z.array(markSchema), painted: z.enum(PAINTED) })
export type MarksAnswer = z.infer<typeof marksAnswerSchema>
