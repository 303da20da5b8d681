import * as z from 'zod/mini'
import { entityIdSchema } from '../../knowledge/entity-id.ts'
import { LONGEST_QUOTE } from './quote.ts'

const offset = z.number().check(z.int(), z.nonnegative())

export const NUMBER_VERDICTS = ['agrees', 'differs', 'unknown'] as const
export type NumberVerdict = (typeof NUMBER_VERDICTS)[number]

/**
 * Why a figure was judged as it was, as data: `code` names a sentence of the language catalogue (`number_<code>`),
 * `values` fills its places.
 */
export const numberReasonSchema = z.object({ code: z.string(), values: z.array(z.string()) })
export type NumberReason = z.infer<typeof numberReasonSchema>

/** A figure of a page tied to a statistic. Offsets are UTF-16 code units into the page's text. */
export const numberMentionSchema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  /** The words around the figure, to show where it stands: its sentence, or as much of it as a short line holds. */
  quote: z.string().check(z.maxLength(LONGEST_QUOTE)),
  series: entityIdSchema,
  /** The date of the point it was set beside, as precise as the series gives it; `null` if there was none. */
  date: z.nullable(z.string()),
  verdict: z.enum(NUMBER_VERDICTS),
  /** The value of that point in the unit of the series. */
  official: z.nullable(z.number()),
  reason: numberReasonSchema,
  /** Index into the page's posts, `null` outside of any post. */
  post: z.nullable(offset),
  /** Index into the page's comments, `null` outside of any comment. */
  comment: z.nullable(offset),
})
export type NumberMention = z.infer<typeof numberMentionSchema>
