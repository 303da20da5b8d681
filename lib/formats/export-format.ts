import type { MessageKey } from '../language/say.ts'
import type { ArticleCopy } from '../library/database.ts'
import type { Instant, Snippet, SnippetId } from '../library/snippet.ts'
import type { SnippetState } from '../library/snippet-document.ts'
import type { EntityLookup } from './entity-words.ts'

/** A part of a file; `new Blob([...pieces])` is the file. Text is to be written as UTF-8. */
export type Piece = string | Uint8Array<ArrayBuffer>

/** What lies beside a snippet in the library. Only the complete JSON takes it along. */
export interface Held {
  readonly state?: SnippetState | undefined
  readonly article?: ArticleCopy | undefined
}

export interface ExportContext {
  readonly lookup: EntityLookup
  /** When the export is made. */
  readonly now: Instant
  /** Documents and articles of the snippets, where they were read. */
  readonly held?: ReadonlyMap<SnippetId, Held>
}

/** A format that snippets can be exported in. */
export interface ExportFormat {
  readonly id: ExportFormatId
  /** Its name in the menu, and a line on what it is good for. */
  readonly label: MessageKey
  readonly about: MessageKey
  readonly mimeType: string
  fileName(now: Instant): string
  /**
   * Writes the snippets, grouped by page where the format has pages. Never throws for snippets that fit their schema.
   */
  write(snippets: readonly Snippet[], context: ExportContext): Iterable<Piece>
}

export const EXPORT_FORMAT_IDS = [
  'json',
  'web-annotation',
  'markdown',
  'markdown-folder',
  'csv',
  'ris',
  'bibtex',
  'csl-json',
  'html',
  'dossier-html',
  'dossier-markdown',
] as const
export type ExportFormatId = (typeof EXPORT_FORMAT_IDS)[number]

/** `casenote-2026-11-22.json`: a day, since a reader sorts files by it. */
export function fileNameFor(stem: string, ending: string): (now: Instant) => string {
  return now => `${stem}-${now.slice(0, 10)}.${ending}`
}
