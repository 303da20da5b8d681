import type { JournalState, KnownFile, UnreadableFile } from '../journal.ts'
import type { LogEntry } from '../log/log-entry.ts'
import { decodeLogFile, type FileName, fileNameSchema, type LogFile } from '../log/log-file.ts'
import type { Listing } from '../stores/store.ts'
import { askAboutLosses } from './losses.ts'
import { type Notice, type Outcome, RunEnded } from './outcome.ts'
import { orEndRun, type Run } from './run.ts'

/** How many files are fetched side by side. */
const SIDE_BY_SIDE = 6
/** A file that cannot be read is tried again in as many runs: a store may answer with half a file once. */
const MOST_ATTEMPTS = 3
/** After so many attempts its writer is asked to send the content again. */
const REPORTED_AFTER = 2
/** What is fetched before it is merged, in entries: bounds memory on a long first sync. */
const MOST_STAGED = 4_000

interface Fetched {
  readonly name: FileName
  readonly size: number
  readonly log: LogFile
}
/** The key was given up: how the run is to end. */
interface Closed {
  readonly closed: Outcome
}
type Tried = Fetched | UnreadableFile | Closed

/** Fetches, checks and merges every file that is not known yet. */
export async function receive(run: Run, listing: Listing): Promise<void> {
  const state = await run.journal.load()
  const sizes = new Map(listing.files.map(({ name, size }) => [name, size]))
  const wanted = wantedNames(state, listing, sizes, run.passOver)
  let staged: Fetched[] = []
  let before = 0
  const unreadable: UnreadableFile[] = []
  let closed: Outcome | null = null
  for (let at = 0; at < wanted.length; at += SIDE_BY_SIDE) {
    run.signal?.throwIfAborted()
    run.progress?.({ doing: 'receiving', done: at, of: wanted.length })
    const tried = await Promise.all(
      wanted.slice(at, at + SIDE_BY_SIDE).map(name => fetchFile(run, state, name, sizes.get(name) ?? null)),
    )
    for (const result of tried) {
      if (result === null) continue
      if ('closed' in result) closed = result.closed
      else if ('log' in result) staged.push(result)
      else unreadable.push(result)
    }
    if (!closed && !run.isKeyKnown)
      refuseWrongKey(state, staged, unreadable, at + SIDE_BY_SIDE >= wanted.length)
    if (staged.reduce((sum, { log }) => sum + log.entries.length, 0) >= MOST_STAGED) {
      before += await merge(run, state, staged, before)
      staged = []
    }
  }
  await merge(run, state, staged, before)
  // What others wrote under the old key is taken in first: nobody who has the new one could read it any more.
  if (closed) throw new RunEnded(closed)
  const gone = listing.complete ? goneFrom(state, listing) : []
  if (unreadable.length + gone.length > 0) await run.journal.write({ unreadable, forget: gone })
  run.notices.push(...noticesOf(unreadable))
}

function wantedNames(
  state: JournalState,
  listing: Listing,
  sizes: ReadonlyMap<string, number | null>,
  passOver: ReadonlySet<string> = new Set(),
): FileName[] {
  // A listing of what is new does not name again what could not be read the last time.
  const names = new Set([...listing.files.map(({ name }) => name), ...state.unreadable.keys()])
  return [...names].flatMap(name => {
    const parsed = fileNameSchema.safeParse(name)
    if (!parsed.success || state.files.has(parsed.data) || passOver.has(name)) return []
    if (state.outbox?.file.name === parsed.data) return []
    const before = state.unreadable.get(parsed.data)
    const listed = sizes.get(name) ?? null
    // One that was still being written, or was put back, is another file than the one that was tried.
    const isAnother = listed !== null && listed !== before?.size
    return isAnother || (before?.attempts ?? 0) < MOST_ATTEMPTS ? [parsed.data] : []
  })
}

/** Unreadable files that are no longer there need not be spoken of. */
function goneFrom(state: JournalState, listing: Listing): FileName[] {
  const there = new Set(listing.files.map(({ name }) => name))
  return [...state.unreadable.keys()].filter(name => !there.has(name))
}

async function fetchFile(
  run: Run,
  state: JournalState,
  name: FileName,
  listedSize: number | null,
): Promise<Tried | null> {
  const unreadable = (fault: UnreadableFile['fault']) => unreadableFile(state, name, fault, listedSize)
  const answer = await run.store.get(name)
  // Compacted away between listing and fetching: what stood in it stands elsewhere.
  if (!answer.ok && answer.fault === 'no-such-file') return null
  // One file of that kind is no reason to leave all others unread.
  if (!answer.ok && answer.fault === 'too-large') return unreadable('too-large')
  const sealed = orEndRun(answer)
  const opened = await run.sealer.open(sealed)
  if (!opened.ok) return unreadable(opened.fault)
  const decoded = decodeLogFile(opened.bytes)
  if (!decoded.ok) return unreadable(decoded.isBomb ? 'bomb' : 'damaged')
  if (decoded.file.header.name !== name) return unreadable('replayed')
  refuseOtherLine(run, decoded.file)
  const closed = await closedBy(run, decoded.file)
  return closed ?? { name, size: sealed.length, log: decoded.file }
}

/** A reader's own library and a team's are never mixed: the run ends before anything is taken in or sent. */
function refuseOtherLine(run: Run, { header }: LogFile): void {
  if ((header.team ?? false) === (run.isTeam ?? false)) return
  throw new RunEnded({ state: 'failed', fault: 'other-line' })
}

/** Where the key was changed, no more is written: what is under the old one, a device that was removed could read. */
async function closedBy(run: Run, { header }: LogFile): Promise<Closed | null> {
  if (!header.closes?.includes(await run.sealer.recipient())) return null
  const { name, deviceName, madeAt } = header
  return { closed: { state: 'asks', about: 'new-key', by: deviceName, at: madeAt, file: name } }
}

function unreadableFile(
  state: JournalState,
  name: FileName,
  fault: UnreadableFile['fault'],
  size: number | null,
): UnreadableFile {
  const known = state.unreadable.get(name)
  return { name, fault, size, attempts: (known?.attempts ?? 0) + 1, reported: known?.reported ?? false }
}

/** On the first run, before anything is written: files there are, but none of them is for this key. */
function refuseWrongKey(
  state: JournalState,
  staged: readonly Fetched[],
  unreadable: readonly UnreadableFile[],
  isLast: boolean,
): void {
  if (state.files.size > 0 || staged.length > 0 || !isLast) return
  if (unreadable.some(({ fault }) => fault === 'other-key')) {
    throw new RunEnded({ state: 'failed', fault: 'wrong-key' })
  }
}

/** Merges what was fetched and notes the files as known; gives how many snippets that took from the reader. */
async function merge(
  run: Run,
  state: JournalState,
  fetched: readonly Fetched[],
  before: number,
): Promise<number> {
  if (fetched.length === 0) return 0
  const entries: LogEntry[] = fetched.flatMap(({ log }) => [...log.entries])
  const removed = await askAboutLosses(run, entries, before)
  await run.replica.apply(entries)
  await answerReports(run, state, fetched)
  await run.journal.write({ add: fetched.map(knownFile) })
  run.received += entries.length
  return removed
}

/**
 * Another device could not read files of ours, also one that is not quite sent: what stood in them is sent again,
 * and then they are removed.
 */
async function answerReports(run: Run, state: JournalState, fetched: readonly Fetched[]): Promise<void> {
  const named = new Set(fetched.flatMap(({ log }) => log.header.damaged))
  const own = [...named].filter(name => state.files.get(name)?.device === state.device)
  const keys = own.length > 0 ? await run.journal.keysOf(own) : []
  const half = state.outbox && named.has(state.outbox.file.name) ? state.outbox.keys : []
  if (keys.length + half.length > 0) await run.replica.sendAgain([...keys, ...half])
  run.broken.push(...own)
}

function knownFile({ name, size, log: { header, entries } }: Fetched) {
  const { device, deviceName, first, last, level, madeAt } = header
  const file: KnownFile = { name, device, deviceName, first, last, level, size, madeAt, missed: 0 }
  return { ...file, keys: [...new Set(entries.map(({ key }) => key))] }
}

function noticesOf(unreadable: readonly UnreadableFile[]): Notice[] {
  return (['damaged', 'other-key', 'replayed', 'too-large', 'bomb'] as const).flatMap(kind => {
    const files = unreadable.filter(({ fault }) => fault === kind).length
    return files > 0 ? [{ kind, files }] : []
  })
}

/** Files that this device tells the others it cannot read: in a file of its own if that is news, else along with the next. */
export function reportOf({ unreadable }: JournalState): { damaged: FileName[]; news: UnreadableFile[] } {
  const files = [...unreadable.values()]
    .filter(({ fault, attempts }) => fault === 'damaged' && attempts >= REPORTED_AFTER)
    .slice(0, 1_000)
  return { damaged: files.map(({ name }) => name), news: files.filter(({ reported }) => !reported) }
}
