import { type SnippetId, snippetIdSchema } from '../../library/snippet.ts'

/** Drawn once for this purpose; must never change, or a file imported again is there twice. */
const NAMESPACE = Uint8Array.of(
  0x5e,
  0x1c,
  0x0b,
  0x42,
  0x93,
  0x7d,
  0x4f,
  0x26,
  0x8a,
  0x60,
  0xd1,
  0x37,
  0xc9,
  0x04,
  0xbe,
  0x75,
)

/**
 * The id of a snippet that comes from elsewhere, made from what tells it apart there: the same text gives the same
 * id. A UUID of version 5 (https://datatracker.ietf.org/doc/html/rfc9562#section-5.5).
 */
export async function contentId(text: string): Promise<SnippetId> {
  const name = new TextEncoder().encode(text)
  const bytes = new Uint8Array(NAMESPACE.length + name.length)
  bytes.set(NAMESPACE)
  bytes.set(name, NAMESPACE.length)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).subarray(0, 16)
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return snippetIdSchema.parse(parts.join('-'))
}
