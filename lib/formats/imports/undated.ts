import { type Instant, instantSchema } from '../../library/snippet.ts'

/**
 * When a snippet was made whose file does not say. Always the same: two devices that import one file must get the
 * same snippets, and whatever is edited here later counts as newer.
 */
export const UNDATED: Instant = instantSchema.parse('1970-01-01T00:00:00.000Z')
