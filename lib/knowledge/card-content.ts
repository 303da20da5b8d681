import * as z from 'zod/mini'
import { ENTITY_KINDS, entityIdSchema } from './entity-id.ts'

const sourced = z.object({
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
  then: z.nullable(sourced),
  /** Who holds the office now, or what became of the body. */
  now: z.nullable(sourced),
  /** The one dated fact nearest to the page's date. */
  fact: z.nullable(sourced),
  asOf: z.string(),
})
export type CardContent = z.infer<typeof cardContentSchema>
