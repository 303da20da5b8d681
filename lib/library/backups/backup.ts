import type { Sealed } from '../codec.ts'
import type { ArticleRow, DocumentRow } from '../database.ts'
import type { Instant } from '../snippet.ts'

/** Why a copy of the library was made: by itself each day, before something that changes much, or when asked for. */
export const BACKUP_REASONS = [
  'daily',
  'migration',
  'import',
  'change',
  'delete',
  'merge',
  'restore',
  'asked',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/**
 * A copy of the whole library at one time. It consists of parts, one for each stretch of ids; a part in which
 * nothing changed since the backup before belongs to both, so that a backup costs what has changed and no more.
 */
export interface BackupRow {
  /** Given by the database. */
  readonly id?: number
  readonly at: Instant
  readonly reason: BackupReason
  /** Of the database, so that an older form can be told. */
  readonly version: number
  /** The library it is of, and its count of writes: what is higher has changed since. */
  readonly library: string
  readonly revision: number
  readonly snippets: number
  readonly parts: readonly PartOfBackup[]
}

export interface PartOfBackup {
  readonly key: number
  /** Which stretch of ids (see `stretchOf`); `null` for all of them. */
  readonly stretch: number | null
  readonly snippets: number
}

export type BackupPartRow = PackedPart | PartOfRows

/** Compressed, see `part-format.ts`. */
export interface PackedPart {
  /** Given by the database. */
  readonly key?: number
  readonly form: 'packed'
  readonly bytes: Sealed<Uint8Array>
}

/** Rows as they lay in the database, made inside of a migration, which has no key to open them with. */
export interface PartOfRows {
  readonly key?: number
  readonly form: 'rows'
  readonly documents: readonly DocumentRow[]
  readonly articles: readonly ArticleRow[]
}

/** A backup as a reader sees it in a list. */
export interface Backup {
  readonly id: number
  readonly at: Instant
  readonly reason: BackupReason
  readonly snippets: number
}
