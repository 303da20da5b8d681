import { PLAIN_CODEC } from '../library/codec.ts'
import type { Library } from '../library/library.ts'
import { copyStateIn } from '../library/second-copy/copy-database.ts'
import { isForeign } from '../library/second-copy/copy-state.ts'

/**
 * Whether a sealed second copy is left of a library that the browser removed, together with the record that it had a
 * passphrase: `alone` where nothing was saved since, so that it can be opened (`unlock`) and brought back;
 * `beside` where another library has begun. `null` where there is none, or it cannot be read.
 */
export async function sealedCopyLeft(library: Library): Promise<'alone' | 'beside' | null> {
  try {
    const copy = await library.context.copy()
    const there = copy && (await copyStateIn(copy))
    if (!there || there.codec === PLAIN_CODEC.id) return null
    const state = await library.state()
    if (!state) return 'alone'
    return isForeign(there, state) ? 'beside' : null
  } catch {
    return null
  }
}
