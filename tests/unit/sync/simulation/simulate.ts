import { NOTHING_HELD, type Tombstone, tombstoneOf, writerOn } from '../../../../lib/library/merge.ts'
import { instantSchema, type Snippet, snippetIdSchema } from '../../../../lib/library/snippet.ts'
import {
  changeDocument,
  createDocument,
  type NewSnippet,
  restoreDocument,
  trashDocument,
} from '../../../../lib/library/snippet-document.ts'
import type { Opened, Sealer } from '../../../../lib/sync/encryption/sealer.ts'
import type { Outcome } from '../../../../lib/sync/engine/outcome.ts'
import { syncOnce } from '../../../../lib/sync/engine/sync-once.ts'
import type { Journal } from '../../../../lib/sync/journal.ts'
import { recipientSchema } from '../../../../lib/sync/keys/recipient.ts'
import { type RecordKey, recordKeySchema } from '../../../../lib/sync/log/log-entry.ts'
import { type DeviceId, deviceIdSchema } from '../../../../lib/sync/log/log-file.ts'
import type { Replica } from '../../../../lib/sync/replica.ts'
import type { Store } from '../../../../lib/sync/stores/store.ts'
import { MemoryJournal } from './memory-journal.ts'
import { MemoryReplica } from './memory-replica.ts'
import { Random } from './random.ts'
import { CALM, RoughStore } from './rough-store.ts'

/**
 * Devices that edit, go offline, crash between any two operations and sync over a store that loses, damages, delays
 * and copies files. In the end the weather clears, and all must show the same, with every word that anybody wrote.
 */

class Crash extends Error {}

interface Device {
  readonly replica: MemoryReplica
  readonly journal: Journal
  readonly writer: number
  /** How wrong its clock is, in milliseconds. */
  readonly skew: number
  offline: boolean
}

interface Story {
  /** Every word written into a snippet's note. */
  readonly words: Map<RecordKey, Set<string>>
  /** Every word that somebody had before their eyes who deleted the snippet for good. */
  readonly purged: Map<RecordKey, Set<string>>
}

export interface Ending {
  /** What went wrong, in words; empty where all is well. */
  readonly faults: readonly string[]
  readonly crashes: number
  readonly runs: number
  /** What the store holds in the end, not encrypted, without files that were damaged. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What every device shows in the end. */
  readonly shown: readonly Snippet[]
}

/** @param journalOf another journal for each device than one in memory */
export async function simulate(
  seed: number,
  journalOf: (device: DeviceId, deviceName: string) => Journal = (device, name) =>
    new MemoryJournal(device, name),
): Promise<Ending> {
  const random = new Random(seed)
  const store = new RoughStore(random)
  store.hasFeed = seed % 3 === 0
  const devices = Array.from({ length: 2 + random.below(5) }, (_, index) =>
    newDevice(random, index, journalOf),
  )
  const story: Story = { words: new Map(), purged: new Map() }
  let clock = Date.UTC(2026, 0, 1)
  let crashes = 0
  let runs = 0
  const steps = 20 + random.below(50)
  const rough = {
    unreachable: random.next() * 0.1,
    truncatedPut: random.next() * 0.1,
    lateListing: random.next() * 0.3,
  }
  for (let step = 0; step < steps; step++) {
    clock += random.below(3_600_000)
    const device = random.pick(devices)
    if (!device) continue
    const kind = random.below(10)
    if (kind < 5) edit(random, device, story, clock, `w${seed}-${step}`)
    else if (kind === 5) device.offline = random.chance(0.5)
    else if (kind === 6 && random.chance(0.5)) store.disturb()
    else if (!device.offline) {
      store.roughness = rough
      runs++
      const outcome = await run(device, store, clock, random.chance(0.3) ? random.below(60) : null)
      if (outcome === 'crash') crashes++
    }
  }
  store.roughness = CALM
  const faults = await settle(devices, store, clock)
  const shown = devices[0]?.replica.shown() ?? []
  return {
    faults: [...faults, ...compare(devices, story)],
    crashes,
    runs,
    files: await readable(store),
    shown,
  }
}

function newDevice(
  random: Random,
  index: number,
  journalOf: (device: DeviceId, deviceName: string) => Journal,
): Device {
  const id = deviceIdSchema.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
  return {
    replica: new MemoryReplica(),
    journal: journalOf(id, `device ${index}`),
    writer: 1 + index,
    skew: (random.next() - 0.5) * 4 * 86_400_000,
    offline: false,
  }
}

function edit(random: Random, device: Device, story: Story, clock: number, word: string): void {
  const now = instantSchema.parse(new Date(clock + device.skew).toISOString())
  const { replica } = device
  const keys = [...replica.held.keys()].filter(key => replica.snippet(key) !== null)
  const key = random.pick(keys)
  if (key === undefined || random.chance(0.3)) {
    const made = newSnippet(random, now, word)
    const state = createDocument(made)
    const newKey = recordKeySchema.parse(`snippet/${made.id}`)
    story.words.set(newKey, new Set([word]))
    replica.write(newKey, state, state)
    return
  }
  const snippet = replica.snippet(key)
  const state = replica.held.get(key)?.state
  if (!snippet || !state) return
  const writing = { writer: writerOn(replica.held.get(key) ?? NOTHING_HELD, device.writer), now }
  const kind = random.below(10)
  if (kind < 7) {
    const at = random.below(snippet.note.split(' ').length + 1)
    const words = snippet.note.split(' ')
    const changed = changeDocument(state, { note: words.toSpliced(at, 0, word).join(' ') }, writing)
    story.words.get(key)?.add(word)
    replica.write(key, changed.state, changed.update)
  } else if (kind === 7) {
    const changed = trashDocument(state, writing)
    replica.write(key, changed.state, changed.update)
  } else if (kind === 8) {
    const changed = restoreDocument(state, writing)
    replica.write(key, changed.state, changed.update)
  } else if (random.chance(0.4)) {
    const tombstone: Tombstone = tombstoneOf(state, now)
    const seen = story.purged.get(key) ?? new Set()
    for (const one of snippet.note.split(' ')) seen.add(one)
    story.purged.set(key, seen)
    replica.purge(key, tombstone)
  }
}

function newSnippet(random: Random, now: NewSnippet['createdAt'], word: string): NewSnippet {
  const hex = () => random.below(16).toString(16)
  const id = snippetIdSchema.parse('xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, hex))
  return {
    id,
    kind: 'passage',
    quote: 'A sentence that somebody kept.',
    anchor: null,
    page: { url: null, canonical: null, title: null, site: null, published: null },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [],
    note: word,
    createdAt: now,
    changedAt: now,
  }
}

/** One run of sync; it crashes before the operation with this number, if any. */
async function run(
  device: Device,
  store: Store,
  clock: number,
  crashAt: number | null,
): Promise<Outcome | 'crash'> {
  let left = crashAt ?? Number.POSITIVE_INFINITY
  const step = () => {
    if (left-- <= 0) throw new Crash()
  }
  const parts = {
    store: crashing(store, step),
    replica: crashing<Replica>(device.replica, step),
    journal: crashing<Journal>(device.journal, step),
    sealer: plainSealer,
    now: () => new Date(clock + device.skew),
    agreed: { losses: true, refill: true },
    filesALevel: 3,
  }
  try {
    return await syncOnce(parts)
  } catch (error) {
    if (error instanceof Crash) return 'crash'
    throw error
  }
}

/** The same object, whose every call is counted first and made only then: a crash happens between two of them. */
function crashing<T extends object>(target: T, step: () => void): T {
  return new Proxy(target, {
    get: (object, name) => {
      const member: unknown = Reflect.get(object, name, object)
      if (typeof member !== 'function') return member
      return async (...values: unknown[]) => {
        step()
        const result: unknown = await member.apply(object, values)
        step()
        return result
      }
    },
  })
}

/** In place of encryption, which would take most of the time: a checksum that notices damage. */
const plainSealer: Sealer = {
  recipient: async () => recipientSchema.parse(`age1${'q'.repeat(58)}`),
  seal: async bytes => new Uint8Array([...checksum(bytes), ...bytes]),
  open: async (sealed): Promise<Opened> => {
    const bytes = sealed.slice(4)
    const sum = checksum(bytes)
    return sealed.length >= 4 && sum.every((byte, at) => byte === sealed[at])
      ? { ok: true, bytes }
      : { ok: false, fault: 'damaged' }
  },
}

async function readable(store: RoughStore): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const [name, { bytes }] of store.files) {
    const opened = await plainSealer.open(bytes)
    if (opened.ok) files.set(name, opened.bytes)
  }
  return files
}

function checksum(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return new Uint8Array([hash >>> 24, hash >>> 16, hash >>> 8, hash])
}

/** Lets every device sync in turn until a whole round has nothing to say. */
async function settle(devices: readonly Device[], store: RoughStore, clock: number): Promise<string[]> {
  for (let round = 0; round < 20; round++) {
    let quiet = true
    for (const device of devices) {
      const outcome = await run(device, store, clock, null)
      if (outcome === 'crash' || outcome.state !== 'done')
        return [`a calm run ended with ${JSON.stringify(outcome)}`]
      const went = outcome.notices.some(({ kind }) => kind === 'went-back' || kind === 'damaged')
      if (outcome.sent + outcome.received > 0 || went || !(await isQuiet(device))) quiet = false
    }
    if (quiet && round > 2) return []
  }
  return ['does not come to rest']
}

async function isQuiet({ journal }: Device): Promise<boolean> {
  const { files, outbox, removing } = await journal.load()
  return outbox === null && removing.length === 0 && [...files.values()].every(({ missed }) => missed === 0)
}

function compare(devices: readonly Device[], story: Story): string[] {
  const faults: string[] = []
  for (const [key, words] of story.words) {
    const shown = devices.map(({ replica }) => JSON.stringify(replica.snippet(key)))
    if (new Set(shown).size > 1) {
      faults.push(
        `${key} differs: ${shown.map(one => (one === 'null' ? 'gone' : one.slice(0, 400))).join(' | ')}`,
      )
      continue
    }
    const note = devices[0]?.replica.snippet(key)?.note
    if (note === undefined) {
      const seen = story.purged.get(key)
      const unseen = [...words].filter(word => !seen?.has(word))
      if (unseen.length > 0) faults.push(`${key} is gone with ${unseen.join(' ')}`)
      continue
    }
    const there = note.split(' ')
    // What somebody deleted for good may come back by what another wrote meanwhile, but need not in full.
    const lost = [...words].filter(word => !there.includes(word) && !story.purged.get(key)?.has(word))
    if (lost.length > 0) faults.push(`${key} lost ${lost.join(' ')}: ${note}`)
    if (new Set(there).size !== there.length) faults.push(`${key} has something twice: ${note}`)
  }
  return faults
}
