import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PROJECT } from './ensure-installed.mjs'
import { billOfMaterials } from './packaging/bill-of-materials.ts'
import { buildPackages, type Package, versionOf } from './packaging/build-packages.ts'
import { readSource } from './packaging/source-files.ts'

/** The second half of `npm run package`. */
const DIST = join(PROJECT, 'dist')
/** Another time zone, language and path than most machines have, so that what depends on them shows. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'cy_GB.UTF-8', LC_ALL: 'cy_GB.UTF-8' }
const FURTHER_BELOW = join('a-second-folder', 'with another name')

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function make(isChecked: boolean): boolean {
  const source = readSource(PROJECT)
  const said = source.commit ? `commit ${source.commit.slice(0, 12)}` : 'this folder'
  console.log(`Packing ${said}, ${source.files.length} files, version ${versionOf(source)}.`)
  if (source.hasChanges) console.log('Changes that are not committed are left out.')

  const packages = buildPackages(source, PROJECT, 'casenote', process.env)
  if (isChecked) {
    const again = buildPackages(source, PROJECT, FURTHER_BELOW, { ...process.env, ...ELSEWHERE })
    const different = packages.filter(
      ({ bytes }, at) => sha256(bytes) !== sha256(again[at]?.bytes ?? bytes.slice(1)),
    )
    if (different.length > 0) {
      console.error(`Two builds of the same differ: ${different.map(({ name }) => name).join(', ')}.`)
      return false
    }
    console.log('Two builds, in two folders, time zones and languages, came out the same to the byte.')
  }
  const bill = {
    name: `casenote-${versionOf(source)}-bill-of-materials.cdx.json`,
    bytes: new TextEncoder().encode(billOfMaterials(PROJECT, process.env)),
  }
  write([...packages, bill])
  return true
}

function write(all: readonly Package[]) {
  rmSync(DIST, { recursive: true, force: true })
  mkdirSync(DIST)
  const width = Math.max(...all.map(({ name }) => name.length))
  console.log(`\n${'file'.padEnd(width)}  ${'KB'.padStart(8)}  sha256`)
  for (const { name, bytes } of all) {
    writeFileSync(join(DIST, name), bytes)
    console.log(`${name.padEnd(width)}  ${(bytes.length / 1024).toFixed(1).padStart(8)}  ${sha256(bytes)}`)
  }
  // As `sha256sum --check` reads it.
  writeFileSync(
    join(DIST, 'SHA256SUMS'),
    all.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join(''),
  )
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
try {
  process.exitCode = make(values.check) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
