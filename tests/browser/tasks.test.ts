import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findServer } from '../../scripts/find-servers.mjs'
import type { RunningServer } from '../servers/run-server.ts'
import { startApache } from '../servers/web-dav-servers.ts'
import { launch } from './harness/browser-under-test.ts'
import { type Cable, layCable } from './harness/cable.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { sampleSnippet } from './harness/sample-snippets.ts'
import { TASKS } from './tasks/all-tasks.ts'
import { pairBrowser, type TwoBrowsers } from './tasks/pair-browser.ts'
import { carryOut } from './tasks/task.ts'

/** The most actions that a task may take, whatever it says of itself. */
const MOST = 4

inBothBrowsers('tasks of a first-time reader', {}, under => {
  it.each(TASKS)('$title: as many actions as were said ($actions)', async task => {
    expect(task.actions).toBeLessThanOrEqual(MOST)
    expect(await carryOut(task, under())).toHaveLength(task.actions)
  })
})

const hasApache = findServer('apache') !== undefined
if (!hasApache) console.warn('\nAPACHE IS NOT INSTALLED: the task of pairing is NOT TESTED.\n')

describe.skipIf(!hasApache)('tasks of a first-time reader with two browsers', () => {
  let server: RunningServer
  let cable: Cable
  let browsers: TwoBrowsers

  beforeAll(async () => {
    server = await startApache()
    cable = await layCable(Number(new URL(server.address).port))
    const wishes = { storePort: cable.port }
    // The prompt that a program can answer is Firefox's.
    const [first, second] = await Promise.all([launch('chromium', wishes), launch('firefox', wishes)])
    browsers = { first, second, storePort: cable.port }
  })
  afterAll(async () => {
    await Promise.all([browsers?.first.close(), browsers?.second.close()])
    await cable?.close()
    await server?.stop()
  })

  it('pair a second browser', async () => {
    // Six: two devices take turns.
    expect(await carryOut(pairBrowser, browsers)).toHaveLength(6)
    expect((await savedSnippets(browsers.second)).map(({ quote }) => quote)).toEqual([sampleSnippet(1).quote])
  })
})
