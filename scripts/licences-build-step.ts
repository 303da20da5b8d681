import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Wxt } from 'wxt'
import { licenceNotice, packageFolderOf, readPackage } from './packaging/licences.ts'

/** Its name in the extension. */
export const LICENCES_FILE = 'third-party-licences.txt'

/**
 * Notes whose code really goes into a build, whatever stands in package.json, and writes their licences beside it. A
 * build fails where one of them does not allow that.
 */
export function licencesOfShippedPackages(): { plugin: () => Plugin; write: (wxt: Wxt) => void } {
  const folders = new Set<string>()
  return {
    plugin: () => ({
      name: 'casenote:licences',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          for (const [id, { renderedLength }] of Object.entries(file.modules)) {
            const folder = renderedLength > 0 ? packageFolderOf(id) : undefined
            if (folder) folders.add(folder)
          }
        }
      },
    }),
    write: wxt => {
      if (wxt.config.command !== 'build') return
      writeFileSync(join(wxt.config.outDir, LICENCES_FILE), licenceNotice([...folders].map(readPackage)))
    },
  }
}
