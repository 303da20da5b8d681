import { say } from '../../lib/language/say.ts'
import { sayMoment } from '../../lib/language/say-moment.ts'
import type { Notice } from '../../lib/sync/engine/outcome.ts'
import type { SyncStatus } from '../../lib/sync/schedule/status.ts'
import type { FoundInStore } from '../../lib/sync/setup/check-store.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import type { StoreSettings } from '../../lib/sync/setup/store-settings.ts'

/** Where the files lie, without names or passwords. */
export function sayPlace(settings: StoreSettings): string {
  if (settings.kind === 'browser') return say('sync_kind_browser')
  if (settings.kind === 'folder') return settings.name
  return settings.address
}

/** Why a place cannot be used for a library; empty where it can. */
export function sayUnfit(
  found: FoundInStore,
  { isTeam, isNewKey }: { isTeam: boolean; isNewKey: boolean },
): string {
  switch (found.found) {
    case 'nothing':
    case 'library':
      return ''
    case 'fault':
      return say(`sync_fault_${found.fault}`)
    case 'other-line':
      return say(isTeam ? 'team_found_own' : 'team_found_team')
    case 'damaged':
      return say('sync_found_damaged')
    case 'other-key':
      return say(isNewKey ? 'sync_found_other-key_new' : 'sync_found_other-key')
  }
}

/** How sync stands, in one sentence or two. */
export function sayState(setUp: SetUp, status: SyncStatus | undefined, isRunning: boolean): string {
  if (setUp.paused) return say('sync_state_paused')
  if (setUp.keyChange) return say('sync_state_changing-key')
  if (isRunning) return say('sync_state_running')
  if (!status) return say('sync_state_never')
  const { outcome, doneAt } = status
  if (outcome.state === 'done' && doneAt) return say('sync_state_done', { when: sayMoment(doneAt) })
  return doneAt ? say('sync_state_before', { when: sayMoment(doneAt) }) : ''
}

/** What went wrong, what was kept and what to do; empty where nothing is wrong. */
export function sayFault(setUp: SetUp, status: SyncStatus | undefined): string {
  if (status?.outcome.state !== 'failed') return ''
  const { fault } = status.outcome
  if (fault === 'full' && setUp.store.kind === 'browser') return say('sync_fault_full_browser')
  if (setUp.store.kind === 'folder' && (fault === 'refused' || fault === 'gone')) {
    return say(`sync_fault_${fault}_folder`)
  }
  // Not the words of the set-up, where the fields for it are open.
  return say(fault === 'refused' ? 'sync_fault_refused_now' : `sync_fault_${fault}`)
}

export function sayNotice(notice: Notice): string {
  if (notice.kind === 'waiting') return say('sync_notice_waiting', { device: notice.device })
  return say(`sync_notice_${notice.kind}`, { count: notice.files })
}
