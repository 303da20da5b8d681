import { type LibraryContext, stateOf } from '../context.ts'
import { type CopyDatabase, copyStateIn } from './copy-database.ts'
import { isForeign } from './copy-state.ts'

/**
 * The second copy where it is of this library, or empty. `null` where there is none, and where it is all that is left of
 * another library that was sealed: that is kept as it is. Rejects where it cannot be read.
 */
export async function ownCopy(context: LibraryContext): Promise<CopyDatabase | null> {
  const copy = await context.copy()
  if (!copy) return null
  const [there, state] = await Promise.all([copyStateIn(copy), stateOf(context.database)])
  return there && state && isForeign(there, state) ? null : copy
}
