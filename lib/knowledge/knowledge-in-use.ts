import type { CompiledKnowledge } from '../matching/compiled-knowledge.ts'
import { knowledgeDatabase } from './database.ts'
import { type KnowledgeQueries, knowledgeQueries } from './queries.ts'

/** What pages are matched with: what was compiled, and the version of the knowledge it is of. */
export interface KnowledgeInUse {
  readonly version: string
  /** Changes with the version and with the code that compiled it. */
  readonly key: string
  readonly compiled: CompiledKnowledge
}

let queries: KnowledgeQueries | undefined

/** The queries of this context over the knowledge database, opened with the first of them. */
export function knowledge(): KnowledgeQueries {
  queries ??= knowledgeQueries(knowledgeDatabase())
  return queries
}

/** Kept while the background lives; after a stop it is read from the database again. */
let inUse: Promise<KnowledgeInUse | undefined> | undefined

/**
 * The knowledge in use. Where none is there yet (the first start is still importing, or the browser threw the
 * database away), it is imported first. `undefined` where even that fails; the next call tries again.
 */
export async function knowledgeInUse(): Promise<KnowledgeInUse | undefined> {
  inUse ??= readOrImport()
  const read = await inUse
  if (!read) inUse = undefined
  return read
}

/** Imports what the extension ships, if it is not there, and uses it from then on. For start and update. */
export async function bringKnowledgeUpToDate(): Promise<void> {
  const { importBundledKnowledge } = await import('./bundle.ts')
  const result = await importBundledKnowledge()
  if (result.state === 'failed') console.warn(`Casenote kept its earlier knowledge: ${result.message}`)
  if (result.state === 'imported') inUse = undefined
}

async function readOrImport(): Promise<KnowledgeInUse | undefined> {
  const there = await readStored()
  if (there) return there
  // Once after an update; a waking background has no use for what reads the files.
  const { importBundledKnowledge } = await import('./bundle.ts')
  await importBundledKnowledge()
  return readStored()
}

/** A damaged database reads as an empty one: it is derived, and the import begins it anew. */
async function readStored(): Promise<KnowledgeInUse | undefined> {
  try {
    return await knowledge().readCompiled()
  } catch {
    return undefined
  }
}
