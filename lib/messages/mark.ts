import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'

/** The page's own background, which decides the inks of the marks and the card. */
export const TONES = ['light', 'dark'] as const
export type Tone = (typeof TONES)[number]

const place = {
  start: z.number(),
  end: z.number(),
  /** Whether it is the first of its kind in its post (others are painted only at full density). */
  first: z.boolean(),
}

/** A name in the text. The content script knows no facts: only where it is and what it stands for. */
const nameMarkSchema = z.object({
  of: z.literal('name'),
  ...place,
  entity: entityIdSchema,
  /** The date against which its card is made: that of its post or comment, else of the page. */
  day: z.nullable(z.string()),
  /** Index into the page's mentions. */
  mention: z.number(),
})
export type NameMark = z.infer<typeof nameMarkSchema>

export const CLAIMS = ['number', 'promise'] as const
/** What a page claims: a figure of a series, or a promise made before. */
const claimMarkSchema = z.object({
  of: z.enum(CLAIMS),
  ...place,
  /** The series or the promise. */
  entity: entityIdSchema,
  /** Index into the page's numbers or promises. */
  claim: z.number(),
})
export type ClaimMark = z.infer<typeof claimMarkSchema>

/** Words in a comment that point to another comment. */
const referenceMarkSchema = z.object({
  of: z.literal('reference'),
  ...place,
  /** Index into the page's comments: the one that is meant. */
  comment: z.number(),
  /** By which name that one goes, `null` for nobody in particular. */
  name: z.nullable(z.string()),
})
export type ReferenceMark = z.infer<typeof referenceMarkSchema>

/** A mark to paint. No two overlap. */
export const markSchema = z.discriminatedUnion('of', [nameMarkSchema, claimMarkSchema, referenceMarkSchema])
export type Mark = z.infer<typeof markSchema>

/** Whether two marks are the same, also when they came with different answers. */
export function isSameMark(one: Mark | null | undefined, other: Mark | null | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.of === other?.of
}

/** Which marks are painted on a page: as densely as the settings say, or none (panel only, vanished). */
export const PAINTED = ['once', 'first', 'all', 'none'] as const
export type Painted = (typeof PAINTED)[number]

/** The background's answer to `page-read`. */
export const marksAnswerSchema = z.object({ marks: z.array(markSchema), painted: z.enum(PAINTED) })
export type MarksAnswer = z.infer<typeof marksAnswerSchema>
