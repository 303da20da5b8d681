import { say } from '../../lib/language/say.ts'
import { useConfirm } from '../library/confirm.tsx'
import type { SyncPageState } from './sync-state.ts'

/** The ways out, each asked once more. */
export function LeaveSection({ state, onLeft }: { state: SyncPageState; onLeft: () => void }) {
  const isTeam = state.line === 'team'
  const [confirm, dialog] = useConfirm()
  async function leave(erase: boolean) {
    const isSure = await confirm({
      words: isTeam
        ? say(erase ? 'team_leave_erase_sure' : 'team_leave_sure')
        : say(erase ? 'sync_leave_erase_sure' : 'sync_leave_sure'),
      yes: isTeam
        ? say(erase ? 'team_leave_erase_yes' : 'team_leave_yes')
        : say(erase ? 'sync_leave_erase_yes' : 'sync_leave_yes'),
      no: say(isTeam ? 'team_leave_no' : 'sync_leave_no'),
    })
    if (!isSure) return
    const isDone = await state.leave(erase)
    state.said.value = isDone ? sayLeft(isTeam, erase) : say('sync_erase_failed')
    if (isDone) onLeft()
  }
  return (
    <section>
      <h2>{say(isTeam ? 'team_leave_title' : 'sync_leave_title')}</h2>
      <p>{say(isTeam ? 'team_leave_hint' : 'sync_leave_hint')}</p>
      <p class="remembered">
        <button type="button" class="button" onClick={() => void leave(false)}>
          {say(isTeam ? 'team_leave' : 'sync_leave')}
        </button>
        <button type="button" class="text-button" onClick={() => void leave(true)}>
          {say(isTeam ? 'team_leave_erase' : 'sync_leave_erase')}
        </button>
      </p>
      {dialog}
    </section>
  )
}

function sayLeft(isTeam: boolean, erase: boolean): string {
  if (isTeam) return say(erase ? 'team_left_erased' : 'team_left')
  return say(erase ? 'sync_left_erased' : 'sync_left')
}
