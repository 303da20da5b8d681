// The sizes that the extension promises to stay under. No dependencies.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { PROJECT } from './ensure-installed.mjs'

const KB = 1024
const BUDGETS = { gate: 8 * KB, zip: 1.5 * KB * KB }

/** Bytes of a zip entry beside its data: local header (30) and central directory header (46), name in both. */
const entryBytes = name => 30 + 46 + 2 * Buffer.byteLength(name)

/** Size of a folder as a zip archive, in bytes: each file deflated by itself, plus the archive's own records. */
export function zippedSize(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files.reduce((sum, file) => {
    const path = join(file.parentPath, file.name)
    return sum + deflateRawSync(readFileSync(path), { level: 9 }).length + entryBytes(relative(folder, path))
  }, 22)
}

/** The sizes of the released builds as `{ what, bytes, budget }`. Throws when a build is missing. */
export function measureSizes() {
  return ['chrome-mv3', 'firefox-mv3'].flatMap(build => {
    const folder = join(PROJECT, '.output', build)
    const gate = gzipSync(readFileSync(join(folder, 'gate.js')), { level: 9 }).length
    return [
      { what: `${build}: gate, gzipped`, bytes: gate, budget: BUDGETS.gate },
      { what: `${build}: whole extension, zipped`, bytes: zippedSize(folder), budget: BUDGETS.zip },
    ]
  })
}
