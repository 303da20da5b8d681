import type { Instant } from '../snippet.ts'
import type { Backup } from './backup.ts'

const DAYS = 5
const WEEKS = 4
/** Copies made before something that changes much: the latest of them, and all of the last days. */
const SNAPSHOTS = 10
const SNAPSHOT_DAYS = 7
const MOST_SNAPSHOTS = 30

const DAY = 24 * 60 * 60 * 1000
/** 1 January 1970 was a Thursday: weeks are counted from Monday. */
const dayOf = (at: Instant) => Math.floor(Date.parse(at) / DAY)
const weekOf = (at: Instant) => Math.floor((dayOf(at) + 3) / 7)

/**
 * Which backups to keep: of the daily ones the newest of each of the last five days and of each of the last four
 * weeks that have one; of the others the ten newest, and all of the last seven days. Those asked for stay.
 */
export function backupsToKeep(backups: readonly Backup[], now: Instant): Set<number> {
  // As they were made, which no clock that was set back can change.
  const newestFirst = [...backups].sort((one, other) => other.id - one.id)
  const daily = newestFirst.filter(({ reason }) => reason === 'daily')
  const asked = newestFirst.filter(({ reason }) => reason === 'asked')
  const snapshots = newestFirst.filter(({ reason }) => reason !== 'daily' && reason !== 'asked')
  const recent = snapshots.filter(({ at }) => dayOf(at) > dayOf(now) - SNAPSHOT_DAYS)
  const kept = [
    ...newestOfEach(daily, dayOf, DAYS),
    ...newestOfEach(daily, weekOf, WEEKS),
    ...snapshots.slice(0, SNAPSHOTS),
    ...recent.slice(0, MOST_SNAPSHOTS),
    ...asked,
  ]
  return new Set(kept.map(({ id }) => id))
}

function newestOfEach(
  newestFirst: readonly Backup[],
  spanOf: (at: Instant) => number,
  spans: number,
): Backup[] {
  const bySpan = new Map<number, Backup>()
  for (const backup of newestFirst) {
    const span = spanOf(backup.at)
    if (!bySpan.has(span)) bySpan.set(span, backup)
  }
  return [...bySpan.values()].slice(0, spans)
}

/** Whether the day's own backup has still to be made. */
export function isBackupDue(backups: readonly Backup[], now: Instant): boolean {
  return !backups.some(({ at, reason }) => reason === 'daily' && dayOf(at) === dayOf(now))
}
