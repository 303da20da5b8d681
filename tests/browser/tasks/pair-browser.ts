import type { Page } from 'puppeteer-core'
import { PASSWORD, USER } from '../../servers/run-server.ts'
import type { BrowserUnderTest } from '../harness/browser-under-test.ts'
import { bringSnippets, sampleSnippet } from '../harness/sample-snippets.ts'
import { fill, openSync, press } from '../harness/sync-page.ts'
import { untilSays, waitIn } from '../harness/wait.ts'
import { PAGE } from './places.ts'
import { click, paste } from './real-input.ts'
import type { Task } from './task.ts'

/** Two browsers that know nothing of each other, and the store that both can reach. */
export interface TwoBrowsers {
  readonly first: BrowserUnderTest
  readonly second: BrowserUnderTest
  readonly storePort: number
}

/** What the first browser has done before: sync is set up there, and one snippet lies in the store. */
async function setUp({ first, storePort }: TwoBrowsers): Promise<Page> {
  const here = await openSync(first)
  await here.setViewport(PAGE)
  await bringSnippets(here, [sampleSnippet(1)])
  await press(here, 'In a folder of a WebDAV server')
  await fill(here, 'Address', `http://127.0.0.1:${storePort}/notes`)
  await fill(here, 'User name', USER)
  await fill(here, 'App password', PASSWORD)
  await press(here, 'Next')
  await press(here, 'I have kept the words')
  await press(here, 'Next')
  await press(here, 'Check and start')
  await untilSays(here, 'In step.')
  return here
}

/** From the page of sync in the one browser to the library of the other in step. */
export const pairBrowser: Task<TwoBrowsers> = {
  name: 'pair-browser',
  title: 'Pair a second browser',
  actions: 6,
  async carryOut(browsers, reader) {
    const here = await setUp(browsers)
    const there = await openSync(browsers.second)
    await there.setViewport(PAGE)
    await reader.act(
      'On the first device, press “Show the pairing text”.',
      () => click(here, 'Show the pairing text'),
      async () => {
        await waitIn(here, () => document.querySelector('.pairing') !== null)
        return [here]
      },
    )
    const text = await here.$eval('.pairing', element => element.textContent ?? '')
    await reader.act(
      'Copy it, or let the other device read the code.',
      () => click(here, 'Copy'),
      async () => [here],
    )
    await reader.act(
      'On the second device, press “Casenote is already set up on another device”.',
      () => click(there, 'Casenote is already set up'),
      async () => {
        await waitIn(there, () => document.querySelector('details[open] textarea') !== null)
        return [there]
      },
    )
    await there.focus('details[open] textarea')
    await reader.act(
      'Paste the text.',
      () => paste(there, text),
      async () => {
        await untilSays(there, 'Check and start')
        return [there]
      },
    )
    await reader.act(
      'Press “Check and start”; the browser asks for access to that server.',
      () => click(there, 'Check and start'),
      async () => [],
    )
    await reader.act(
      'Let the browser give access.',
      () => browsers.second.answerPrompt('allow'),
      async () => {
        await untilSays(there, 'In step.')
        await waitIn(there, () => scrollY === 0 && document.activeElement?.tagName === 'H1')
        return [there]
      },
    )
  },
}
