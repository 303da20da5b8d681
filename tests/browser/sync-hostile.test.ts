import type { Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { ageSealer } from '../../lib/sync/encryption/age-sealer.ts'
import { newSyncKey } from '../../lib/sync/keys/sync-key.ts'
import { newFileName } from '../../lib/sync/log/log-file.ts'
import { type LoopbackServer, loopbackServer } from '../unit/sync/stores/loopback-server.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { type OtherDevice, otherDevice } from './harness/other-device.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { PASSWORD, startDavServer, USER } from './harness/store-server.ts'
import { openSync, pair, press, syncAndWait, syncUntil } from './harness/sync-page.ts'
import { until, untilSays } from './harness/wait.ts'

const server = await startDavServer()
/** Where a redirect would lead. */
const elsewhere: LoopbackServer = await loopbackServer((_, response) => void response.writeHead(200).end())
afterAll(() => Promise.all([server.close(), elsewhere.close()]))

/** How long a request may take here; a reader's patience is longer. In milliseconds. */
const PATIENCE = 1_500

interface Listening {
  said: string[]
}

/** Runs in the page: Firefox shows the console of an extension's page to no program. */
function listenToConsole() {
  const said: string[] = []
  Object.assign(globalThis, { said } satisfies Listening)
  const words = (each: unknown) =>
    each instanceof Error
      ? `${each.message} ${each.stack}`
      : typeof each === 'string'
        ? each
        : JSON.stringify(each)
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...all: unknown[]) => void said.push(all.map(words).join(' '))
  }
  addEventListener('error', ({ message }) => said.push(message))
  addEventListener('unhandledrejection', ({ reason }) => said.push(words(reason)))
}

/** A store that does what it should not: each time a clear state is shown, and nothing is lost or told. */
inBothBrowsers('a hostile store', { storePort: server.port }, under => {
  let page: Page
  let other: OtherDevice

  /** What it says while the store does so; and afterwards all is in step again, with all that was there. */
  async function survives(words: string) {
    await syncAndWait(page, words)
    expect(await page.$eval('main', element => (element as HTMLElement).innerText)).toMatch(
      /Nothing was (lost|changed)|Your library is complete/,
    )
    expect(await savedSnippets(under())).toHaveLength(3)
    server.beHonest()
    await syncAndWait(page, 'In step.')
    expect(await savedSnippets(under())).toHaveLength(3)
  }

  it('is an honest one at first', async () => {
    server.beHonest()
    server.kept.files.clear()
    other = await otherDevice('webdav', server.address)
    other.device.save('from elsewhere')
    await other.device.sync()
    page = await openSync(under())
    await page.evaluate(listenToConsole)
    await page.evaluate(patience => {
      const limited = AbortSignal.timeout.bind(AbortSignal)
      AbortSignal.timeout = milliseconds => limited(Math.min(milliseconds, patience))
    }, PATIENCE)
    await bringSnippets(page, [sampleSnippet(1), sampleSnippet(2)])
    await pair(under(), page, other.pairing)
    await untilSays(page, 'In step.')
    expect(await savedSnippets(under())).toHaveLength(3)
  })

  it('answers with a page for human eyes and says that all is well', async () => {
    server.beHostile((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
    })
    await survives('not as a store does')
  })

  it('leads to another host, which hears nothing', async () => {
    server.beHostile(({ path }, response) => {
      response.writeHead(307, { Location: `${elsewhere.origin}${path}` }).end()
    })
    await survives('not as a store does')
    expect(elsewhere.received).toEqual([])
  })

  it('drips', async () => {
    const drips: NodeJS.Timeout[] = []
    server.beHostile((_, response) => {
      response.writeHead(207, { 'Content-Type': 'application/xml' })
      drips.push(setInterval(() => response.write(' '), 200))
    })
    await survives('The store does not answer')
    for (const drip of drips) clearInterval(drip)
  })

  it('gives half of a new file: the rest is asked for again, and comes', async () => {
    const known = new Set(server.kept.files.keys())
    other.device.save('cut off')
    await other.device.sync()
    const fresh = [...server.kept.files.keys()].find(name => !known.has(name)) ?? ''
    const whole = server.kept.files.get(fresh)
    if (!whole) throw new Error('Nothing was sent.')
    server.kept.files.set(fresh, whole.subarray(0, whole.length - 40))
    await syncAndWait(page, '1 file in the store cannot be read')
    expect(await savedSnippets(under())).toHaveLength(3)
    server.kept.files.set(fresh, whole)
    await syncUntil(page, 'In step.')
    await until(async () => (await savedSnippets(under())).length === 4, 'what stood in the whole file')
  })

  it('holds a file of another key, which is left alone', async () => {
    const foreign = await ageSealer([await newSyncKey()]).seal(new Uint8Array(900))
    const name = newFileName()
    server.kept.files.set(name, Buffer.from(foreign))
    await syncAndWait(page, '1 file in the store was encrypted with another key and was left alone.')
    expect(server.kept.files.get(name)).toEqual(Buffer.from(foreign))
    expect(await savedSnippets(under())).toHaveLength(4)
  })

  it('takes nobody in who has another key', async () => {
    const stranger = await otherDevice('webdav', server.address, 3)
    const before = new Map(server.kept.files)
    await press(page, 'Stop on this device')
    await press(page, 'Stop syncing')
    await untilSays(page, 'Sync is off on this device')
    await pair(under(), page, stranger.pairing)
    await untilSays(page, 'The files there were encrypted with another key. Nothing was changed.')
    expect(new Map(server.kept.files)).toEqual(before)
    expect(await savedSnippets(under())).toHaveLength(4)
  })

  it('got no secret into the console of the page', async () => {
    await page.evaluate(() => console.info('heard', { by: ['the test'] }))
    const said = await page.evaluate(() => (globalThis as unknown as Listening).said.join('\n'))
    expect(said).toContain('heard {"by":["the test"]}')
    const basic = Buffer.from(`${USER}:${PASSWORD}`).toString('base64')
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), basic, other.key])
      expect(said).not.toContain(secret)
  })
})
