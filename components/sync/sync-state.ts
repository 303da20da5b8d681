import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { say } from '../../lib/language/say.ts'
import { failedBy } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import { ageSealer } from '../../lib/sync/encryption/age-sealer.ts'
import type { Progress } from '../../lib/sync/engine/run.ts'
import type { SyncKey } from '../../lib/sync/keys/sync-key.ts'
import type { SyncLine } from '../../lib/sync/line.ts'
import { afterSyncTurn, isSyncing } from '../../lib/sync/schedule/in-turn.ts'
import { readProgress, watchProgress } from '../../lib/sync/schedule/progress.ts'
import { stopSchedule, syncByHand } from '../../lib/sync/schedule/schedule.ts'
import { readStatus, type SyncStatus } from '../../lib/sync/schedule/status.ts'
import { removeSyncFlag, writeSyncFlag } from '../../lib/sync/schedule/sync-flag.ts'
import { giveBackAccess } from '../../lib/sync/setup/access.ts'
import { beginSync } from '../../lib/sync/setup/begin.ts'
import { beginKeyChange, enterNewKey, type TakenNewKey } from '../../lib/sync/setup/change-key.ts'
import { checkStore } from '../../lib/sync/setup/check-store.ts'
import { keyKeeperIn } from '../../lib/sync/setup/key-keeper.ts'
import { eraseStore, leaveSync } from '../../lib/sync/setup/leave.ts'
import { openStore } from '../../lib/sync/setup/open-store.ts'
import { changeSetUp, readSetUp, type SetUp } from '../../lib/sync/setup/set-up.ts'
import { STORE_FAULTS, type StoreFault } from '../../lib/sync/stores/store.ts'
import type { SyncDatabase } from '../../lib/sync/sync-database.ts'
import { forgetTeam, noteTeamName } from '../../lib/team/team.ts'
import { deleteHereToo, keepHere } from './answer-losses.ts'
import { type DeviceSeen, devicesIn } from './devices.ts'
import { sayUnfit } from './say-sync.ts'
import type { SyncAnswer } from './sync-question.tsx'

/** What the page of sync knows and can do. */
export interface SyncPageState {
  /** Whose library it is about. */
  readonly line: SyncLine
  /** `undefined` until it is read, `null` where sync is not set up. */
  readonly setUp: ReadonlySignal<SetUp | null | undefined>
  readonly status: ReadonlySignal<SyncStatus | undefined>
  readonly devices: ReadonlySignal<readonly DeviceSeen[]>
  readonly isRunning: ReadonlySignal<boolean>
  readonly progress: ReadonlySignal<Progress | null>
  /** What was just done, in words. */
  readonly said: Signal<string>
  /** Sets sync up and runs it for the first time; gives whether the library could be prepared. */
  begin(setUp: SetUp): Promise<boolean>
  sync(): Promise<void>
  /** Goes on after a run that asked. */
  answer(answer: SyncAnswer): Promise<void>
  /**
   * Goes on with the same library where the way to its store has changed: a new password, a folder that was moved. Gives
   * what stands against it in words, and then changes nothing; empty where nothing does.
   */
  reachAgain(changed: SetUp): Promise<string>
  pause(isPaused: boolean): Promise<void>
  /** Begins a change of the key; gives what went wrong in words, empty where nothing did. */
  changeKey(key: SyncKey): Promise<string>
  /** Goes on with the key that another device made; the same. */
  enterKey(key: SyncKey): Promise<string>
  /** How many snippets there are, trash included; 0 where that cannot be read. */
  countSnippets(): Promise<number>
  /** Gives false where the store could not be erased; then nothing is changed here. */
  leave(erase: boolean): Promise<boolean>
}

/** How often it is looked whether a run is still at work, in milliseconds. */
const STILL_AT_IT = 1_500

/** Follows the database of sync and the runs of every context, as long as the page is open. */
export function createSyncState(
  database: SyncDatabase,
  library: Library,
  line: SyncLine = 'own',
): SyncPageState {
  const setUp = signal<SetUp | null | undefined>(undefined)
  const status = signal<SyncStatus | undefined>(undefined)
  const devices = signal<readonly DeviceSeen[]>([])
  const isRunning = signal(false)
  const progress = signal<Progress | null>(null)
  const said = signal('')
  const keeper = keyKeeperIn(database, library)

  const read = () =>
    database.transaction('r', [database.meta, database.files], async () => ({
      setUp: (await readSetUp(database)) ?? null,
      status: await readStatus(database),
      devices: await devicesIn(database),
    }))
  liveQuery(read).subscribe(now => {
    setUp.value = now.setUp
    status.value = now.status
    devices.value = now.devices
  })
  // Several runs and the library between them are one piece of work to the reader.
  let isAnswering = false
  let next: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    clearTimeout(next)
    const shown = await readProgress(line)
    // A run that was cut off with its window leaves its progress behind.
    const isSo = shown !== null && (await isSyncing(line))
    progress.value = isSo ? shown : null
    isRunning.value = isSo || isAnswering
    if (isSo) next = setTimeout(() => void look(), STILL_AT_IT)
  }
  watchProgress(() => void look(), line)
  void look()

  async function sync(agreed: { losses?: boolean; refill?: boolean } = {}) {
    isRunning.value = true
    await syncByHand(agreed, line)
    await look()
  }

  return {
    line,
    setUp,
    status,
    devices,
    isRunning,
    progress,
    said,
    sync: () => sync(),
    async answer(answer) {
      said.value = ''
      if (answer === 'send-again') return sync({ refill: true })
      const take = answer === 'keep-here' ? keepHere : deleteHereToo
      isAnswering = true
      isRunning.value = true
      const taken = await take(library, () => sync({ losses: true })).catch(failedBy)
      isAnswering = false
      await look()
      if (!taken.ok) said.value = say('sync_answer_failed')
    },
    async reachAgain({ key, store, folder }) {
      const wanted = { store, ...(folder ? { folder } : {}) }
      const found = await checkStore(openStore(wanted).store, ageSealer([key]), line === 'team')
      const unfit = sayUnfit(found, { isTeam: line === 'team', isNewKey: false })
      if (unfit !== '') return unfit
      await afterSyncTurn(() => changeSetUp(database, wanted), line)
      void sync()
      return ''
    },
    async begin(wanted) {
      const begun = await afterSyncTurn(() => beginSync(database, library, wanted), line)
      if (!begun.ok) return false
      if (wanted.team) await noteTeamName(database, wanted.team.name)
      await writeSyncFlag({ state: 'on' }, line)
      void sync()
      return true
    },
    async pause(isPaused) {
      await changeSetUp(database, { paused: isPaused })
      await writeSyncFlag({ state: isPaused ? 'paused' : 'on' }, line)
      if (isPaused) await stopSchedule(line)
      else await sync()
    },
    async changeKey(key) {
      const changed = setUp.value
      if (!changed) return ''
      const begun = await afterSyncTurn(
        () => beginKeyChange(keeper, openStore(changed).store, key, new Date()),
        line,
      )
      if (!begun.ok) return say(`sync_fault_${begun.fault}`)
      await sync()
      return ''
    },
    async enterKey(key) {
      const [changed, outcome] = [setUp.value, status.value?.outcome]
      if (!changed || outcome?.state !== 'asks' || outcome.about !== 'new-key') return ''
      const taken = await afterSyncTurn(
        () => enterNewKey(keeper, openStore(changed).store, outcome.file, key),
        line,
      )
      if (!taken.ok) return sayUntaken(taken.fault)
      await writeSyncFlag({ state: 'on' }, line)
      void sync()
      return ''
    },
    countSnippets: () =>
      library.count().then(
        ({ kept, trash }) => kept + trash,
        () => 0,
      ),
    async leave(erase) {
      const left = setUp.value
      if (!left) return true
      await writeSyncFlag({ state: 'off' }, line)
      await stopSchedule(line)
      const isDone = await afterSyncTurn(async () => {
        if (erase && !(await eraseStore(openStore(left).store)).ok) return false
        if (line === 'team') {
          await forgetTeam(database, library)
          return true
        }
        return (await leaveSync(database, library)).ok
      }, line)
      if (!isDone) {
        await writeSyncFlag({ state: left.paused ? 'paused' : 'on' }, line)
        return false
      }
      await giveBackAccess(left.store, line)
      await removeSyncFlag(line)
      return true
    },
  }
}

function sayUntaken(fault: Extract<TakenNewKey, { ok: false }>['fault']): string {
  if (fault === 'other-key') return say('sync_enter_other-key')
  return isStoreFault(fault) ? say(`sync_fault_${fault}`) : say('sync_fault_library')
}

const isStoreFault = (fault: string): fault is StoreFault => STORE_FAULTS.some(known => known === fault)
