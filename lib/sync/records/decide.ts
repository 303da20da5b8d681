import type { RecordKey } from '../log/log-entry.ts'
import { isSameValue, type RecordState, recordValue, withValue } from './record-document.ts'
import type { RecordSource } from './record-source.ts'

/** A record as this device holds it. */
export interface HeldRecord {
  readonly state: RecordState
  /** Its value in its source, as it was last seen there; nothing before the first time. */
  readonly seen?: unknown
}

export interface DecidedRecord {
  readonly key: RecordKey
  readonly id: string
  readonly state: RecordState
  /** What is to be in the source. */
  readonly value: unknown
  readonly seen: unknown
  /** Whether it was changed on this device, and is to be sent. */
  readonly isChanged: boolean
}

/**
 * Which of the two holds: what is in the source of a record, or what other devices have made of it.
 *
 * @param held `undefined` for a record that is not known yet
 * @param mine what is in the source; `null` for nothing
 */
export function decide(
  key: RecordKey,
  id: string,
  held: HeldRecord | undefined,
  mine: unknown,
  source: Pick<RecordSource, 'prefersMine'>,
): DecidedRecord {
  const value = held ? recordValue(held.state) : null
  const seen = held?.seen
  const isFirst = held !== undefined && seen === undefined
  const isMine = isFirst
    ? // What is here may be no more than an old choice: it stands only where the source says so.
      mine !== null && source.prefersMine?.(mine, value) === true
    : !isSameValue(mine, seen ?? null)
  const isChanged = isMine && !isSameValue(mine, value)
  const state = isChanged || !held ? withValue(held?.state ?? null, mine) : held.state
  return { key, id, state, seen, isChanged, value: isChanged ? mine : value }
}
