import type { JournalState, KnownFile } from '../journal.ts'
import type { FileName } from '../log/log-file.ts'
import type { Listing } from '../stores/store.ts'
import { RunEnded } from './outcome.ts'
import type { Run } from './run.ts'

/** A store may list a new file late: only what is missing in so many runs in a row is gone. */
const MISSING_AFTER = 2

/** An empty store is never taken to mean that everything was deleted: the reader is asked. */
export async function refuseEmptyStore(run: Run, listing: Listing): Promise<void> {
  const state = await run.journal.load()
  const { files, removing } = state
  if (listing.files.length > 0 || files.size <= removing.length) return
  // Where a store tells only what is new, it is empty if all that was known is told to be gone.
  const gone = new Set(listing.removed)
  const isEmptied = [...files.keys()].every(name => gone.has(name) || removing.includes(name))
  if (!listing.complete && !isEmptied) return
  if (!run.agreed?.refill) throw new RunEnded({ state: 'asks', about: 'empty-store', files: files.size })
  await run.replica.sendAgain(await run.replica.keys())
  await run.journal.write({ forget: removeOwnLater(run, [...files.keys()], state) })
}

/** Own files are removed once their content was sent again, since a store may only list them late; gives the others. */
function removeOwnLater(run: Run, names: readonly FileName[], { files, device }: JournalState): FileName[] {
  const isOwn = (name: FileName) => files.get(name)?.device === device
  run.broken.push(...names.filter(isOwn))
  return names.filter(name => !isOwn(name))
}

/**
 * Looks for files that were there and are not, or are not whole: somebody removed them, or the store went back to
 * an older state. What stood in them is here, so it is sent again.
 */
export async function healMissing(run: Run, listing: Listing): Promise<void> {
  const state = await run.journal.load()
  const there = new Map(listing.files.map(({ name, size }) => [name, size]))
  const counted: { name: FileName; missed: number }[] = []
  const lost: FileName[] = []
  const compacted: FileName[] = []
  for (const file of state.files.values()) {
    if (state.removing.includes(file.name)) continue
    if (isThere(file, there, listing)) {
      if (file.missed > 0) counted.push({ name: file.name, missed: 0 })
    } else if (file.device !== state.device && isReplaced(file, state, there, listing))
      compacted.push(file.name)
    else if (file.missed + 1 >= MISSING_AFTER) lost.push(file.name)
    else counted.push({ name: file.name, missed: file.missed + 1 })
  }
  if (lost.length > 0) {
    await run.replica.sendAgain(await run.journal.keysOf(lost))
    run.notices.push({ kind: 'went-back', files: lost.length })
  }
  const forget = [...removeOwnLater(run, lost, state), ...compacted]
  if (counted.length + forget.length > 0) await run.journal.write({ missed: counted, forget })
}

function isThere(file: KnownFile, there: ReadonlyMap<string, number | null>, listing: Listing): boolean {
  const size = there.get(file.name)
  if (!listing.complete && size === undefined) {
    return !listing.removed.includes(file.name) && file.missed === 0
  }
  return size !== undefined && (size === null || size === file.size)
}

/** Whether its writer has put a compacted file in its place. */
function isReplaced(
  file: KnownFile,
  state: JournalState,
  there: ReadonlyMap<string, number | null>,
  listing: Listing,
): boolean {
  return [...state.files.values()].some(
    other =>
      other.name !== file.name &&
      other.device === file.device &&
      other.level > file.level &&
      other.first <= file.first &&
      other.last >= file.last &&
      isThere(other, there, listing),
  )
}

/** Devices that have written files which did not arrive here. */
export async function noticeGaps(run: Run): Promise<void> {
  const { files, device } = await run.journal.load()
  const byDevice = Map.groupBy(files.values(), file => file.device)
  for (const [writer, written] of byDevice) {
    if (writer === device) continue
    const ordered = written.toSorted((one, other) => one.first - other.first)
    let reached = 0
    for (const { first, last, deviceName } of ordered) {
      if (first > reached + 1) {
        run.notices.push({ kind: 'waiting', device: deviceName })
        break
      }
      reached = Math.max(reached, last)
    }
  }
}
