import type { Sealer } from '../encryption/sealer.ts'
import type { Journal, JournalState } from '../journal.ts'
import type { FileName } from '../log/log-file.ts'
import type { Replica } from '../replica.ts'
import type { Store, StoreAnswer } from '../stores/store.ts'
import { type Notice, RunEnded } from './outcome.ts'

/** What a run works with. */
export interface Parts {
  readonly store: Store
  readonly sealer: Sealer
  readonly replica: Replica
  readonly journal: Journal
  readonly now: () => Date
  /** What the reader has agreed to, when an earlier run asked. */
  readonly agreed?: { readonly losses?: boolean; readonly refill?: boolean }
  readonly progress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** Files that are passed over: this device's own note that a key was given up, or what lay there under an old key. */
  readonly passOver?: ReadonlySet<string>
  /** The log of a team's library. It and a reader's own are never mixed, whatever key or store was typed. */
  readonly isTeam?: boolean
  /** The key was told to be right before: files for another one say nothing against it. */
  readonly isKeyKnown?: boolean
  /** Takes in and writes nothing into the store. */
  readonly receiveOnly?: boolean
  /** How many files of one level are compacted into one of the next. */
  readonly filesALevel?: number
}

export interface Progress {
  readonly doing: 'receiving' | 'sending'
  readonly done: number
  /** `null` while it is not known. */
  readonly of: number | null
}

/** A run under way. */
export interface Run extends Parts {
  readonly notices: Notice[]
  /** Own files that another device could not read; removed once their content was sent again. */
  readonly broken: FileName[]
  received: number
  sent: number
}

/** The value of an answer; ends the run where the store could not give one. */
export function orEndRun<T>(answer: StoreAnswer<T>): T {
  if (answer.ok) return answer.value
  const { fault, retryAfter } = answer
  throw new RunEnded(
    retryAfter === undefined ? { state: 'failed', fault } : { state: 'failed', fault, retryAfter },
  )
}

/** Own files that stand in the store and shall stay there, oldest first. */
export function ownFiles({ files, device, removing }: JournalState) {
  return [...files.values()]
    .filter(file => file.device === device && !removing.includes(file.name))
    .sort((one, other) => one.first - other.first || one.last - other.last)
}
