import browser from 'webextension-polyfill'
import { openKnowledgeDatabase } from './database.ts'
import { type ImportResult, importKnowledge } from './import.ts'
import type { Entity } from './schema.ts'

/** The knowledge files inside the extension; reading them is no network request. */
const FOLDER = 'knowledge/'

async function readBundled(name: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(FOLDER + name))
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.text()
}

/** Hardly a start compiles anything, so that what compiles is only evaluated by one that does. */
async function compile(entities: readonly Entity[]) {
  const { compileKnowledge } = await import('../matching/compiled-knowledge.ts')
  return compileKnowledge(entities)
}

let underWay: Promise<ImportResult> | undefined

/**
 * Brings the database to the knowledge that this version of the extension ships. Does nothing where it is there
 * already; takes up an import that was interrupted. Calls while one is under way wait for that one.
 */
export function importBundledKnowledge(): Promise<ImportResult> {
  underWay ??= run().finally(() => {
    underWay = undefined
  })
  return underWay
}

async function run(): Promise<ImportResult> {
  const opened = await openKnowledgeDatabase()
  if (opened.state === 'failed')
    return { state: 'failed', reason: 'storage', message: opened.message, faults: [] }
  const { database } = opened
  try {
    const manifest: unknown = JSON.parse(await readBundled('manifest.json'))
    return await importKnowledge({ database, readFile: readBundled, manifest, compile })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { state: 'failed', reason: 'unreadable', message, faults: [] }
  } finally {
    database.close()
  }
}
