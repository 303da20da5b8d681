import type { JournalState, Outbox } from '../journal.ts'
import type { LogEntry, RecordKey } from '../log/log-entry.ts'
import { encodeLogFile, type FileName, newFileName } from '../log/log-file.ts'
import { RunEnded } from './outcome.ts'
import { reportOf } from './receive.ts'
import { orEndRun, type Run } from './run.ts'

/** How much goes into one file before it is compressed, in bytes. */
export const FILE_BYTES = 1024 * 1024
/** A store that returns other bytes than it was given gets them once more before the run ends. */
const MOST_UPLOADS = 2

/** Sends everything that was not sent yet, and what this device could not read. */
export async function send(run: Run): Promise<void> {
  for (;;) {
    run.signal?.throwIfAborted()
    const batch = await run.replica.takeUnsent(FILE_BYTES)
    const state = await run.journal.load()
    const { damaged, news } = reportOf(state)
    if (batch.entries.length === 0 && news.length === 0) break
    const sequence = state.lastSequence + 1
    await prepare(run, state, {
      entries: batch.entries,
      first: sequence,
      last: sequence,
      level: 0,
      damaged,
      upTo: batch.upTo,
      replaces: [],
    })
    await run.journal.write({ unreadable: news.map(file => ({ ...file, reported: true })) })
    await finishOutbox(run)
    run.sent += batch.entries.length
    run.progress?.({ doing: 'sending', done: run.sent, of: null })
  }
  if (run.broken.length === 0) return
  const { files, removing } = await run.journal.load()
  const broken = run.broken.filter(name => files.has(name) && !removing.includes(name))
  await run.journal.write({ removing: [...removing, ...broken] })
  await removeReplaced(run)
}

export interface NewFile {
  readonly entries: readonly LogEntry[]
  readonly first: number
  readonly last: number
  readonly level: number
  readonly damaged: readonly FileName[]
  readonly upTo: number | null
  readonly replaces: readonly FileName[]
}

/** Makes a file and lays it into the outbox, from where it is sent, also after the browser was closed meanwhile. */
export async function prepare(run: Run, state: JournalState, made: NewFile): Promise<void> {
  const name = newFileName()
  const { device, deviceName } = state
  const { entries, first, last, level, damaged, upTo, replaces } = made
  const madeAt = run.now().toISOString()
  const header = {
    name,
    device,
    deviceName,
    first,
    last,
    level,
    madeAt,
    damaged: [...damaged],
    ...(run.isTeam ? { team: true as const } : {}),
  }
  const bytes = await run.sealer.seal(encodeLogFile(header, entries))
  const keys: RecordKey[] = [...new Set(entries.map(({ key }) => key))]
  const file = { name, device, deviceName, first, last, level, size: bytes.length, madeAt, missed: 0 }
  const outbox: Outbox = { file, keys, bytes, upTo, replaces }
  await run.journal.write({ outbox, lastSequence: Math.max(state.lastSequence, last) })
}

/** Uploads what lies in the outbox, reads it back, and only then counts it as sent. */
export async function finishOutbox(run: Run): Promise<void> {
  const { outbox, removing } = await run.journal.load()
  if (!outbox) return
  await uploadChecked(run, outbox)
  if (outbox.upTo !== null) await run.replica.confirmSent(outbox.upTo)
  await run.journal.write({
    outbox: null,
    add: [{ ...outbox.file, keys: outbox.keys }],
    removing: [...removing, ...outbox.replaces],
  })
}

async function uploadChecked(run: Run, { file, bytes }: Outbox): Promise<void> {
  for (let upload = 0; upload < MOST_UPLOADS; upload++) {
    orEndRun(await run.store.put(file.name, bytes))
    const back = await run.store.get(file.name)
    if (back.ok && isSame(back.value, bytes)) return
    if (!back.ok && back.fault !== 'no-such-file') orEndRun(back)
  }
  throw new RunEnded({ state: 'failed', fault: 'strange' })
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** Removes own files that another one has taken the place of. */
export async function removeReplaced(run: Run): Promise<void> {
  const { removing } = await run.journal.load()
  for (const [index, name] of removing.entries()) {
    run.signal?.throwIfAborted()
    orEndRun(await run.store.remove(name))
    await run.journal.write({ forget: [name], removing: removing.slice(index + 1) })
  }
}
