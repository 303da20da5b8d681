import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserName, Build } from './browser-under-test.ts'

const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const

/** Where a build lies. Throws when it was not made. */
export function buildFolder(browser: BrowserName, build: Exclude<Build, 'none'>): string {
  const name = `${FOLDERS[browser]}${build === 'open' ? '-open' : ''}`
  const folder = fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url))
  if (!existsSync(folder))
    throw new Error(`${name} was not built: run "npm run test:browser", which builds first.`)
  return folder
}
