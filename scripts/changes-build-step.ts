import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ResolvedPublicFile, Wxt } from 'wxt'
import { latestChanges } from './latest-changes.ts'

/** WXT's hook `build:publicAssets`: adds what the last update brought, from CHANGELOG.md, for the page of options. */
export function changesFile(wxt: Wxt, files: ResolvedPublicFile[]): void {
  const text = readFileSync(join(wxt.config.root, 'CHANGELOG.md'), 'utf8')
  files.push({ relativeDest: 'changes.json', contents: `${JSON.stringify(latestChanges(text))}\n` })
}
