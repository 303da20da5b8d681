import { say } from '../../lib/language/say.ts'
import type { Snippet } from '../../lib/library/snippet.ts'
import { DAYS_IN_TRASH } from '../../lib/library/trash.ts'
import { useConfirm } from './confirm.tsx'
import type { LibraryActions } from './library-actions.ts'
import type { LibraryPageState } from './library-state.ts'
import type { ListRow } from './list-rows.ts'

/** What can be done with one snippet: edited or deleted, and in the trash restored or deleted for good. */
export function RowActions({
  state,
  actions,
  row,
  snippet,
  name,
  onLeave,
}: {
  state: LibraryPageState
  actions: LibraryActions
  row: ListRow & { kind: 'snippet' }
  snippet: Snippet
  name: string
  onLeave: () => void
}) {
  const [confirm, dialog] = useConfirm()
  if (state.edited.value === row.key) return null
  if (snippet.trashedAt === null) {
    return (
      <p class="row-actions">
        <button
          type="button"
          class="text-button"
          aria-label={say('library_edit_of', { quote: name })}
          onClick={() => {
            state.edited.value = row.key
          }}
        >
          {say('library_edit')}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={say('library_trash_of', { quote: name })}
          onClick={() => {
            onLeave()
            void actions.trash([snippet.id])
          }}
        >
          {say('library_trash')}
        </button>
      </p>
    )
  }
  async function purge() {
    const isSure = await confirm({
      words: say('trash_purge_sure', { count: 1 }),
      yes: say('trash_purge'),
      no: say('trash_purge_no'),
    })
    if (!isSure) return
    onLeave()
    await actions.purge([snippet.id])
  }
  return (
    <p class="row-actions">
      <span class="small soft">{sayDaysLeft(snippet.trashedAt, new Date())}</span>
      <button
        type="button"
        class="text-button"
        aria-label={say('trash_restore_of', { quote: name })}
        onClick={() => {
          onLeave()
          void actions.restore([snippet.id])
        }}
      >
        {say('trash_restore')}
      </button>
      <button
        type="button"
        class="text-button"
        aria-label={say('trash_purge_of', { quote: name })}
        onClick={() => void purge()}
      >
        {say('trash_purge')}
      </button>
      {dialog}
    </p>
  )
}

const DAY = 24 * 60 * 60 * 1000

/** How long something stays in the trash. */
export function sayDaysLeft(trashedAt: string, now: Date): string {
  const left = Math.ceil((Date.parse(trashedAt) + DAYS_IN_TRASH * DAY - now.getTime()) / DAY)
  return left > 1 ? say('trash_days_left', { count: left }) : say('trash_last_day')
}
