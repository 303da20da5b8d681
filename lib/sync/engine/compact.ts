import type { JournalState, KnownFile } from '../journal.ts'
import { bytesOf, type LogEntry } from '../log/log-entry.ts'
import { reportOf } from './receive.ts'
import { ownFiles, type Run } from './run.ts'
import { FILE_BYTES, finishOutbox, prepare, removeReplaced } from './send.ts'

/**
 * Compaction of this device's own log. Like levels of a log-structured merge tree (O'Neil and others, 1996): so many
 * files of one level become one of the next, so that a change costs the same however large the library is. A
 * compacted file holds the whole present state of every record that the files before it spoke of. It is in the
 * store before those are removed, so another device misses nothing, however long it was away.
 */
const FILES_A_LEVEL = 8
/** A file of this size is as large as it should become, in bytes. */
const FULL = 192 * 1024
/** Past so many files everything is written anew: most of what full files hold is then out of date. */
const MOST_FILES = 400
const TOP_LEVEL = 9

export async function compact(run: Run): Promise<void> {
  for (;;) {
    run.signal?.throwIfAborted()
    const state = await run.journal.load()
    const chosen = await choose(run, state)
    if (!chosen) return
    await rewrite(run, state, chosen)
    await removeReplaced(run)
  }
}

async function choose(run: Run, state: JournalState): Promise<KnownFile[] | null> {
  const own = ownFiles(state)
  const many = run.filesALevel ?? FILES_A_LEVEL
  for (let level = 0; level < TOP_LEVEL; level++) {
    const small = own.filter(file => file.level === level && file.size < FULL)
    if (small.length >= many) return small.slice(0, many)
  }
  if (own.length < MOST_FILES) return null
  const records = (await run.journal.keysOf(own.map(({ name }) => name))).length
  const bytes = own.reduce((sum, { size }) => sum + size, 0)
  // A large library has many files for good reason: only where they hold each record several times over.
  return bytes > records * LARGEST_SHARE ? own : null
}

/** More bytes than this for each record, and a log is mostly out of date. */
const LARGEST_SHARE = 4_000

async function rewrite(run: Run, state: JournalState, files: readonly KnownFile[]): Promise<void> {
  const names = files.map(({ name }) => name)
  const keys = await run.journal.keysOf(names)
  const level = Math.min(TOP_LEVEL, Math.max(...files.map(file => file.level)) + 1)
  const first = Math.min(...files.map(file => file.first))
  const last = Math.max(...files.map(file => file.last))
  const batches = await inBatches(run, keys)
  for (const [index, entries] of batches.entries()) {
    const replaces = index === batches.length - 1 ? names : []
    await prepare(run, state, {
      entries,
      first,
      last,
      level,
      damaged: reportOf(state).damaged,
      upTo: null,
      replaces,
    })
    await finishOutbox(run)
  }
  if (batches.length === 0) await run.journal.write({ removing: names })
}

async function inBatches(
  run: Run,
  keys: Awaited<ReturnType<Run['journal']['keysOf']>>,
): Promise<LogEntry[][]> {
  const batches: LogEntry[][] = []
  let batch: LogEntry[] = []
  let bytes = 0
  for (const entry of await run.replica.statesOf(keys)) {
    batch.push(entry)
    bytes += bytesOf(entry)?.length ?? 200
    if (bytes < FILE_BYTES) continue
    batches.push(batch)
    batch = []
    bytes = 0
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
