import type { ExportFormat } from './export-format.ts'

/** Every format that snippets can be exported in, in the order of the menu. */
export const exportFormats: readonly ExportFormat[] = []
