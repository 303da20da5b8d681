import type { BrowserUnderTest } from './browser-under-test.ts'
import type { Surface } from './surface.ts'
import { DONE, openSyncAsLeft } from './sync-as-left.ts'
import { press } from './sync-page.ts'
import { untilSays, waitIn } from './wait.ts'

const LOSSES = { state: 'asks', about: 'losses', removed: 40, of: 120 } as const
const TEAM = { name: 'The branch', member: 'Ann' }

/** The first step, with these pressed one after the other. */
async function openSteps(under: BrowserUnderTest, ...pressed: readonly string[]) {
  const page = await openSyncAsLeft(under, null)
  for (const words of pressed) await press(page, words)
  return page
}

const surface = (name: string, open: Surface['open']): Surface => ({ name, narrowest: 320, open })

/** The page of sync in each of its states, as a reader comes to see them. */
export const SYNC_SURFACES: readonly Surface[] = [
  surface('sync-where', under => openSteps(under)),
  surface('sync-server', under => openSteps(under, 'In a folder of a WebDAV server', 'Next')),
  surface('sync-pair', under => openSteps(under, 'Casenote is already set up')),
  surface('sync-key', async under => {
    const page = await openSteps(under, 'In this browser', 'Next')
    await waitIn(page, () => document.querySelectorAll('.key-words li').length === 24)
    return page
  }),
  surface('sync-start', async under => {
    const page = await openSteps(under, 'In this browser', 'Next', 'I have kept the words', 'Next')
    await untilSays(page, 'Name of this device')
    return page
  }),
  surface('sync-first-run', async under => {
    const page = await openSyncAsLeft(under, { progress: { doing: 'receiving', done: 24, of: 180 } })
    await untilSays(page, '24 of 180 files')
    return page
  }),
  surface('sync-overview', async under => {
    const page = await openSyncAsLeft(under, { outcome: DONE })
    await press(page, 'Show the pairing text')
    await press(page, 'Show the 24 words')
    await press(page, 'Change the key')
    await waitIn(page, () => document.querySelectorAll('.key-words li').length === 48)
    return page
  }),
  surface('sync-question', under => openSyncAsLeft(under, { outcome: LOSSES })),
  surface('sync-refused', under => openSyncAsLeft(under, { outcome: { state: 'failed', fault: 'refused' } })),
  surface('sync-leave', async under => {
    const page = await openSyncAsLeft(under, { outcome: DONE })
    await press(page, 'Stop and erase the store')
    await untilSays(page, 'Erase and stop')
    return page
  }),
  surface('sync-team', under => openSyncAsLeft(under, { outcome: DONE, setUp: { team: TEAM } }, 'team')),
]
