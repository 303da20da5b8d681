import type { Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { readPairing } from '../../lib/sync/setup/pairing.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { otherDevice } from './harness/other-device.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { PASSWORD, startCouchServer, USER } from './harness/store-server.ts'
import { fill, openSync, press, syncAndWait } from './harness/sync-page.ts'
import { until, untilSays } from './harness/wait.ts'

const server = await startCouchServer()
afterAll(() => server.close())

const QUOTE = 'A quotation in plain words.'

inBothBrowsers('sync in a CouchDB database', { storePort: server.port }, under => {
  let page: Page

  it('is set up, makes the database, and puts nothing there that can be read', async () => {
    server.kept.documents.clear()
    server.kept.isThere = false
    page = await openSync(under())
    await bringSnippets(page, [sampleSnippet(1, { quote: QUOTE })])
    await press(page, 'In a CouchDB database')
    await fill(page, 'Address', server.address)
    await fill(page, 'User name', USER)
    await fill(page, 'App password', PASSWORD)
    await press(page, 'Next')
    await press(page, 'I have kept the words')
    await press(page, 'Next')
    await press(page, 'Check and start')
    await under().answerPrompt('allow')
    await untilSays(page, 'In step.')
    expect(server.kept.isThere).toBe(true)
    expect([...server.kept.documents.keys()].every(name => /^[a-z2-7]{26}\.age$/.test(name))).toBe(true)
    const bytes = [...server.kept.documents.values()].map(
      document => document.bytes?.toString('latin1') ?? '',
    )
    expect(bytes.join('').length).toBeGreaterThan(500)
    expect(bytes.join('')).not.toContain('plain')
  })

  it('hears at once what another device writes there, as long as the page is open', async () => {
    await press(page, 'Show the pairing text')
    const pairing = await page.$eval('.pairing', element => element.textContent ?? '')
    const read = readPairing(pairing)
    if (!read.ok) throw new Error(read.fault)
    const { device } = await otherDevice('couchdb', server.address, 1, read.pairing.key)
    expect((await device.sync()).state).toBe('done')
    device.save('from elsewhere')
    await device.sync()
    await until(async () => (await savedSnippets(under())).length === 2, 'the other device’s snippet')
  })

  it('asks for the new password where the old one was taken back, and goes on with it', async () => {
    server.password = 'another app password'
    await syncAndWait(page, 'does not accept the name and password any more')
    await fill(page, 'App password', 'mistyped')
    await press(page, 'Use these and sync')
    await untilSays(page, 'The store did not accept the name and password. Nothing was changed.')
    await fill(page, 'App password', server.password)
    await press(page, 'Use these and sync')
    await untilSays(page, 'In step.')
    expect(await page.$('.wrong:not(:empty)')).toBeNull()
    await page.close()
    server.password = PASSWORD
  })
})
