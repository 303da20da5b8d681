import { say } from '../../lib/language/say.ts'
import { sayMoment } from '../../lib/language/say-moment.ts'
import { requestAccess } from '../../lib/sync/setup/access.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import { AddDevice } from './add-device.tsx'
import { ChangeKey } from './change-key.tsx'
import { EnterKey } from './enter-key.tsx'
import { LeaveSection } from './leave-section.tsx'
import { RoomLeft } from './room-left.tsx'
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
        <p role="status">{sayState(setUp, status, isRunning, state.progress.value)}</p>
        {fault !== '' && <p class="wrong">{fault}</p>}
        {fault !== '' && <AllowAgain state={state} setUp={setUp} />}
        {isAsked && outcome && <SyncQuestion outcome={outcome} onYes={agreed => void state.sync(agreed)} />}
        {isAsked && outcome?.about === 'new-key' && (
          <EnterKey state={state} by={outcome.by} at={outcome.at} />
        )}
        {notices.map(notice => (
          <p key={sayNotice(notice)}>{sayNotice(notice)}</p>
        ))}
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
        <dl>
          {setUp.team && (
            <>
              <div>
                <dt>{say('team_name')}</dt>
                <dd>{setUp.team.name}</dd>
              </div>
              <div>
                <dt>{say('team_member')}</dt>
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

/** Where the browser no longer lets us at the store, the way to let us again. */
function AllowAgain({ state, setUp }: { state: SyncPageState; setUp: SetUp }) {
  const fault = state.status.value?.outcome
  if (fault?.state !== 'failed') return null
  const { folder } = setUp
  const isFolder = fault.fault === 'refused' && folder !== undefined
  if (fault.fault !== 'no-access' && !isFolder) return null
  async function allow() {
    // First of all, while the click is being handled.
    const asked = isFolder && folder ? askForFolder(folder) : requestAccess(setUp.store, state.line)
    if (await asked) await state.sync()
  }
  return (
    <button type="button" class="button" onClick={() => void allow()}>
      {say('sync_allow')}
    </button>
  )
}

type AsksAgain = { requestPermission?: (mode: { mode: 'readwrite' }) => Promise<string> }

async function askForFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as AsksAgain).requestPermission?.({ mode: 'readwrite' })) === 'granted'
}
