import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SamplePage } from '../browser/harness/sample-pages.ts'

/**
 * The saved pages of a folder as pages that the loopback server can give out. Their own scripts do not run, so that
 * only the extension's work is measured; isolated, so that the browser's clock ticks in microseconds.
 */
export function savedPages(folder: string): SamplePage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.x?html?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map((path, index) => ({
      address: `http://saved.casenote.invalid/${index}/${encodeURIComponent(relative(folder, path))}`,
      type: 'text/html; charset=utf-8',
      headers: {
        'content-security-policy': "script-src 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
      body: () => readFileSync(path, 'utf8'),
    }))
}
