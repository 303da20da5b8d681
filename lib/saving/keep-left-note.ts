import { fromBase64 } from '../formats/casenote/base64.ts'
import { failedBy } from '../library/fault.ts'
import { libraryInUse } from '../library/library-in-use.ts'
import { isUpdate } from '../library/merge.ts'
import type { SnippetId } from '../library/snippet.ts'
import { letWait } from '../lock/waiting.ts'

/**
 * Saves a note for a page that went before it could: what such a page has begun to write, the browser throws away.
 * While the library is locked, it waits in memory.
 *
 * @param base the state that the note was written on, as Base64
 * @returns whether the note is saved, and does not wait
 */
export async function keepLeftNote({
  id,
  note,
  base,
}: {
  id: SnippetId
  note: string
  base: string | null
}): Promise<boolean> {
  try {
    const found = await libraryInUse().forEditing(id)
    // It may have been quick enough after all; written twice it would stand there twice.
    if (found?.snippet.note === note) return true
    const state = base === null ? null : fromBase64(base)
    const outcome = await libraryInUse().change(id, { note }, state && isUpdate(state) ? state : undefined)
    if (!outcome.ok && outcome.fault === 'locked') await letWait({ kind: 'note', id, note, base })
    return outcome.ok
  } catch (thrown) {
    if (failedBy(thrown).fault === 'locked') await letWait({ kind: 'note', id, note, base })
    return false
  }
}
