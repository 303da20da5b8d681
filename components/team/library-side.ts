import { type ReadonlySignal, signal } from '@preact/signals'
import type { Outcome } from '../../lib/library/fault.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import type { SyncLine } from '../../lib/sync/line.ts'
import { libraryOf, syncDatabaseOf } from '../../lib/sync/lines-in-use.ts'
import { syncByHand } from '../../lib/sync/schedule/schedule.ts'
import { readSyncFlag } from '../../lib/sync/schedule/sync-flag.ts'
import { readSetUp } from '../../lib/sync/setup/set-up.ts'
import { type Copied, copySnippets } from '../../lib/team/copy-snippets.ts'

/** Fetched when it is wanted: it brings Yjs along, and most readers are in no team. */
const addedBy = () => import('../../lib/team/added-by.ts')

/** Whose library a page shows, and what it can do with the other one. */
export interface LibrarySide {
  readonly which: SyncLine
  /** Whether the reader is in a team. */
  readonly hasTeam: ReadonlySignal<boolean>
  /** Copies into the other library. */
  copy(ids: readonly SnippetId[], withNotes: boolean): Promise<Outcome<Copied>>
  /** Who added a snippet to the team's library; `null` where nobody says. */
  addedBy(id: SnippetId): Promise<string | null>
}

export function librarySide(which: SyncLine): LibrarySide {
  const hasTeam = signal(which === 'team')
  void readSyncFlag('team').then(({ state }) => {
    hasTeam.value = state !== 'off'
  })
  const other: SyncLine = which === 'own' ? 'team' : 'own'
  return {
    which,
    hasTeam,
    async copy(ids, withNotes) {
      const copied = await copySnippets(libraryOf(which), libraryOf(other), ids, { withNotes })
      if (copied.ok && other === 'team' && copied.copied.length > 0) {
        const database = syncDatabaseOf('team')
        const { team } = (await readSetUp(database)) ?? {}
        if (team) await (await addedBy()).noteAddedBy(database, copied.copied, team.member)
        void syncByHand({}, 'team')
      }
      return copied
    },
    addedBy: async id => (await addedBy()).readAddedBy(syncDatabaseOf('team'), id),
  }
}
