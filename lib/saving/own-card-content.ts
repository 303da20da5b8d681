import * as z from 'zod/mini'

/** What the card of a drawn passage shows. It reaches the page's own process only while its card is open. */
export const ownCardSchema = z.object({
  /** Markdown, shown as it is written. */
  note: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
})
export type OwnCard = z.infer<typeof ownCardSchema>
