import * as z from 'zod/mini'
import { cardContentSchema } from '../knowledge/card-content.ts'

/** What the card of a name from a pack shows. It reaches the page's own process only while its card is open. */
export const packCardSchema = z.object({
  /** The pack's name. */
  pack: z.string(),
  /** What the pack says beyond the one line; empty where nothing. */
  note: z.string(),
  content: cardContentSchema,
})
export type PackCard = z.infer<typeof packCardSchema>
