import * as z from 'zod/mini'
import type { Library } from './library.ts'
import { type Instant, instantSchema } from './snippet.ts'

/**
 * A small record outside of the database that says what should be in it: browsers throw databases away when they run
 * out of room, and say nothing. It holds numbers and times, nothing that the reader wrote.
 */
const KEY = 'library-sentinel'

const libraryRecordSchema = z.object({
  library: z.string(),
  since: instantSchema,
  snippets: z.number().check(z.int(), z.nonnegative()),
  at: instantSchema,
})
const sentinelSchema = z.object({
  version: z.literal(1),
  current: z.nullable(libraryRecordSchema),
  /** Libraries that were thrown away, until the reader has been told. */
  lost: z.array(libraryRecordSchema),
})
type Sentinel = z.infer<typeof sentinelSchema>

/** A library that the browser threw away: how many snippets it had when last looked at, and since when there was one. */
export type LostLibrary = z.infer<typeof libraryRecordSchema>

/** `browser.storage.local`, or what stands for it in a test. */
export interface SentinelArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(key: string): Promise<void>
}

/**
 * Compares the database with the record and brings the record up to date. To be called at the start of the browser,
 * and after writes (see `sentinelOf`).
 *
 * @returns the libraries that were thrown away and of which the reader has not been told
 */
export async function compareWithSentinel(
  library: Library,
  area: SentinelArea,
): Promise<readonly LostLibrary[]> {
  const before = await readSentinel(area)
  const state = await library.state()
  const { kept, trash } = await library.count()
  const { current } = before
  const lost = current && current.library !== state?.library && current.snippets > 0 ? [current] : []
  const now = state && {
    library: state.library,
    since: state.begunAt,
    snippets: kept + trash,
    at: library.context.now(),
  }
  const after: Sentinel = { version: 1, current: now ?? null, lost: [...before.lost, ...lost] }
  if (isOtherwise(before, after)) await area.set({ [KEY]: after })
  return after.lost
}

/**
 * Whether anything was ever saved on this device, also where it was thrown away since and the reader has been told: it
 * may still be in the second copy.
 */
export async function hasSaved(area: SentinelArea): Promise<boolean> {
  // The record is made with what is saved first, and removed with everything.
  return KEY in (await area.get(KEY))
}

/** The reader was told of what was lost. */
export async function acknowledgeLoss(area: SentinelArea): Promise<void> {
  await area.set({ [KEY]: { ...(await readSentinel(area)), lost: [] } })
}

/** At most how often the record is brought up to date while the reader works, in milliseconds. */
const PAUSE = 60_000

/**
 * What is called after each write (`afterWrite` of `openLibrary`): brings the record up to date after the first one
 * and then now and again, and asks the browser once to keep the data for good where it can be asked.
 *
 * @param library given as a function, since the library is opened with this
 */
export function sentinelOf(library: () => Library, area: SentinelArea): () => void {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = Date.now()
    // The clock may be set back.
    if (Math.abs(now - last) < PAUSE) return
    last = now
    // A record that is not up to date now is so at the next start; nothing of the library depends on it.
    compareWithSentinel(library(), area).catch(() => undefined)
    void askToPersist()
  }
}

/**
 * Asks the browser to throw the data away only when the reader says so. Only a window can ask, not the background.
 *
 * @returns whether it promised to; `null` where it cannot be asked
 */
export async function askToPersist(): Promise<boolean | null> {
  const storage = globalThis.navigator?.storage
  if (typeof window === 'undefined' || !storage?.persist) return null
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return null
  }
}

async function readSentinel(area: SentinelArea): Promise<Sentinel> {
  const stored = sentinelSchema.safeParse((await area.get(KEY))[KEY])
  return stored.success ? stored.data : { version: 1, current: null, lost: [] }
}

function isOtherwise(before: Sentinel, after: Sentinel): boolean {
  const bare = ({ current, lost }: Sentinel) =>
    JSON.stringify([current?.library, current?.snippets, lost.length] satisfies (
      | string
      | number
      | Instant
      | undefined
    )[])
  return bare(before) !== bare(after)
}
