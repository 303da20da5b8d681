import { useEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { Backup } from '../../lib/library/backups/backup.ts'
import type { RestoreManner } from '../../lib/library/backups/restore.ts'
import { Dialog, useConfirm } from './confirm.tsx'
import type { LibraryPageState } from './library-state.ts'
import { sayFailure } from './say-failure.ts'

const MANNERS = ['add', 'as-it-was'] as const satisfies readonly RestoreManner[]

/** The copies of the library, and the way back to each. */
export function BackupList({ state }: { state: LibraryPageState }) {
  const { library, notice } = state
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [chosen, setChosen] = useState<Backup | null>(null)
  const [confirm, dialog] = useConfirm()
  useEffect(
    () =>
      library.watch(library.backups.list, setBackups, failure => {
        state.failure.value = failure
      }),
    [library],
  )
  const tell = (words: string, undo: (() => Promise<void>) | null = null) => {
    state.progress.value = null
    notice.value = { words, undo }
  }
  const progress = (done: number, of: number) => {
    state.progress.value = { done, of }
  }

  async function take() {
    const outcome = await library.backups.take('asked')
    if (!outcome.ok) return tell(sayFailure(outcome))
    tell(say(outcome.backup ? 'backups_taken' : 'backups_taken_none'))
  }
  async function restore({ id }: Backup, manner: RestoreManner) {
    setChosen(null)
    const outcome = await library.backups.restore(id, manner, progress)
    if (!outcome.ok) return tell(sayFailure(outcome))
    const { added, changed, trashed, lost, snapshot } = outcome
    const words = [say('backups_restored', { added, changed, trashed })]
    if (lost > 0) words.push(say('backup_restored_lost', { count: lost }))
    tell(
      words.join(' '),
      snapshot === null
        ? null
        : async () => {
            const back = await library.backups.restore(snapshot, 'as-it-was', progress)
            tell(back.ok ? say('backups_undone') : sayFailure(back))
          },
    )
  }
  async function remove(backup: Backup) {
    const date = sayTime(backup.at)
    const isSure = await confirm({
      words: say('backups_delete_sure', { date }),
      yes: say('backups_delete'),
      no: say('backups_cancel'),
    })
    if (!isSure) return
    const outcome = await library.backups.delete(backup.id)
    tell(outcome.ok ? say('backups_deleted') : sayFailure(outcome))
  }

  return (
    <div class="backups">
      <p class="soft">{say('backups_hint')}</p>
      <p>
        <button type="button" class="button" onClick={() => void take()}>
          {say('backups_take')}
        </button>
      </p>
      {backups?.length === 0 && (
        <div class="empty">
          <h2>{say('backups_none_title')}</h2>
          <p>{say('backups_none_how')}</p>
        </div>
      )}
      <ul class="backup-list">
        {backups?.map(backup => (
          <li key={backup.id}>
            <div>
              <time dateTime={backup.at}>{sayTime(backup.at)}</time>
              <p class="small soft">
                {say(`backup_reason_${backup.reason}`)} ·{' '}
                {say('backups_snippets', { count: backup.snippets })}
              </p>
            </div>
            <button
              type="button"
              class="text-button"
              aria-label={say('backups_restore_of', { date: sayTime(backup.at) })}
              onClick={() => setChosen(backup)}
            >
              {say('backups_restore')}
            </button>
            <button
              type="button"
              class="text-button"
              aria-label={say('backups_delete_of', { date: sayTime(backup.at) })}
              onClick={() => void remove(backup)}
            >
              {say('backups_delete')}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <Dialog
          label={say('backups_restore_how', { date: sayTime(chosen.at) })}
          onCancel={() => setChosen(null)}
        >
          <p>{say('backups_restore_how', { date: sayTime(chosen.at) })}</p>
          {MANNERS.map(manner => (
            <div key={manner} class="manner">
              <button type="button" class="button" onClick={() => void restore(chosen, manner)}>
                {say(`backups_${manner}`)}
              </button>
              <p class="small soft">{say(`backups_${manner}_hint`)}</p>
            </div>
          ))}
          <p class="dialog-actions">
            <button type="button" class="text-button" onClick={() => setChosen(null)}>
              {say('backups_cancel')}
            </button>
          </p>
        </Dialog>
      )}
      {dialog}
    </div>
  )
}

/** Backups are told apart by the minute, in the reader's own time. */
function sayTime(at: string): string {
  const time = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${sayDate(day)}, ${two(time.getHours())}:${two(time.getMinutes())}`
}
