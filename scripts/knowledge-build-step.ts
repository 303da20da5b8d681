import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ResolvedPublicFile, Wxt } from 'wxt'
import { describeFault } from '../lib/knowledge/fault.ts'
import { readKnowledgeFolder } from './knowledge-files.ts'

const MOST_SHOWN = 50

/**
 * WXT's hook `build:publicAssets`: checks the knowledge base and adds its manifest to the files of the build.
 *
 * @throws Error with one `file:line: reason` a fault, so that a build never ships a broken knowledge base
 * @see https://wxt.dev/api/reference/wxt/interfaces/WxtHooks
 */
export async function knowledgeFiles(wxt: Wxt, files: ResolvedPublicFile[]): Promise<void> {
  const folder = join(wxt.config.publicDir, 'knowledge')
  const { faults, manifest } = await readKnowledgeFolder(folder, relative(wxt.config.root, folder))
  if (faults.length > 0) {
    const shown = faults.slice(0, MOST_SHOWN).map(describeFault)
    if (faults.length > MOST_SHOWN) shown.push(`… and ${faults.length - MOST_SHOWN} more`)
    throw new Error(
      `The knowledge base has ${faults.length === 1 ? 'a fault' : 'faults'}:\n${shown.join('\n')}`,
    )
  }
  files.push({
    relativeDest: 'knowledge/manifest.json',
    contents: `${JSON.stringify({ ...manifest, compiler: compilerOf(wxt.config.root) }, null, 1)}\n`,
  })
}

/** Where the code lies that turns the files into blocks and a lexicon. Too much in here only imports once more. */
const COMPILER_FOLDERS = ['lib/knowledge', 'lib/matching', 'lib/dates', 'lib/packs']

function compilerOf(root: string): string {
  const hash = createHash('sha256')
  for (const folder of COMPILER_FOLDERS) {
    for (const name of sourcesIn(join(root, folder)))
      hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

function sourcesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .sort()
  } catch {
    return []
  }
}
