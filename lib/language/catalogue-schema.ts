import * as z from 'zod/mini'
import type { Catalogue } from './say.ts'

/**
 * Words as they come from a file of the extension or in a message. The compiler has seen which keys and places they
 * have; what is looked for here is a file that is cut short, or an answer that is none.
 */
export const catalogueSchema = z.custom<Catalogue>(
  value =>
    z.record(z.string(), z.union([z.string(), z.looseObject({ other: z.string() })])).safeParse(value)
      .success,
)
