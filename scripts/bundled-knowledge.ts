import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeFault } from '../lib/knowledge/fault.ts'
import type { Entity } from '../lib/knowledge/schema.ts'
import { readKnowledgeFolder } from './knowledge-files.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'knowledge')

/**
 * The knowledge base of this tree, checked.
 * @throws Error with the faults, each with file, line and reason
 */
export async function readBundledKnowledge(): Promise<{ version: string; entities: readonly Entity[] }> {
  const { entities, faults, manifest } = await readKnowledgeFolder(FOLDER, 'public/knowledge')
  if (faults.length > 0) throw new Error(faults.map(describeFault).join('\n'))
  return { version: manifest.version, entities: entities.map(({ entity }) => entity) }
}
