import * as z from 'zod/mini'
import type { Library } from './library.ts'
import { compareWithSentinel, hasSaved, type SentinelArea } from './sentinel.ts'
import { type Instant, instantSchema } from './snippet.ts'

const KEY = 'library-upkeep'
const BEGUN = 'library-session'
/** Less than a day, so that somebody who opens the browser a little earlier each day misses none. Milliseconds. */
const BETWEEN = 20 * 60 * 60 * 1000

const upkeepSchema = z.object({ at: instantSchema, version: z.string() })

/**
 * Begins the session of the library (see `beginSession`) where that has not been done since the browser was started.
 * What fails is tried again when this is called the next time.
 *
 * @param lasting `browser.storage.local`
 * @param passing `browser.storage.session`
 * @param before what must be done ahead of it
 * @returns what was done, or why it could not be; `null` where nothing was to be done
 */
export async function beginSessionOnce(
  library: Library,
  lasting: SentinelArea,
  passing: SentinelArea,
  before: () => Promise<void> = async () => undefined,
): Promise<string | null> {
  if (BEGUN in (await passing.get(BEGUN)) || !(await hasSaved(lasting))) return null
  try {
    await before()
    const done = await library.beginSession()
    await passing.set({ [BEGUN]: true })
    return done
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

/** How each piece of work went: the fault, or `null`. A piece that fails does not keep the next from being done. */
export type Upkeep = Readonly<Record<'compared' | 'purged' | 'retried' | 'backedUp', string | null>>

/**
 * What the library needs once a day: looks whether the browser threw it away, deletes what had had its time in the
 * trash when this was last done, and makes the day's backup; after an update of the extension, takes in what the version before could not read.
 *
 * @param version of the extension
 * @returns `null` where it was done a short while ago
 */
export async function keepLibraryUp(
  library: Library,
  area: SentinelArea,
  version: string,
): Promise<Upkeep | null> {
  const stored = upkeepSchema.safeParse((await area.get(KEY))[KEY])
  const now: Instant = library.context.now()
  const isRecent = stored.success && Math.abs(Date.parse(now) - Date.parse(stored.data.at)) < BETWEEN
  if (isRecent && stored.data.version === version) return null
  const compared = await faultOf(compareWithSentinel(library, area).then(() => ({ ok: true as const })))
  const retried = await faultOf(library.retryAside())
  // They must have had their days the last time too: a clock that runs ahead for an hour is to delete nothing.
  const before = stored.success && stored.data.at < now ? stored.data.at : now
  const purged = await faultOf(library.purgeExpired(before))
  const backedUp = await faultOf(library.backups.daily())
  const done = { compared, retried, purged, backedUp }
  // As soon as it is unlocked, all of this is to be done.
  if (!Object.values(done).includes('locked')) await area.set({ [KEY]: { at: now, version } })
  return done
}

async function faultOf(work: Promise<{ ok: true } | { ok: false; fault: string }>): Promise<string | null> {
  try {
    const outcome = await work
    return outcome.ok ? null : outcome.fault
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}
