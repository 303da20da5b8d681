import { type Library, openLibrary } from '../../../lib/library/library.ts'
import { compareWithSentinel, type LostLibrary, type SentinelArea } from '../../../lib/library/sentinel.ts'
import type { SnippetId } from '../../../lib/library/snippet.ts'
import type { NewSnippet, SnippetState } from '../../../lib/library/snippet-document.ts'

/** What one window can do; runs in a page of the extension. */
export interface Window {
  save(snippet: NewSnippet): Promise<boolean>
  /** Begins to edit a note, as an editor that is opened. */
  beginEditing(id: SnippetId): Promise<string>
  /** Gives the note as it then is. */
  write(note: string): Promise<string>
  /** Notes of everything, newest first, as last told by the library without being asked. */
  watched(): readonly string[]
  backUpAndBringBack(): Promise<number>
  compareWithSentinel(): Promise<readonly LostLibrary[]>
  close(): void
}

const library: Library = openLibrary({ name: 'library-of-the-test' })
let editing: { id: SnippetId; base: SnippetState } | undefined
let watched: readonly string[] = []

library.watch(
  () => library.newest({ limit: 10 }),
  snippets => {
    watched = snippets.map(({ note }) => note)
  },
)

const inWindow: Window = {
  save: async snippet => (await library.save(snippet)).ok,
  async beginEditing(id) {
    const found = await library.forEditing(id)
    if (!found) throw new Error('It is not there.')
    editing = { id, base: found.state }
    return found.snippet.note
  },
  async write(note) {
    if (!editing) throw new Error('Nothing is being edited.')
    const outcome = await library.change(editing.id, { note }, editing.base)
    if (!outcome.ok) throw new Error(outcome.detail)
    editing = { ...editing, base: outcome.own }
    return outcome.snippet.note
  },
  watched: () => watched,
  async backUpAndBringBack() {
    const taken = await library.backups.take('asked')
    if (!taken.ok || !taken.backup) throw new Error('There is no backup.')
    const all = await library.newest({ limit: 10 })
    await library.purge(all.map(({ id }) => id))
    const restored = await library.backups.restore(taken.backup.id, 'add')
    return restored.ok ? restored.added : -1
  },
  compareWithSentinel() {
    const world = globalThis as unknown as { browser?: Storing; chrome?: Storing }
    const area = (world.browser ?? world.chrome)?.storage.local
    if (!area) throw new Error('There is no storage.')
    return compareWithSentinel(library, area)
  },
  close: () => library.close(),
}

interface Storing {
  readonly storage: { readonly local: SentinelArea }
}

Object.assign(globalThis, { inWindow })
