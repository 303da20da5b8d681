import { say } from '../../lib/language/say.ts'
import type { RunOutcome } from '../../lib/sync/schedule/status.ts'

/** What a run asks before it goes on: which side, how many, and what is kept. No answer is an answer too: it waits. */
export function SyncQuestion({
  outcome,
  onYes,
}: {
  outcome: RunOutcome
  onYes: (agreed: { losses?: boolean; refill?: boolean }) => void
}) {
  if (outcome.state !== 'asks' || outcome.about === 'new-key') return null
  const isLosses = outcome.about === 'losses'
  const words = isLosses
    ? say('sync_asks_losses', { removed: outcome.removed, of: outcome.of })
    : say('sync_asks_empty', { count: outcome.files })
  return (
    <div class="question">
      <p id="sync-question">{words}</p>
      <p class="soft">{say('sync_asks_wait')}</p>
      <button
        type="button"
        class="button"
        aria-describedby="sync-question"
        onClick={() => onYes(isLosses ? { losses: true } : { refill: true })}
      >
        {say(isLosses ? 'sync_asks_losses_yes' : 'sync_asks_empty_yes')}
      </button>
    </div>
  )
}
