import { say } from '../../lib/language/say.ts'
import { sayMoment } from '../../lib/language/say-moment.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import { AddDevice } from './add-device.tsx'
import { ChangeKey } from './change-key.tsx'
import { EnterKey } from './enter-key.tsx'
import { LeaveSection } from './leave-section.tsx'
import { ReachAgain } from './reach-again.tsx'
import { RoomLeft } from './room-left.tsx'
import { RunProgress } from './run-progress.tsx'
import { sayFault, sayNotice, sayPlace, sayState } from './say-sync.ts'
import { SyncQuestion } from './sync-question.tsx'
import type { SyncPageState } from './sync-state.ts'

/** How sync stands, what it asks, which devices there are, and the ways to add one and to stop. */
export function SyncOverview({
  state,
  setUp,
  onLeft,
}: {
  state: SyncPageState
  setUp: SetUp
  onLeft: () => void
}) {
  const status = state.status.value
  const isRunning = state.isRunning.value
  const outcome = status?.outcome
  const fault = isRunning || setUp.paused ? '' : sayFault(setUp, status)
  const notices = outcome?.state === 'done' ? outcome.notices : []
  const isAsked = outcome?.state === 'asks' && !isRunning && !setUp.paused
  return (
    <>
      <section class="state">
        <p role="status" class="lead">
          {sayState(setUp, status, isRunning)}
        </p>
        {isRunning && state.progress.value && <RunProgress progress={state.progress.value} />}
        {fault !== '' && <p class="wrong">{fault}</p>}
        {fault !== '' && <ReachAgain state={state} setUp={setUp} />}
        {isAsked && outcome && (
          <SyncQuestion outcome={outcome} onAnswer={answer => void state.answer(answer)} />
        )}
        {isAsked && outcome?.about === 'new-key' && (
          <EnterKey state={state} by={outcome.by} at={outcome.at} />
        )}
        {notices.length > 0 && (
          <ul class="notices">
            {notices.map(notice => (
              <li key={sayNotice(notice)}>{sayNotice(notice)}</li>
            ))}
          </ul>
        )}
        <p class="remembered">
          {!setUp.paused && !isAsked && (
            <button type="button" class="button" disabled={isRunning} onClick={() => void state.sync()}>
              {say('sync_now')}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => void state.pause(!setUp.paused)}>
            {say(setUp.paused ? 'sync_resume' : 'sync_pause')}
          </button>
        </p>
      </section>
      <section>
        <h2>{say('sync_about_title')}</h2>
        <dl class="figures">
          {setUp.team && (
            <>
              <div>
                <dt>{say('team_is')}</dt>
                <dd>{setUp.team.name}</dd>
              </div>
              <div>
                <dt>{say('team_you')}</dt>
                <dd>{setUp.team.member}</dd>
              </div>
            </>
          )}
          <div>
            <dt>{say('sync_start_where')}</dt>
            <dd>{sayPlace(setUp.store)}</dd>
          </div>
          <div>
            <dt>{say('sync_sent')}</dt>
            <dd>{say('sync_changes', { count: status?.sent ?? 0 })}</dd>
          </div>
          <div>
            <dt>{say('sync_received')}</dt>
            <dd>{say('sync_changes', { count: status?.received ?? 0 })}</dd>
          </div>
          <div>
            <dt>{say('sync_since')}</dt>
            <dd>{sayMoment(setUp.begunAt)}</dd>
          </div>
        </dl>
        {setUp.store.kind === 'browser' && <RoomLeft state={state} />}
        {!setUp.team && <p class="small soft">{say('sync_along')}</p>}
        <h3>{say('sync_devices_title')}</h3>
        <ul class="devices">
          {state.devices.value.map(({ device, name, isThis, seenAt }) => (
            <li key={device}>
              <span>{isThis ? say('sync_device_this', { name }) : name}</span>{' '}
              <span class="soft">
                {seenAt ? say('sync_device_seen', { when: sayMoment(seenAt) }) : say('sync_device_none')}
              </span>
            </li>
          ))}
        </ul>
        {state.devices.value.length > 1 && <p class="small soft">{say('sync_devices_remove')}</p>}
      </section>
      <AddDevice setUp={setUp} />
      <ChangeKey state={state} setUp={setUp} />
      <LeaveSection state={state} onLeft={onLeft} />
    </>
  )
}
