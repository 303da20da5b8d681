import { say } from '../../lib/language/say.ts'
import { useConfirm } from '../library/confirm.tsx'
import type { SyncPageState } from './sync-state.ts'

/** The ways out, each asked once more. */
export function LeaveSection({ state, onLeft }: { state: SyncPageState; onLeft: () => void }) {
  const [confirm, dialog] = useConfirm()
  async function leave(erase: boolean) {
    const isSure = await confirm({
      words: say(erase ? 'sync_leave_erase_sure' : 'sync_leave_sure'),
      yes: say(erase ? 'sync_leave_erase_yes' : 'sync_leave_yes'),
      no: say('sync_leave_no'),
    })
    if (!isSure) return
    const isDone = await state.leave(erase)
    state.said.value = isDone ? say(erase ? 'sync_left_erased' : 'sync_left') : say('sync_erase_failed')
    if (isDone) onLeft()
  }
  return (
    <section>
      <h2>{say('sync_leave_title')}</h2>
      <p>{say('sync_leave_hint')}</p>
      <p class="remembered">
        <button type="button" class="button" onClick={() => void leave(false)}>
          {say('sync_leave')}
        </button>
        <button type="button" class="text-button" onClick={() => void leave(true)}>
          {say('sync_leave_erase')}
        </button>
      </p>
      {dialog}
    </section>
  )
}
