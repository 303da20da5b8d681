import * as z from 'zod/mini'

/** In a module of its own, since the script in the page knows snippets by their ids alone. */
export const snippetIdSchema = z.uuid().brand<'SnippetId'>()
export type SnippetId = z.infer<typeof snippetIdSchema>

/** A new id. Not `crypto.randomUUID`, which pages without https do not have. */
export function newSnippetId(): SnippetId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // Version 4, variant 1: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return snippetIdSchema.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}
