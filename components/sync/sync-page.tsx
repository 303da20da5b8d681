import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { SetUpSteps } from './set-up-steps.tsx'
import { SyncOverview } from './sync-overview.tsx'
import type { SyncPageState } from './sync-state.ts'

/** Sync as it is set up and goes, or the way to set it up. */
export function SyncPage({ state }: { state: SyncPageState }) {
  const setUp = state.setUp.value
  // Steps that were gone wrong are begun with empty fields: no password stays in a field.
  const [turn, setTurn] = useState(0)
  const isTeam = state.line === 'team'
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(setUp)
  // The button that was pressed last is gone with everything around it: what came instead begins at the top.
  useLayoutEffect(() => {
    if (before.current !== undefined && (before.current === null) !== (setUp === null)) title.current?.focus()
    before.current = setUp
  }, [setUp])
  return (
    <main>
      <h1 ref={title} tabIndex={-1}>
        {say(isTeam ? 'team_title' : 'sync_title')}
      </h1>
      {setUp === null && <p class="lead">{say(isTeam ? 'team_lead' : 'sync_lead')}</p>}
      {setUp === null && <p class="soft">{say(isTeam ? 'team_private' : 'sync_along')}</p>}
      <p role="status" class="sync-said">
        {state.said.value}
      </p>
      {setUp === null && <SetUpSteps key={turn} state={state} />}
      {setUp && <SyncOverview state={state} setUp={setUp} onLeft={() => setTurn(turn + 1)} />}
      {!isTeam && (
        <section>
          <h2>{say('team_title')}</h2>
          <p>{say('team_lead')}</p>
          <p>
            <a href="sync.html?library=team">{say('team_open')}</a>
          </p>
        </section>
      )}
    </main>
  )
}
