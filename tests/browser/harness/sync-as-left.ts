import type { Page } from 'puppeteer-core'
import type { KnownFile } from '../../../lib/sync/journal.ts'
import { newSyncKey } from '../../../lib/sync/keys/sync-key.ts'
import { nameOfLine, type SyncLine } from '../../../lib/sync/line.ts'
import { deviceIdSchema, newFileName } from '../../../lib/sync/log/log-file.ts'
import type { RunOutcome, SyncStatus } from '../../../lib/sync/schedule/status.ts'
import type { SetUp } from '../../../lib/sync/setup/set-up.ts'
import { storeAddressSchema } from '../../../lib/sync/stores/store-address.ts'
import { bundleModule } from '../../bench/bundle.ts'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { openSync } from './sync-page.ts'
import { waitIn } from './wait.ts'

/** How sync stands, laid down as a run would have left it: no server is there, and no run begins. */
export interface SyncAsLeft {
  readonly setUp?: Partial<SetUp>
  /** Missing: no run has ended yet. */
  readonly outcome?: RunOutcome
  /** What a run that is under way says of itself. */
  readonly progress?: {
    readonly doing: 'receiving' | 'sending'
    readonly done: number
    readonly of: number | null
  }
}

const key = await newSyncKey()
const BEGUN = '2026-02-01T09:12:00.000Z'
const LAST = '2026-02-03T18:40:00.000Z'

const SET_UP: SetUp = {
  store: {
    kind: 'webdav',
    address: storeAddressSchema.parse('https://cloud.example.org/remote.php/dav/files/reader/casenote/'),
    user: 'reader',
    password: 'an app password',
  },
  key,
  deviceName: 'Firefox, Linux',
  begunAt: BEGUN,
  paused: false,
}

const deviceOf = (number: number) => deviceIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`)

const fileOf = (number: number, deviceName: string, madeAt: string): KnownFile => ({
  name: newFileName(),
  device: deviceOf(number),
  deviceName,
  first: 1,
  last: 1,
  level: 0,
  size: 900,
  madeAt,
  missed: 0,
})

const FILES = [
  fileOf(1, 'Firefox, Linux', LAST),
  fileOf(2, 'Chrome, Windows', '2026-02-03T08:05:00.000Z'),
  fileOf(3, 'Phone', '2026-01-11T21:30:00.000Z'),
]

export const DONE: RunOutcome = { state: 'done', sent: 3, received: 41, notices: [] }

const statusOf = (outcome: RunOutcome): SyncStatus => ({
  triedAt: LAST,
  doneAt: LAST,
  outcome,
  failures: outcome.state === 'failed' ? 1 : 0,
  sent: 3,
  received: 41,
})

let script: Promise<string> | undefined

interface LaysSyncDown {
  laySyncDown(line: SyncLine, meta: readonly unknown[], files: readonly unknown[]): Promise<void>
}

/**
 * Opens the page of sync with sync as it was left.
 *
 * @param left `null`: it is not set up
 */
export async function openSyncAsLeft(
  under: BrowserUnderTest,
  left: SyncAsLeft | null,
  line: SyncLine = 'own',
): Promise<Page> {
  script ??= bundleModule(new URL('./in-page/lay-sync-down.ts', import.meta.url))
  const page = await openSync(under, line === 'team' ? '?library=team' : '')
  await page.evaluate(await script)
  const { outcome, progress } = left ?? {}
  const journal = {
    device: deviceOf(1),
    deviceName: SET_UP.deviceName,
    lastSequence: 1,
    removing: [],
    cursor: null,
  }
  const meta = left
    ? [
        { key: 'set-up', setUp: { ...SET_UP, ...left.setUp } },
        { key: 'journal', ...journal },
        ...(outcome ? [{ key: 'status', status: statusOf(outcome) }] : []),
      ]
    : []
  await page.evaluate(
    (which, rows, files) => (globalThis as unknown as LaysSyncDown).laySyncDown(which, rows, files),
    line,
    meta,
    outcome ? FILES : [],
  )
  if (progress) await page.evaluate(holdRun, `${nameOfLine(line)}`, progress)
  await waitIn(page, isNone => (document.querySelector('.set-up') !== null) === isNone, left === null)
  return page
}

/** As a run in some other window does, for as long as this page is open. */
async function holdRun(name: string, progress: object): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof browser }
  void navigator.locks.request(`casenote-${name}`, () => new Promise(() => undefined))
  await chrome.storage.session.set({ [`${name}-progress`]: progress })
}
