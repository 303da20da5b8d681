/**
 * Which of the two libraries a run of sync is about: the reader's own, or the one they share with a team. Each has a
 * database, a key, a store, a lock and a schedule to itself; nothing ever goes from one line to the other.
 */
export const SYNC_LINES = ['own', 'team'] as const
export type SyncLine = (typeof SYNC_LINES)[number]

/** What a line is called in storage, alarms and locks. */
export const nameOfLine = (line: SyncLine): string => (line === 'own' ? 'sync' : 'team-sync')
