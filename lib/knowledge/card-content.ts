import * as z from 'zod/mini'
import { NUMBER_VERDICTS } from '../matching/numbers/number-mention.ts'
import { ENTITY_KINDS, entityIdSchema } from './entity-id.ts'

const sourcedSchema = z.object({
  text: z.string(),
  /** When it was so, or happened, or was said; an ISO date of any precision. Left out where that is not known. */
  when: z.optional(z.string()),
  /** Of the source: when it was published. */
  date: z.nullable(z.string()),
  publisher: z.string(),
  title: z.string(),
  url: z.nullable(z.string()),
})

/** What the hover card shows, in its order. Every statement carries its source. */
export const cardContentSchema = z.object({
  entity: entityIdSchema,
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  /** What it is, in one line. */
  description: z.string(),
  /** The role held (or the state of the body) on the page's date, when it differs from now. */
  // biome-ignore lint/suspicious/noThenProperty: the reader's own word; never a function, so no promise takes it for one
  then: z.nullable(sourcedSchema),
  /** Who holds the office now, or what became of the body. */
  now: z.nullable(sourcedSchema),
  /** The one dated fact nearest to the page's date. */
  fact: z.nullable(sourcedSchema),
  asOf: z.string(),
})
export type CardContent = z.infer<typeof cardContentSchema>

/** What the card of a figure or a promise shows, in its order. The words are made where the facts are. */
export const claimCardSchema = z.object({
  entity: entityIdSchema,
  kind: z.enum(ENTITY_KINDS),
  /** Of the series or the promise. */
  name: z.string(),
  /** Whether a figure agrees with its series; `null` for a promise, which is not judged. */
  verdict: z.nullable(z.enum(NUMBER_VERDICTS)),
  /** Why, or how often it was promised before. */
  lead: z.string(),
  /** What stands beside what: "Latest", "Since then", a date; each with its words. */
  rows: z.array(z.object({ term: z.string(), words: z.string() })),
  /** What of it has a source to be shown. */
  statements: z.array(sourcedSchema),
  asOf: z.string(),
})
export type ClaimCard = z.infer<typeof claimCardSchema>
