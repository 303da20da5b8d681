import * as z from 'zod/mini'
import { PAINTED } from './mark.ts'

/**
 * The other half of the protocol: what the background or an extension page says to the reader of one tab. In a
 * module of its own, so that a page's content script does not carry the schemas of the other direction.
 */
export const toReaderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('walk-marks'), direction: z.enum(['next', 'previous']) }),
  /** Scroll to a mention and point at it. */
  z.object({ type: z.literal('jump-to-mention'), mention: z.number() }),
  z.object({ type: z.literal('paint-marks'), painted: z.enum(PAINTED) }),
  /** The extension was updated or its access taken back: tidy up and go quiet. */
  z.object({ type: z.literal('leave-page') }),
])
export type ToReader = z.infer<typeof toReaderSchema>
