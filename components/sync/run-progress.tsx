import { say } from '../../lib/language/say.ts'
import type { Progress } from '../../lib/sync/engine/run.ts'

/** How far a run is. Its numbers are not announced one by one: that it is at work, the status above says. */
export function RunProgress({ progress: { doing, done, of } }: { progress: Progress }) {
  const isSending = doing === 'sending'
  if (isSending ? done === 0 : of === null) return null
  const words = isSending
    ? say('sync_state_sending', { count: done })
    : say('sync_state_receiving', { done, of: of ?? done })
  return (
    <div class="run-progress">
      {of !== null && <progress aria-label={say('sync_state_running')} value={done} max={of} />}
      <p>{words}</p>
      <p class="small soft">{say('sync_state_long')}</p>
    </div>
  )
}
