import * as z from 'zod/mini'
import { isIsoDate } from '../dates/iso-date.ts'
import { ENTITY_KINDS } from './entity-id.ts'

/** What the build writes beside the knowledge files, so that an import knows what to read and when it is needed. */
export const knowledgeManifestSchema = z.object({
  /** Changes whenever a byte of any file does: see `versionOf`. */
  version: z.string().check(z.regex(/^[0-9a-f]{16}$/, 'is not a version')),
  /** The latest day on which any entity was checked against its sources. */
  asOf: z.string().check(z.refine(isIsoDate, 'is not an ISO date')),
  /** Changes with the code that makes derived data (blocks, lexicon), so that an update never reads what older code made. */
  compiler: z.string(),
  files: z.array(
    z.object({ name: z.string(), kind: z.enum(ENTITY_KINDS), entities: z.number(), bytes: z.number() }),
  ),
})
export type KnowledgeManifest = z.infer<typeof knowledgeManifestSchema>

/**
 * The version of a set of knowledge files: the first 16 hexadecimal digits of the SHA-256 of their contents,
 * one after the other in the order given. Each text is preceded by its length, so that moving a line from one
 * file to the next makes another version.
 */
export async function versionOf(texts: readonly string[]): Promise<string> {
  const framed = texts.map(text => `${text.length}\n${text}`).join('')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(framed))
  return [...new Uint8Array(digest)]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 16)
}
