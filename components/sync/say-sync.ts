import { say } from '../../lib/language/say.ts'
import { sayMoment } from '../../lib/language/say-moment.ts'
import type { Notice } from '../../lib/sync/engine/outcome.ts'
import type { Progress } from '../../lib/sync/engine/run.ts'
import type { SyncStatus } from '../../lib/sync/schedule/status.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import type { StoreSettings } from '../../lib/sync/setup/store-settings.ts'

/** Where the files lie, without names or passwords. */
export function sayPlace(settings: StoreSettings): string {
  if (settings.kind === 'browser') return say('sync_kind_browser')
  if (settings.kind === 'folder') return settings.name
  return settings.address
}

/** How sync stands, in one sentence or two. */
export function sayState(
  setUp: SetUp,
  status: SyncStatus | undefined,
  isRunning: boolean,
  progress: Progress | null,
): string {
  if (setUp.paused) return say('sync_state_paused')
  if (setUp.keyChange) return say('sync_state_changing-key')
  if (isRunning) return sayProgress(progress)
  if (!status) return say('sync_state_never')
  const { outcome, doneAt } = status
  if (outcome.state === 'done' && doneAt) return say('sync_state_done', { when: sayMoment(doneAt) })
  return doneAt ? say('sync_state_before', { when: sayMoment(doneAt) }) : ''
}

function sayProgress(progress: Progress | null): string {
  if (!progress) return say('sync_state_running')
  const { doing, done, of } = progress
  if (doing === 'sending') return say('sync_state_sending', { count: done })
  return of === null ? say('sync_state_running') : say('sync_state_receiving', { done, of })
}

/** What went wrong, what was kept and what to do; empty where nothing is wrong. */
export function sayFault(setUp: SetUp, status: SyncStatus | undefined): string {
  if (status?.outcome.state !== 'failed') return ''
  const { fault } = status.outcome
  if (fault === 'full' && setUp.store.kind === 'browser') return say('sync_fault_full_browser')
  return say(
    fault === 'refused' && setUp.store.kind === 'folder'
      ? 'sync_fault_refused_folder'
      : `sync_fault_${fault}`,
  )
}

export function sayNotice(notice: Notice): string {
  if (notice.kind === 'waiting') return say('sync_notice_waiting', { device: notice.device })
  return say(`sync_notice_${notice.kind}`, { count: notice.files })
}
