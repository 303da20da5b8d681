import { fromBase64 } from '../formats/casenote/base64.ts'
import { failedBy } from '../library/fault.ts'
import type { Library } from '../library/library.ts'
import { libraryInUse } from '../library/library-in-use.ts'
import type { SnippetId } from '../library/snippet.ts'
import { letWait } from '../lock/waiting.ts'
import { readSyncFlag } from '../sync/schedule/sync-flag.ts'
import { teamLibraryInUse } from '../team/team-library-in-use.ts'
import type { LeftNote } from './left-note.ts'

/**
 * Saves a note for a page that went before it could: what such a page has begun to write, the browser throws away.
 * While the library is locked, it waits in memory.
 *
 * @returns whether the note is saved, and does not wait
 */
export async function keepLeftNote(left: LeftNote): Promise<boolean> {
  const { id, base } = left
  try {
    const library = await libraryWith(id)
    const found = await library.forEditing(id)
    const saved = found?.snippet.note ?? ''
    // It may have been quick enough after all; written twice it would stand there twice.
    if (found && (left.early ? saved.endsWith(left.note) : saved === left.note)) return true
    const note = left.early ? saved + left.note : left.note
    const outcome = await library.change(id, { note }, left.early ? found?.state : await stateFrom(base))
    if (!outcome.ok && outcome.fault === 'locked') await letWait({ kind: 'note', ...left })
    return outcome.ok
  } catch (thrown) {
    if (failedBy(thrown).fault === 'locked') await letWait({ kind: 'note', ...left })
    return false
  }
}

async function stateFrom(base: string | null): Promise<Uint8Array | undefined> {
  const state = base === null ? null : fromBase64(base)
  if (!state) return undefined
  // Brings Yjs along, which nothing else needs that the background is woken for.
  const { isUpdate } = await import('../library/merge.ts')
  return isUpdate(state) ? state : undefined
}

/** The team's where it is the one that has this snippet. */
async function libraryWith(id: SnippetId): Promise<Library> {
  if ((await readSyncFlag('team')).state === 'off') return libraryInUse()
  return (await teamLibraryInUse().get(id)) ? teamLibraryInUse() : libraryInUse()
}
