import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { SetUpSteps } from './set-up-steps.tsx'
import { SyncOverview } from './sync-overview.tsx'
import type { SyncPageState } from './sync-state.ts'

/** Sync as it is set up and goes, or the way to set it up. */
export function SyncPage({ state }: { state: SyncPageState }) {
  const setUp = state.setUp.value
  // Steps that were gone wrong are begun with empty fields: no password stays in a field.
  const [turn, setTurn] = useState(0)
  return (
    <main>
      <h1>{say('sync_title')}</h1>
      <p class="lead">{say('sync_lead')}</p>
      <p role="status" class="sync-said">
        {state.said.value}
      </p>
      {setUp === null && <SetUpSteps key={turn} state={state} />}
      {setUp && <SyncOverview state={state} setUp={setUp} onLeft={() => setTurn(turn + 1)} />}
    </main>
  )
}
