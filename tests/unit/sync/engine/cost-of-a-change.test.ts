import { describe, expect, it } from 'vitest'
import type { RecordKey } from '../../../../lib/sync/log/log-entry.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'
import { Device } from './device.ts'

/** `SYNC_COST_SNIPPETS=1000,10000,100000` measures other sizes, and says what it found. */
const asked = process.env.SYNC_COST_SNIPPETS
const SIZES = asked ? asked.split(',').map(Number) : [200, 2_000]
/** Enough that files are compacted, and that what was compacted is too where many are asked for. */
const EDITS = asked ? 80 : 20
/** Files of about this size are not compacted again, in bytes: so much more a larger library may cost once. */
const FULL_FILE = 192 * 1024

interface Cost {
  /** Of one edit, on the device that made it: the usual one, and the mean of all, whatever was compacted meanwhile. */
  readonly usualRequests: number
  readonly meanRequests: number
  /** In bytes, encrypted. */
  readonly usualSent: number
  readonly sentInAll: number
  /** What the other device fetches, in bytes. */
  readonly usualReceived: number
  readonly receivedInAll: number
  /** How many files a listing names in the end. */
  readonly files: number
}

/** A store that counts. */
function meteredStore() {
  const store = new RoughStore(new Random(1))
  const meter = { requests: 0, sent: 0, received: 0 }
  const count = <Values extends unknown[], Result>(call: (...values: Values) => Result) => {
    return (...values: Values): Result => {
      meter.requests++
      return call(...values)
    }
  }
  const [put, get] = [store.put.bind(store), store.get.bind(store)]
  store.list = count(store.list.bind(store))
  store.remove = count(store.remove.bind(store))
  store.put = count(async (name: string, bytes: Uint8Array) => {
    meter.sent += bytes.length
    return put(name, bytes)
  })
  store.get = count(async (name: string) => {
    const got = await get(name)
    if (got.ok) meter.received += got.value.length
    return got
  })
  const read = async (work: () => Promise<unknown>) => {
    const before = { ...meter }
    await work()
    return {
      requests: meter.requests - before.requests,
      sent: meter.sent - before.sent,
      received: meter.received - before.received,
    }
  }
  return { store, read }
}

async function costOfEdits(snippets: number): Promise<Cost> {
  const { store, read } = meteredStore()
  const [one, other] = [new Device(store, 1), new Device(store, 2)]
  const keys = Array.from({ length: snippets }, (_, index) => one.save(`note ${index}`, words(index)))
  await one.sync()
  await other.sync()
  const [requests, sent, received]: number[][] = [[], [], []]
  for (let edit = 0; edit < EDITS; edit++) {
    one.edit(keys[(edit * 7_919) % keys.length] as RecordKey, `changed ${edit}`)
    const [writing, reading] = [await read(() => one.sync()), await read(() => other.sync())]
    requests?.push(writing.requests)
    sent?.push(writing.sent)
    received?.push(reading.received)
  }
  return {
    usualRequests: middle(requests),
    meanRequests: sum(requests) / EDITS,
    usualSent: middle(sent),
    sentInAll: sum(sent),
    usualReceived: middle(received),
    receivedInAll: sum(received),
    files: store.files.size,
  }
}

const sum = (numbers: readonly number[] = []) => numbers.reduce((all, one) => all + one, 0)
const middle = (numbers: readonly number[] = []) =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN

/** Unlike each other, as passages are. */
function words(seed: number): string {
  const random = new Random(seed + 1)
  return Array.from({ length: 40 }, () => random.below(60_000).toString(36)).join(' ')
}

describe('the cost of one edited note', () => {
  it('does not grow with the library', { timeout: asked ? 3_600_000 : 60_000 }, async () => {
    const costs: Cost[] = []
    for (const size of SIZES) costs.push(await costOfEdits(size))
    if (asked) console.info(SIZES.map((size, index) => ({ snippets: size, ...costs[index] })))
    const [small, ...larger] = costs
    if (!small) throw new Error('nothing was measured')
    expect(small.usualSent).toBeLessThan(2_000)
    for (const cost of larger) {
      expect(cost.usualRequests).toBe(small.usualRequests)
      expect(cost.meanRequests).toBeLessThanOrEqual(small.meanRequests + 0.5)
      expect(cost.usualSent).toBeLessThanOrEqual(small.usualSent * 1.1)
      expect(cost.usualReceived).toBeLessThanOrEqual(small.usualReceived * 1.1)
      expect(cost.sentInAll).toBeLessThanOrEqual(small.sentInAll + FULL_FILE)
      expect(cost.receivedInAll).toBeLessThanOrEqual(small.receivedInAll + FULL_FILE)
    }
  })
})
