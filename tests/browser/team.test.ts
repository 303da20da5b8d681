import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findServer } from '../../scripts/find-servers.mjs'
import { PASSWORD, type RunningServer, USER } from '../servers/run-server.ts'
import { startApache } from '../servers/web-dav-servers.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { type Cable, layCable } from './harness/cable.ts'
import { savedSnippets } from './harness/library.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { fill, openSync, press, syncUntil } from './harness/sync-page.ts'
import { untilSays, waitIn } from './harness/wait.ts'

const hasApache = findServer('apache') !== undefined
if (!hasApache) console.warn('\nAPACHE IS NOT INSTALLED: that a team shares a library is NOT TESTED.\n')

const given = sampleSnippet(1, { quote: 'A passage for everybody in the branch.', note: 'my own thought' })
const own = sampleSnippet(2, { quote: 'A passage that is nobody else’s business.' })

describe.skipIf(!hasApache)('a team library in two browsers', () => {
  let server: RunningServer
  let cable: Cable
  let chromium: BrowserUnderTest
  let firefox: BrowserUnderTest
  let team: Page
  let invitation = ''

  beforeAll(async () => {
    server = await startApache()
    cable = await layCable(Number(new URL(server.address).port))
    const wishes = { storePort: cable.port }
    ;[chromium, firefox] = await Promise.all([launch('chromium', wishes), launch('firefox', wishes)])
  })
  afterAll(async () => {
    await Promise.all([chromium?.close(), firefox?.close()])
    await cable?.close()
    await server?.stop()
  })

  it('is set up by one member, on whose own library nothing changes', async () => {
    team = await openSync(chromium, '?library=team')
    await bringSnippets(team, [given, own])
    await untilSays(team, 'Your own library stays yours')
    expect(await team.evaluate(() => document.body.innerText)).not.toContain('own account')
    await fill(team, 'Address', `http://127.0.0.1:${cable.port}/branch`)
    await fill(team, 'User name', USER)
    await fill(team, 'App password', PASSWORD)
    await press(team, 'Next')
    await press(team, 'I have kept the words')
    await press(team, 'Next')
    await press(team, 'Check and start')
    await untilSays(team, 'Give the team a name')
    await fill(team, 'What the team is called', 'The branch')
    await fill(team, 'The name under which you add snippets', 'Ann')
    await press(team, 'Check and start')
    await untilSays(team, 'In step.')
    await press(team, 'Show the pairing text')
    invitation = await waitIn(team, () => document.querySelector<HTMLElement>('.pairing')?.innerText ?? '')
    expect(await savedSnippets(chromium)).toHaveLength(2)
  })

  it('takes in what is copied there, without the note where that is not wanted', async () => {
    const page = await chromium.openExtension('library')
    await page.bringToFront()
    await waitIn(page, () => document.querySelectorAll('article.snippet').length === 2)
    await page.evaluate(() => {
      const row = [...document.querySelectorAll('article.snippet')].find(each =>
        each.textContent?.includes('everybody in the branch'),
      )
      row?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
    })
    await press(page, 'Copy to the team')
    await press(page, 'Copy now')
    await untilSays(page, '1 snippet copied.')
    await page.close()
    await syncUntil(team, 'In step.')
  })

  it('is joined by an invitation, which is no way into an own library', async () => {
    const mine = await openSync(firefox)
    await press(mine, 'Casenote is already set up')
    await fill(mine, 'Pairing text', invitation)
    await press(mine, 'Use it')
    await untilSays(mine, 'for a team’s library')
    await mine.close()
    const page = await openSync(firefox, '?library=team')
    await press(page, 'Casenote is already set up')
    await fill(page, 'Pairing text', invitation)
    await press(page, 'Use it')
    await fill(page, 'The name under which you add snippets', 'Ben')
    await press(page, 'Check and start')
    await firefox.answerPrompt('allow')
    await untilSays(page, 'In step.')
    const shared = await firefox.openExtension('team')
    await shared.bringToFront()
    await untilSays(shared, 'A passage for everybody in the branch.')
    await untilSays(shared, 'added by Ann')
    const text = await shared.evaluate(() => document.body.innerText)
    expect(text).not.toContain('nobody else’s business')
    expect(text).not.toContain('my own thought')
    expect(await savedSnippets(firefox)).toEqual([])
  })

  it('is gone from the device of who leaves, whose own library stays', async () => {
    await team.bringToFront()
    await press(team, 'Leave the team')
    await press(team, 'Leave now')
    await untilSays(team, 'You have left the team')
    expect(await savedSnippets(chromium)).toHaveLength(2)
  })
})
