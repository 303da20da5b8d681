import * as z from 'zod/mini'
import type { SentinelArea } from '../library/sentinel.ts'
import { packsOf } from './packs.ts'
import { copyPacks, readPacksCopy } from './packs-copy.ts'
import type { PacksDatabase } from './packs-database.ts'

/**
 * A small record outside of the database that says how many packs should be in it: browsers throw databases away when
 * they run out of room, and say nothing. It holds numbers and times, nothing that the reader wrote.
 */
const KEY = 'packs-sentinel'
const count = z.number().check(z.int(), z.nonnegative())
const lossSchema = z.object({ packs: count, brought: count, at: z.string() })
const sentinelSchema = z.object({
  version: z.literal(1),
  /** Of the database (see `PlaceRow`). */
  place: z.string(),
  packs: count,
  /** `null` where nothing was lost, or the reader has been told. */
  loss: z.nullable(lossSchema),
})
type Sentinel = z.infer<typeof sentinelSchema>

/** How many packs the browser threw away, and how many of them the second copy brought back. */
export type PacksLoss = z.infer<typeof lossSchema>

export interface KeepPacksParts {
  readonly database: PacksDatabase
  /** `browser.storage.local`. */
  readonly area: SentinelArea
  /** Where the second copy lies; `null` where there is none (see `copyFactory`). */
  readonly copy: () => Promise<IDBFactory | null>
  /** Another than the browser's own, for tests. */
  readonly keyRange?: typeof IDBKeyRange
}

/**
 * Compares the packs with the record: where the browser threw them away they are brought back from the second copy, and
 * otherwise that is made as they are. To be called at each start, and after each change. Only one at a time; rejects
 * where a database cannot be read or written, and may be called again.
 *
 * @returns whether packs were brought back
 */
export async function keepPacks({ database, area, copy, keyRange }: KeepPacksParts): Promise<boolean> {
  const packs = packsOf(database)
  const before = await readSentinel(area)
  const rows = await packs.list()
  // Who has no packs needs neither record nor copy.
  if (!before && rows.length === 0) return false
  const place = await placeOf(database)
  const isLost = before !== null && before.place !== place && before.packs > 0
  const indexedDB = await copy()
  const copyPlace = indexedDB && { indexedDB, ...(keyRange ? { keyRange } : {}) }
  let loss = before?.loss ?? null
  if (isLost) {
    const kept = copyPlace ? await readPacksCopy(copyPlace).catch(() => []) : []
    // Hardly ever needed, and with it the check of an import.
    const { bringPacksBack } = await import('./kept-pack.ts')
    const { brought } = await bringPacksBack(packs, kept)
    loss = { packs: before.packs, brought, at: new Date().toISOString() }
  }
  if (copyPlace) await copyPacks(packs, copyPlace, !isLost)
  const after: Sentinel = { version: 1, place, packs: (await packs.list()).length, loss }
  if (JSON.stringify(after) !== JSON.stringify(before)) await area.set({ [KEY]: after })
  return isLost && (loss?.brought ?? 0) > 0
}

/** Whether there were packs on this device, as far as the record knows. */
export async function knowsOfPacks(area: SentinelArea): Promise<boolean> {
  return (await readSentinel(area)) !== null
}

/** What was lost and not yet read by the reader. */
export async function readPacksLoss(area: SentinelArea): Promise<PacksLoss | null> {
  return (await readSentinel(area))?.loss ?? null
}

/** The reader was told. */
export async function acknowledgePacksLoss(area: SentinelArea): Promise<void> {
  const sentinel = await readSentinel(area)
  if (sentinel) await area.set({ [KEY]: { ...sentinel, loss: null } })
}

async function readSentinel(area: SentinelArea): Promise<Sentinel | null> {
  const stored = sentinelSchema.safeParse((await area.get(KEY))[KEY])
  return stored.success ? stored.data : null
}

/** Drawn where there is none yet. */
function placeOf({ place }: PacksDatabase): Promise<string> {
  return place.db.transaction('rw', place, async () => {
    const drawn = (await place.get('place')) ?? { name: 'place' as const, id: crypto.randomUUID() }
    await place.put(drawn)
    return drawn.id
  })
}
