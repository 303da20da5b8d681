import type { Lexicon } from '../matching/lexicon.ts'
import { importBundledKnowledge } from './bundle.ts'
import { knowledgeDatabase } from './database.ts'
import { knowledgeQueries } from './queries.ts'

/** The knowledge as the background uses it for pages: the lexicon and the version it is of. */
export interface KnowledgeInUse {
  readonly version: string
  readonly lexicon: Lexicon
}

/** Kept while the background lives; after a stop it is read from the database again. */
let inUse: Promise<KnowledgeInUse | undefined> | undefined

/**
 * The knowledge in use. Where none is there yet (the first start is still importing, or the browser threw the
 * database away), it is imported first. `undefined` where even that fails; the next call tries again.
 */
export async function knowledgeInUse(): Promise<KnowledgeInUse | undefined> {
  inUse ??= readOrImport()
  const knowledge = await inUse
  if (!knowledge) inUse = undefined
  return knowledge
}

/** Imports what the extension ships, if it is not there, and uses it from then on. For start and update. */
export async function bringKnowledgeUpToDate(): Promise<void> {
  const result = await importBundledKnowledge()
  if (result.state === 'failed') console.warn(`Casenote kept its earlier knowledge: ${result.message}`)
  if (result.state === 'imported') inUse = undefined
}

async function readOrImport(): Promise<KnowledgeInUse | undefined> {
  return (await read()) ?? (await importBundledKnowledge(), await read())
}

async function read(): Promise<KnowledgeInUse | undefined> {
  const database = knowledgeDatabase()
  try {
    return await knowledgeQueries(database).readLexicon()
  } catch {
    // A damaged database reads as an empty one: it is derived, and the import begins it anew.
    return undefined
  } finally {
    database.close()
  }
}
