import { generateX25519Identity } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import type { Outcome } from '../../../../lib/sync/engine/outcome.ts'
import { MOST_RESOURCES } from '../../../../lib/sync/stores/multistatus.ts'
import { webDavStore } from '../../../../lib/sync/stores/webdav.ts'
import { Device } from '../engine/device.ts'
import { bomb } from '../log/bomb.ts'
import { Random } from '../simulation/random.ts'
import { addressOf } from './address-of.ts'
import { DavFolder } from './dav-folder.ts'
import { fileNameOf } from './file-names.ts'
import { type Handler, type LoopbackServer, loopbackServer } from './loopback-server.ts'

/**
 * A server that does everything it should not, in place of the reader's own. Whatever it does: no crash, nothing
 * lost, no secret told, and an outcome that can be put into words.
 */
const PASSWORD = 'an app password'
const identity = await generateX25519Identity()
const sealer = ageSealer([identity])

let folder: DavFolder
let server: LoopbackServer
let one: Device
let other: Device
const said: unknown[][] = []

beforeEach(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words))
  }
  folder = new DavFolder()
  server = await loopbackServer(folder.handler)
  const address = addressOf(`${server.origin}${folder.path}`)
  const store = webDavStore({ address, user: 'reader', password: PASSWORD, timeout: 1_500 })
  one = new Device(store, 1, sealer)
  other = new Device(store, 2, sealer)
  for (let note = 0; note < 3; note++) {
    one.save(`note ${note}`)
    await one.sync()
  }
  await other.sync()
  one.save('written last')
  await one.sync()
})

afterEach(async () => {
  await server.close()
  vi.restoreAllMocks()
  said.length = 0
})

/** What the device that has not seen all yet makes of it; and of a device that has seen nothing. */
async function both(): Promise<Outcome[]> {
  const store = webDavStore({
    address: addressOf(`${server.origin}${folder.path}`),
    user: 'reader',
    password: PASSWORD,
    timeout: 1_500,
  })
  return [await other.sync(), await new Device(store, 3, sealer).sync()]
}

/** Nothing is lost: all is shown on both devices once the server is an honest one again. */
async function expectNothingLost(): Promise<void> {
  server.handler = folder.handler
  expect(one.shown()).toHaveLength(4)
  for (let round = 0; round < 4; round++) {
    await one.sync({ refill: true })
    await other.sync({ refill: true })
  }
  expect(await one.sync()).toMatchObject({ state: 'done' })
  expect(one.shown()).toHaveLength(4)
  const byId = (device: Device) => device.shown().toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(other)).toEqual(byId(one))
}

function expectNoSecret(outcomes: readonly Outcome[]): void {
  const words = JSON.stringify([outcomes, said])
  const encoded = Buffer.from(`reader:${PASSWORD}`).toString('base64')
  for (const secret of [PASSWORD, encoded, identity]) expect(words).not.toContain(secret)
  expect(said).toEqual([])
}

const newest = () => [...folder.files.keys()].at(-1) ?? ''

describe('a hostile store that spoils files', { timeout: 30_000 }, () => {
  it('is noticed by damaged files, and their content is asked for again', async () => {
    const random = new Random(7)
    for (const [name, bytes] of folder.files) {
      const changed = Buffer.from(bytes)
      const at = 250 + random.below(changed.length - 250)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      folder.files.set(name, changed)
    }
    const outcomes = await both()
    expect(outcomes).toEqual([
      expect.objectContaining({
        state: 'done',
        notices: expect.arrayContaining([{ kind: 'damaged', files: 1 }]),
      }),
      expect.objectContaining({ state: 'done', notices: [{ kind: 'damaged', files: 4 }] }),
    ])
    expectNoSecret(outcomes)
    await expectNothingLost()
  })

  it('may add what it likes', async () => {
    const random = new Random(8)
    const added = [
      Buffer.alloc(0),
      Buffer.from('<html>Not found</html>'),
      Buffer.from(Array.from({ length: 5_000 }, () => random.below(256))),
      Buffer.from(await sealer.seal(new Uint8Array(900))),
      folder.files.get(newest())?.subarray(0, 300) ?? Buffer.alloc(1),
    ]
    for (const [index, bytes] of added.entries()) folder.files.set(fileNameOf(index), bytes)
    const outcomes = await both()
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ state: 'done', notices: [{ kind: 'damaged', files: added.length }] })
    }
    expect(other.shown()).toHaveLength(4)
    expectNoSecret(outcomes)
    await expectNothingLost()
  })

  it('may add a file that unpacks without end, made with the key', async () => {
    folder.files.set(fileNameOf(1), Buffer.from(await sealer.seal(bomb())))
    const outcome = await other.sync()
    expect(outcome).toMatchObject({ state: 'done', notices: [{ kind: 'bomb', files: 1 }] })
    expect(other.shown()).toHaveLength(4)
    expectNoSecret([outcome])
  })

  it('may serve a file without end, which keeps no other from being taken in', async () => {
    const endless = fileNameOf(1)
    folder.files.set(endless, Buffer.alloc(600))
    server.handler = (received, response) => {
      if (received.method !== 'GET' || !received.path.endsWith(endless))
        return folder.handler(received, response)
      response.writeHead(200)
      const piece = Buffer.alloc(1024 * 1024)
      const pour = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', pour)
      pour()
    }
    const outcome = await other.sync()
    expect(outcome).toMatchObject({ state: 'done', notices: [{ kind: 'too-large', files: 1 }] })
    expect(other.shown()).toHaveLength(4)
    expectNoSecret([outcome])
  })

  it('may add files for another key', async () => {
    const stranger = ageSealer([await generateX25519Identity()])
    folder.files.set(fileNameOf(1), Buffer.from(await stranger.seal(new Uint8Array(900))))
    const outcomes = await both()
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ state: 'done', notices: [{ kind: 'other-key', files: 1 }] })
    }
    expectNoSecret(outcomes)
    await expectNothingLost()
  })

  it('may swap the names of files', async () => {
    const [[first, a], [second, b]] = [...folder.files].slice(-2) as [[string, Buffer], [string, Buffer]]
    folder.files.set(first, b).set(second, a)
    const outcomes = await both()
    expect(outcomes[1]).toMatchObject({ state: 'done', notices: [{ kind: 'replayed', files: 2 }] })
    expectNoSecret(outcomes)
    folder.files.set(first, a).set(second, b)
    await expectNothingLost()
  })

  it('may forget everything, and is asked about before anything is done', async () => {
    folder.files.clear()
    const outcome = await other.sync()
    expect(outcome).toEqual({ state: 'asks', about: 'empty-store', files: 3 })
    expect(other.shown()).toHaveLength(3)
    await expectNothingLost()
  })
})

const strange = { state: 'failed', fault: 'strange' }
const unreachable = { state: 'failed', fault: 'unreachable' }

/** Honest about the listing, but not about files. */
const onGet =
  (handler: Handler): Handler =>
  (received, response) =>
    (received.method === 'GET' ? handler : folder.handler)(received, response)

const manners: [string, () => Handler, object][] = [
  [
    'shows a page in place of everything',
    () => (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Log in</p>'),
    strange,
  ],
  [
    'shows a page in place of files',
    () =>
      onGet(
        (_, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Log in</p>'),
      ),
    strange,
  ],
  [
    'sends everybody elsewhere',
    () => (_, response) => void response.writeHead(307, { Location: 'http://127.0.0.1:9/elsewhere' }).end(),
    strange,
  ],
  [
    'lists more than there can be',
    () => (_, response) =>
      void response
        .writeHead(207)
        .end(
          `<multistatus>${'<response><href>/a</href></response>'.repeat(MOST_RESOURCES + 1)}</multistatus>`,
        ),
    { state: 'failed', fault: 'too-many' },
  ],
  ['lists nothing that can be read', () => (_, response) => void response.writeHead(207).end('<a'), strange],
  [
    'drips',
    () => (_, response) => {
      response.writeHead(207)
      const drip = setInterval(() => response.write('<'), 20)
      response.on('close', () => clearInterval(drip))
    },
    unreachable,
  ],
  [
    'breaks off in the midst of a file',
    () =>
      onGet((_, response) => {
        response.writeHead(200, { 'Transfer-Encoding': 'chunked' })
        response.write('age-encryption.org/v1', () => response.destroy())
      }),
    unreachable,
  ],
  ['hangs up', () => (_, response) => void response.destroy(), unreachable],
  [
    'refuses',
    () => (_, response) => void response.writeHead(401).end(PASSWORD),
    { state: 'failed', fault: 'refused' },
  ],
]

describe('a hostile store that', { timeout: 30_000 }, () => {
  it.each(manners)('%s is left alone', async (_, handler, expected) => {
    server.handler = handler()
    const outcomes = await both()
    for (const outcome of outcomes) expect(outcome).toEqual(expected)
    expect(other.shown()).toHaveLength(3)
    expectNoSecret(outcomes)
    await expectNothingLost()
  })
})
