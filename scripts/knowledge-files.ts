import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkEntities } from '../lib/knowledge/check.ts'
import type { Fault } from '../lib/knowledge/fault.ts'
import { type KnowledgeManifest, versionOf } from '../lib/knowledge/manifest.ts'
import { type LocatedEntity, readLines } from '../lib/knowledge/read-lines.ts'
import { KNOWLEDGE_FILES } from '../lib/knowledge/schema.ts'

/** What the files alone say; the build adds which code will read them. */
export type FolderManifest = Omit<KnowledgeManifest, 'compiler'>

/** The knowledge folder, read and checked. */
export interface KnowledgeFolder {
  readonly entities: readonly LocatedEntity[]
  /** Files are named with the folder before them, as given. */
  readonly faults: readonly Fault[]
  readonly manifest: FolderManifest
}

/**
 * Reads every file of a knowledge folder and checks it, by itself and against the others.
 *
 * @param folder path of the folder
 * @param shown how the folder is called in the faults; the path itself if left out
 */
export async function readKnowledgeFolder(folder: string, shown: string = folder): Promise<KnowledgeFolder> {
  const faults: Fault[] = []
  const entities: LocatedEntity[] = []
  const files: KnowledgeManifest['files'] = []
  const texts: string[] = []
  for (const [name, kind] of Object.entries(KNOWLEDGE_FILES)) {
    const file = `${shown}/${name}`
    let bytes: Uint8Array
    let text: string
    try {
      bytes = readFileSync(join(folder, name))
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      faults.push({
        file,
        line: 0,
        reason: missing ? 'the file is missing' : `cannot be read as UTF-8 (${error})`,
      })
      continue
    }
    const read = readLines(file, text, kind)
    entities.push(...read.located)
    faults.push(...read.faults)
    files.push({ name, kind, entities: read.entities.length, bytes: bytes.length })
    texts.push(text)
  }
  for (const name of unknownFiles(folder)) {
    faults.push({ file: `${shown}/${name}`, line: 0, reason: 'is not a file of the knowledge base' })
  }
  faults.push(...checkEntities(entities))
  const asOf = entities.reduce((latest, { entity }) => (entity.asOf > latest ? entity.asOf : latest), '')
  return { entities, faults, manifest: { version: await versionOf(texts), asOf, files } }
}

function unknownFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter(
      name => name.endsWith('.jsonl') && !Object.hasOwn(KNOWLEDGE_FILES, name),
    )
  } catch {
    return [] // A folder that is not there has been reported file by file.
  }
}
