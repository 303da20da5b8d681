import { generateX25519Identity } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageSealer } from '../../lib/sync/encryption/age-sealer.ts'
import type { Sealer } from '../../lib/sync/encryption/sealer.ts'
import type { RecordKey } from '../../lib/sync/log/log-entry.ts'
import { webDavStore } from '../../lib/sync/stores/webdav.ts'
import { Device } from '../unit/sync/engine/device.ts'
import { Random } from '../unit/sync/simulation/random.ts'
import { addressOf } from '../unit/sync/stores/address-of.ts'
import { PASSWORD, type RunningServer, USER } from './run-server.ts'
import { startApache } from './web-dav-servers.ts'

/** What sync costs over WebDAV, printed and held to the budgets. Larger with COST_SIZES=1000,10000,100000. */
const SIZES = (process.env.COST_SIZES ?? '1000,10000').split(',').map(Number)
/** So many changes cover compaction of the first two levels. */
const CHANGES = 64
const TIMEOUT = 1_800_000

interface Traffic {
  readonly counts: Map<string, number>
  sent: number
  received: number
}

/** Encryption that remembers how large the compressed plain text was. */
class WeighingSealer implements Sealer {
  readonly #inner: Sealer
  compressed = 0
  encrypted = 0

  constructor(inner: Sealer) {
    this.#inner = inner
  }

  async seal(packed: Uint8Array): Promise<Uint8Array> {
    const sealed = await this.#inner.seal(packed)
    this.compressed += new DataView(packed.buffer, packed.byteOffset).getUint32(0)
    this.encrypted += sealed.length
    return sealed
  }

  recipient() {
    return this.#inner.recipient()
  }

  open(sealed: Uint8Array) {
    return this.#inner.open(sealed)
  }
}

describe('sync over Apache', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startApache()
  })
  afterAll(() => server?.stop())

  it.each(SIZES)('of a library of %i snippets', { timeout: TIMEOUT }, async size => {
    const sealer = new WeighingSealer(ageSealer([await generateX25519Identity()]))
    const folder = `library ${size}/`
    const traffic: Traffic = { counts: new Map(), sent: 0, received: 0 }
    const store = await openStore(server.address + folder, traffic)
    const one = new Device(store, 1, sealer)
    const keys = fill(one, size)

    reset(traffic)
    expect(await one.sync()).toMatchObject({ state: 'done', sent: size, notices: [] })
    const up = describeTraffic(traffic)
    const share = sealer.encrypted / sealer.compressed
    const files = traffic.counts.get('PUT') ?? 0
    expect(share).toBeLessThanOrEqual(1.2)
    const requestsUp = total(traffic)
    // A file for each MiB before compression; the budget is one for 10,000 snippets.
    expect(requestsUp).toBeLessThan(60 * Math.max(1, size / 10_000))

    reset(traffic)
    const other = new Device(store, 2, sealer)
    expect(await other.sync()).toMatchObject({ state: 'done', received: size, notices: [] })
    const down = describeTraffic(traffic)
    expect(total(traffic)).toBeLessThan(60 * Math.max(1, size / 10_000))

    reset(traffic)
    one.edit(keys[0] as RecordKey, 'a changed note')
    await one.sync()
    const edit = describeTraffic(traffic)
    expect(traffic.counts.get('PUT')).toBe(1)
    expect(traffic.sent).toBeLessThan(2_048)
    // The upload is read back to be sure of it; nothing else is fetched.
    expect(traffic.counts.get('GET')).toBe(1)

    reset(traffic)
    const begun = process.cpuUsage()
    for (let change = 0; change < CHANGES; change++) {
      one.edit(keys[(change * 7) % keys.length] as RecordKey, `change ${change}`)
      await one.sync()
    }
    const cpu = process.cpuUsage(begun)
    const milliseconds = (cpu.user + cpu.system) / 1000 / CHANGES
    console.log(
      `${size} snippets\n  first sync: ${up}; ${files} files, ciphertext ${share.toFixed(3)} × compressed plain text\n` +
        `  another device's first sync: ${down}\n  one edited note: ${edit}\n` +
        `  each of ${CHANGES} changes, compaction included: ${(total(traffic) / CHANGES).toFixed(1)} requests, ` +
        `${Math.round(traffic.sent / CHANGES)} bytes up, ${Math.round(traffic.received / CHANGES)} bytes down, ` +
        `${milliseconds.toFixed(1)} ms of processor time`,
    )
    expect(traffic.sent / CHANGES).toBeLessThan(8_000)
    expect(total(traffic) / CHANGES).toBeLessThan(8)
  })
})

async function openStore(address: string, traffic: Traffic) {
  const counted: typeof fetch = async (url, options) => {
    const method = options?.method ?? 'GET'
    traffic.counts.set(method, (traffic.counts.get(method) ?? 0) + 1)
    const { body } = options ?? {}
    if (method === 'PUT' && body instanceof Uint8Array) traffic.sent += body.length
    const response = await fetch(url, options)
    traffic.received += Number(response.headers.get('Content-Length') ?? 0)
    return response
  }
  const store = webDavStore({ address: addressOf(address), user: USER, password: PASSWORD, fetch: counted })
  expect(await store.create()).toEqual({ ok: true, value: null })
  return store
}

/** Snippets with passages and notes of various lengths, of words that were never in this order before. */
function fill(device: Device, size: number): RecordKey[] {
  const random = new Random(size)
  const words = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 2 + random.below(9) }, () => 'etaoinshrdlucmfwyp'.charAt(random.below(18))).join(''),
  )
  const sentence = (length: number) =>
    Array.from({ length }, () => words[Math.floor(words.length * random.next() ** 2)]).join(' ')
  return Array.from({ length: size }, () =>
    device.save(sentence(random.below(30)), sentence(10 + random.below(50))),
  )
}

function reset(traffic: Traffic): void {
  traffic.counts.clear()
  traffic.sent = 0
  traffic.received = 0
}

const total = ({ counts }: Traffic) => [...counts.values()].reduce((sum, count) => sum + count, 0)

function describeTraffic(traffic: Traffic): string {
  const counts = [...traffic.counts].map(([method, count]) => `${count} ${method}`).join(', ')
  return `${total(traffic)} requests (${counts}), ${traffic.sent} bytes up, ${traffic.received} bytes down`
}
