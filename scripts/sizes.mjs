// The sizes that the extension promises to stay under. No dependencies.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { PROJECT } from './ensure-installed.mjs'

const KB = 1024
const BUDGETS = {
  gate: 8 * KB,
  reader: 56 * KB,
  background: 352 * KB,
  panel: 64 * KB,
  panelInAll: 192 * KB,
  zip: 1.5 * KB * KB,
}

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

const gzipped = path => gzipSync(readFileSync(path), { level: 9 }).length

/** The scripts that a page of a build loads before it shows anything, as paths within the build. */
export function scriptsOf(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8')
  const waiting = [...html.matchAll(/<script[^>]* src="\/([^"]+\.js)"/g)].map(([, path]) => path)
  const found = new Set()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const code = readFileSync(join(folder, path), 'utf8')
    for (const [, name] of code.matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      waiting.push(join(dirname(path), name))
    // What is only begun once something was painted is loaded all the same.
    if (isStarter(path))
      for (const [, name] of code.matchAll(/\bimport\("\/([^"]+\.js)"\)/g)) waiting.push(name)
  }
  return [...found]
}

const isStarter = path => basename(path).startsWith('begin-')

/** Gzipped bytes of the panel's scripts: those of its first picture, and all that it has loaded a moment later. */
function panelSizes(folder) {
  const first = scriptsOf(folder, 'sidepanel.html')
  if (first.length === 0) throw new Error('The panel of this build loads no script.')
  const later = readdirSync(join(folder, 'chunks'))
    .map(name => `chunks/${name}`)
    .filter(path => basename(path).startsWith('panel-') && !first.includes(path))
  if (later.length === 0) throw new Error('The panel of this build fetches nothing behind its first picture.')
  const sum = paths => paths.reduce((bytes, path) => bytes + gzipped(join(folder, path)), 0)
  return { first: sum(first), inAll: sum([...first, ...later]) }
}

/** The sizes of the released builds as `{ what, bytes, budget }`. Throws when a build is missing. */
export function measureSizes() {
  return ['chrome-mv3', 'firefox-mv3'].flatMap(build => {
    const folder = join(PROJECT, '.output', build)
    const gate = gzipped(join(folder, 'gate.js'))
    const reader = gzipped(join(folder, 'reader.js'))
    const background = gzipped(join(folder, 'background.js'))
    const panel = panelSizes(folder)
    return [
      { what: `${build}: gate, gzipped`, bytes: gate, budget: BUDGETS.gate },
      { what: `${build}: reader, gzipped`, bytes: reader, budget: BUDGETS.reader },
      { what: `${build}: background, gzipped`, bytes: background, budget: BUDGETS.background },
      {
        what: `${build}: scripts of the panel's first picture, gzipped`,
        bytes: panel.first,
        budget: BUDGETS.panel,
      },
      {
        what: `${build}: these and what the panel fetches behind it`,
        bytes: panel.inAll,
        budget: BUDGETS.panelInAll,
      },
      { what: `${build}: whole extension, zipped`, bytes: zippedSize(folder), budget: BUDGETS.zip },
    ]
  })
}
