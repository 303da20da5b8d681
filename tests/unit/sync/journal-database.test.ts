import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { Journal, KnownFile, Outbox } from '../../../lib/sync/journal.ts'
import { journalIn } from '../../../lib/sync/journal-database.ts'
import { recordKeySchema } from '../../../lib/sync/log/log-entry.ts'
import { deviceIdSchema, type FileName, newFileName } from '../../../lib/sync/log/log-file.ts'
import { type SyncDatabase, syncDatabase } from '../../../lib/sync/sync-database.ts'
import { MemoryJournal } from './simulation/memory-journal.ts'
import { simulate } from './simulation/simulate.ts'

/** More with SIMULATION_RUNS. */
const RUNS = Math.min(Number(process.env.SIMULATION_RUNS ?? 6), 500)

const newDatabase = () => syncDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
const device = deviceIdSchema.parse('00000000-0000-4000-8000-000000000001')
const keyOf = (number: number) => recordKeySchema.parse(`snippet/${number}`)

function fileOf(name: FileName, first: number): KnownFile {
  const madeAt = '2026-01-01T00:00:00.000Z'
  return { name, device, deviceName: 'a desk', first, last: first, level: 0, size: 512, madeAt, missed: 0 }
}

/** What a journal says after the same changes, whichever it is. */
async function afterChanges(journal: Journal): Promise<unknown[]> {
  const [one, two, three, broken] = [1, 2, 3, 4].map(
    number => `${String.fromCharCode(96 + number).repeat(26)}.age`,
  ) as FileName[]
  if (!one || !two || !three || !broken) throw new Error('no names')
  const outbox: Outbox = {
    file: fileOf(three, 3),
    keys: [keyOf(3)],
    bytes: new Uint8Array([1, 2]),
    upTo: 7,
    replaces: [],
  }
  const seen: unknown[] = []
  const look = async () => {
    const { device: _, ...state } = await journal.load()
    seen.push(state, await journal.keysOf([one, two, three]))
  }
  await look()
  await journal.write({ add: [{ ...fileOf(one, 1), keys: [keyOf(1), keyOf(2)] }], lastSequence: 1 })
  await journal.write({
    add: [{ ...fileOf(two, 2), keys: [keyOf(2)] }],
    unreadable: [{ name: broken, fault: 'damaged', attempts: 1, reported: false }],
    outbox,
    cursor: '17',
  })
  await look()
  await journal.write({
    missed: [
      { name: one, missed: 1 },
      { name: three, missed: 1 },
    ],
    removing: [two],
  })
  await look()
  await journal.write({ outbox: null, forget: [two], removing: [] })
  await journal.write({ add: [{ ...fileOf(broken, 4), keys: [] }], cursor: null })
  await look()
  return seen
}

describe('the journal in its database', () => {
  it('says the same as the one in memory', async () => {
    const [kept, inMemory] = [journalIn(newDatabase(), 'a desk'), new MemoryJournal(device, 'a desk')]
    expect(await afterChanges(kept)).toEqual(await afterChanges(inMemory))
  })

  it('keeps the name by which others know the device, and takes on another one for readers', async () => {
    const database = newDatabase()
    const [before, again, renamed] = [
      await journalIn(database, 'a desk').load(),
      await journalIn(database, 'a desk').load(),
      await journalIn(database, 'a phone').load(),
    ]
    expect(again.device).toBe(before.device)
    expect(renamed).toMatchObject({ device: before.device, deviceName: 'a phone' })
  })

  it('writes all of a change or nothing', async () => {
    const database = newDatabase()
    const journal = journalIn(database, 'a desk')
    const name = newFileName()
    await journal.load()
    // What the database cannot store makes the last of several writes fail.
    const cursor = (() => undefined) as unknown as string
    await expect(journal.write({ add: [{ ...fileOf(name, 1), keys: [keyOf(1)] }], cursor })).rejects.toThrow()
    expect((await journal.load()).files.size).toBe(0)
    expect(await journal.keysOf([name])).toEqual([])
  })

  it('carries devices through bad weather', { timeout: 60_000 + RUNS * 3_000 }, async () => {
    const databases: SyncDatabase[] = []
    for (let seed = 1; seed <= RUNS; seed++) {
      const { faults } = await simulate(seed, (_, deviceName) => {
        const database = newDatabase()
        databases.push(database)
        return journalIn(database, deviceName)
      })
      expect({ seed, faults }).toEqual({ seed, faults: [] })
      for (const database of databases.splice(0)) database.close()
    }
  })
})
