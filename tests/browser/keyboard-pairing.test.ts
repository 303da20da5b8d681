import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findServer } from '../../scripts/find-servers.mjs'
import { PASSWORD, type RunningServer, USER } from '../servers/run-server.ts'
import { startApache } from '../servers/web-dav-servers.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { type Cable, layCable } from './harness/cable.ts'
import { savedSnippets } from './harness/library.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { openSync } from './harness/sync-page.ts'
import { focusedStop, tabTo } from './harness/tab-walk.ts'
import { untilSays, waitIn } from './harness/wait.ts'

const hasApache = findServer('apache') !== undefined
if (!hasApache) console.warn('\nAPACHE IS NOT INSTALLED: pairing by keyboard alone is NOT TESTED.\n')

/** Walks to a control by Tab and presses it. */
async function use(page: Page, words: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await page.bringToFront()
  await tabTo(page, words)
  await page.keyboard.press(key)
}
/** Walks to a field by Tab and types into it. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** Walks to a list of choices by Tab, and by arrow to one of them. */
async function choose(page: Page, chosen: string, wanted: string): Promise<void> {
  await tabTo(page, chosen)
  for (let left = 10; left > 0; left--) {
    if ((await focusedStop(page))?.name.startsWith(wanted)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No arrow leads to "${wanted}".`)
}

/** What `keyboard.test.ts` does for the tasks in one browser. Firefox's question is the browser's own. */
describe.skipIf(!hasApache)('two browsers by keyboard alone', () => {
  let server: RunningServer
  let cable: Cable
  let first: BrowserUnderTest
  let second: BrowserUnderTest

  beforeAll(async () => {
    server = await startApache()
    cable = await layCable(Number(new URL(server.address).port))
    const wishes = { storePort: cable.port }
    ;[first, second] = await Promise.all([launch('chromium', wishes), launch('firefox', wishes)])
  })
  afterAll(async () => {
    await Promise.all([first?.close(), second?.close()])
    await cable?.close()
    await server?.stop()
  })

  it('sets sync up in the one and pairs the other', async () => {
    const here = await openSync(first)
    await bringSnippets(here, [sampleSnippet(1)])
    await choose(here, 'In this browser’s own account', 'In a folder of a WebDAV server')
    await untilSays(here, 'App password')
    await write(here, 'Address', `http://127.0.0.1:${cable.port}/notes`)
    await write(here, 'User name', USER)
    await write(here, 'App password', PASSWORD)
    await use(here, 'Next')
    await untilSays(here, 'I have kept the words')
    await use(here, 'I have kept the words', 'Space')
    await use(here, 'Next')
    await untilSays(here, 'Check and start')
    await use(here, 'Check and start')
    await untilSays(here, 'In step.')
    await use(here, 'Show the pairing text')
    const text = await waitIn(here, () => document.querySelector<HTMLElement>('.pairing')?.innerText ?? '')

    const there = await openSync(second)
    await use(there, 'Casenote is already set up')
    await waitIn(there, () => document.querySelector('details[open] textarea') !== null)
    await write(there, 'Pairing text', text)
    await use(there, 'Use it')
    await untilSays(there, 'Check and start')
    await use(there, 'Check and start')
    await second.answerPrompt('allow')
    await untilSays(there, 'In step.')
    expect((await savedSnippets(second)).map(({ quote }) => quote)).toEqual([sampleSnippet(1).quote])
  })
})
