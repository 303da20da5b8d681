import type { Snippet } from '../../../../lib/library/snippet.ts'
import type { Outcome } from '../../../../lib/sync/engine/outcome.ts'
import type { SyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { decodeLogFile } from '../../../../lib/sync/log/log-file.ts'
import { compare } from './compare.ts'
import { SimulatedDevice } from './device.ts'
import { edit, editEntries, newStory, noteRemoval, type Story } from './edits.ts'
import { MemoryJournal } from './memory-journal.ts'
import type { JournalOf } from './memory-keeper.ts'
import { plainEncryption, plainKey } from './plain-encryption.ts'
import { Random } from './random.ts'
import { CALM, RoughStore } from './rough-store.ts'

/**
 * Devices that edit, go offline, change the key, remove each other, crash between any two operations and sync over a
 * store that loses, damages, delays and copies files. In the end the weather clears, and all that were not removed must
 * show the same, with every word that anybody wrote.
 */

export interface Ending {
  /** What went wrong, in words; empty where all is well. */
  readonly faults: readonly string[]
  readonly crashes: number
  readonly runs: number
  /** How often the key was changed, and how many devices were removed. */
  readonly keyChanges: number
  readonly removals: number
  /** What the store holds in the end, not encrypted, without files that were damaged. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What every device shows in the end. */
  readonly shown: readonly Snippet[]
}

interface World {
  readonly random: Random
  readonly store: RoughStore
  readonly devices: readonly SimulatedDevice[]
  readonly story: Story
  clock: number
  crashes: number
  runs: number
  keys: number
}

/** @param journalOf another journal for each device than one in memory */
export async function simulate(
  seed: number,
  journalOf: JournalOf = (device, name) => new MemoryJournal(device, name),
): Promise<Ending> {
  const world = newWorld(seed, journalOf)
  const { random, store, devices, story } = world
  const steps = 20 + random.below(50)
  const rough = {
    unreachable: random.next() * 0.1,
    truncatedPut: random.next() * 0.1,
    lateListing: random.next() * 0.3,
  }
  for (let step = 0; step < steps; step++) {
    world.clock += random.below(3_600_000)
    store.roughness = rough
    const device = random.pick(devices)
    if (!device) continue
    const kind = random.below(12)
    if (kind < 5) edit(random, device, story, world.clock, `w${seed}-${step}`)
    else if (kind === 5) device.isOffline = random.chance(0.5)
    else if (kind === 6 && random.chance(0.5)) store.disturb(name => isNote(world, name))
    else if (kind === 7) editEntries(random, device, story, `e${seed}-${step}`)
    else if (kind === 8 && random.chance(0.3)) await changeKey(world, device)
    else if (!device.isOffline) await sync(world, device)
  }
  store.roughness = CALM
  const faults = await settle(world)
  const living = livingOf(world)
  const { crashes, runs } = world
  return {
    faults: [...faults, ...compare(living, story), ...(await leftBehind(world))],
    crashes,
    runs,
    keyChanges: world.keys,
    removals: devices.length - living.length,
    files: await readable(world),
    shown: living[0]?.replica.shown() ?? [],
  }
}

function newWorld(seed: number, journalOf: JournalOf): World {
  const random = new Random(seed)
  const store = new RoughStore(random)
  store.hasFeed = seed % 3 === 0
  const count = 2 + random.below(5)
  const devices = Array.from({ length: count }, (_, index) => new SimulatedDevice(random, index, journalOf))
  const clock = Date.UTC(2026, 0, 1)
  return { random, store, devices, story: newStory(), clock, crashes: 0, runs: 0, keys: 0 }
}

const livingOf = ({ devices }: World) => devices.filter(({ isRemoved }) => !isRemoved)

const crashSoon = (random: Random) => (random.chance(0.3) ? random.below(60) : null)

async function sync(world: World, device: SimulatedDevice): Promise<void> {
  const { random, store } = world
  world.runs++
  const outcome = await device.sync(store, world.clock, crashSoon(random))
  if (outcome === 'crash') world.crashes++
  else await enterKey(world, device, outcome, random.chance(0.2) ? random.below(8) : null)
}

/** A reader who is asked for the new key types it, unless theirs is the device that was to be removed. */
async function enterKey(world: World, device: SimulatedDevice, outcome: Outcome, crashAt: number | null) {
  if (device.isRemoved) return
  const entered = await device.enterKey(world.store, outcome, keysOf(world), crashAt)
  if (entered === 'crash') world.crashes++
}

/** The keys whose words the reader has written down, the last first. */
const keysOf = ({ keys }: World): SyncKey[] =>
  Array.from({ length: keys }, (_, index) => plainKey(keys - index))

/**
 * One change after the other, begun where the last one is known: of two at once, over a store that hides the note of
 * either, both would go through, and their devices part.
 */
async function changeKey(world: World, device: SimulatedDevice): Promise<void> {
  const { random, store, devices } = world
  const newest = devices
    .map(({ keeper: { setUp } }) => setUp.key)
    .reduce((one, other) => (one > other ? one : other))
  const isUnderWay = devices.some(({ keeper: { setUp } }) => setUp.keyChange)
  if (device.isRemoved || isUnderWay || device.keeper.setUp.key !== newest) return
  const crashAt = random.chance(0.3) ? random.below(8) : null
  const begun = await device.changeKey(store, plainKey(++world.keys), world.clock, crashAt)
  if (begun === 'crash') world.crashes++
  const others = livingOf(world).filter(other => other !== device)
  const removed = random.chance(0.4) ? random.pick(others) : undefined
  if (!removed || !device.keeper.setUp.keyChange) return
  removed.isRemoved = true
  noteRemoval(removed, livingOf(world), world.story)
}

function isNote({ devices }: World, name: string): boolean {
  return devices.some(({ keeper: { setUp } }) =>
    [setUp.note, setUp.keyChange?.note].some(note => note?.file.name === name),
  )
}

/** Lets every device sync in turn until a whole round has nothing to say. */
async function settle(world: World): Promise<string[]> {
  const living = livingOf(world)
  for (let round = 0; round < 30; round++) {
    let isQuiet = true
    for (const device of living) {
      const outcome = await device.sync(world.store, world.clock, null)
      if (outcome === 'crash') return ['a calm run crashed']
      if (outcome.state === 'asks' && outcome.about === 'new-key') {
        await enterKey(world, device, outcome, null)
        isQuiet = false
        continue
      }
      // Somebody spoilt the note by which it would know better; another is on its way.
      if (outcome.state === 'failed' && outcome.fault === 'wrong-key') {
        isQuiet = false
        continue
      }
      if (outcome.state !== 'done') return [`a calm run ended with ${JSON.stringify(outcome)}`]
      const went = outcome.notices.some(({ kind }) => kind === 'went-back' || kind === 'damaged')
      if (outcome.sent + outcome.received > 0 || went || !(await device.isQuiet())) isQuiet = false
    }
    if (isQuiet && round > 2) {
      const keys = new Set(living.map(({ keeper }) => keeper.setUp.key))
      return keys.size > 1 ? ['devices have different keys'] : []
    }
  }
  return ['does not come to rest']
}

/**
 * Files under a key that was given up, other than notes: only a device that was removed may have left any, and somebody
 * at the store who puts a copy where a file was.
 */
async function leftBehind(world: World): Promise<string[]> {
  const removed = new Set(
    world.devices.filter(({ isRemoved }) => isRemoved).map(({ keeper }) => keeper.setUp.deviceName),
  )
  const newest = livingOf(world)[0]?.keeper.setUp.key
  const faults: string[] = []
  for (const key of [plainKey(0), ...keysOf(world)]) {
    if (key === newest) continue
    for (const [name, { bytes }] of world.store.files) {
      const opened = await plainEncryption.sealerOf(key).open(bytes)
      const decoded = opened.ok ? decodeLogFile(opened.bytes) : null
      if (!decoded?.ok) continue
      const { header } = decoded.file
      const isOfRemoved = removed.has(header.deviceName)
      const isPutThere = world.store.copied.has(name)
      if (header.name === name && !header.closes && !isOfRemoved && !isPutThere)
        faults.push(`${name} was left behind`)
    }
  }
  return faults
}

async function readable(world: World): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const key = livingOf(world)[0]?.keeper.setUp.key
  for (const [name, { bytes }] of world.store.files) {
    const opened = key && (await plainEncryption.sealerOf(key).open(bytes))
    if (opened?.ok) files.set(name, opened.bytes)
  }
  return files
}
