import { say } from '../../lib/language/say.ts'
import type { RunOutcome } from '../../lib/sync/schedule/status.ts'

/** An answer to what a run asked. */
export type SyncAnswer = 'delete-here-too' | 'keep-here' | 'send-again'

const WORDS = {
  'keep-here': 'sync_asks_losses_no',
  'delete-here-too': 'sync_asks_losses_yes',
  'send-again': 'sync_asks_empty_yes',
} as const

/** What a run asks before it goes on: which side, how many, and what is kept. No answer is an answer too: it waits. */
export function SyncQuestion({
  outcome,
  onAnswer,
}: {
  outcome: RunOutcome
  onAnswer: (answer: SyncAnswer) => void
}) {
  if (outcome.state !== 'asks' || outcome.about === 'new-key') return null
  const isLosses = outcome.about === 'losses'
  const answers: readonly SyncAnswer[] = isLosses ? ['keep-here', 'delete-here-too'] : ['send-again']
  const words = isLosses
    ? say('sync_asks_losses', { removed: outcome.removed, of: outcome.of })
    : say('sync_asks_empty', { count: outcome.files })
  return (
    <div class="question">
      <p id="sync-question">{words}</p>
      <p class="soft">{say('sync_asks_wait')}</p>
      <p class="answers">
        {answers.map(answer => (
          <button
            key={answer}
            type="button"
            class="button"
            aria-describedby="sync-question"
            onClick={() => onAnswer(answer)}
          >
            {say(WORDS[answer])}
          </button>
        ))}
      </p>
    </div>
  )
}
