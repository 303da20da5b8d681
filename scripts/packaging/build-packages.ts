import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { type PackedFile, packFiles } from './archive.ts'
import { filesIn, type Source } from './source-files.ts'

/** What goes to a store, or beside it. */
export interface Package {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is built for whom. Edge takes the package of Chrome. */
const BUILDS = [
  { store: 'chrome', folder: 'chrome-mv3', args: [] },
  { store: 'firefox', folder: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
] as const

const manifestSchema = z.object({ version: z.string(), host_permissions: z.optional(z.array(z.string())) })

/**
 * Builds the packages of both stores from nothing but the source's files, in a new folder of the system's own for such,
 * and packs the source itself.
 *
 * @param project the project's folder, for the packages it has installed
 * @param below folders to put between, so that two builds have paths of different lengths
 * @param environment what the build sees; nothing of it may show in what is built
 * @throws Error where a build fails, or what it made may not be released
 */
export function buildPackages(
  source: Source,
  project: string,
  below: string,
  environment: NodeJS.ProcessEnv,
): Package[] {
  const temporary = mkdtempSync(join(tmpdir(), 'casenote-package-'))
  try {
    const folder = join(temporary, below)
    for (const { path, bytes } of source.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const version = versionOf(source)
    const packages = BUILDS.map(build => {
      runBuild(folder, project, build.args, environment)
      const files = filesIn(join(folder, '.output', build.folder))
      refuseWhatMayNotBeReleased(files, version, [project, temporary])
      return { name: `casenote-${version}-${build.store}.zip`, bytes: packFiles(files) }
    })
    return [...packages, { name: `casenote-${version}-source.zip`, bytes: packFiles(source.files) }]
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The version that the source says it is. */
export function versionOf({ files }: Source): string {
  return manifestSchema.parse(jsonOf(files, 'package.json')).version
}

function jsonOf(files: readonly PackedFile[], path: string): unknown {
  const file = files.find(one => one.path === path)
  if (!file) throw new Error(`There is no ${path}.`)
  return JSON.parse(Buffer.from(file.bytes).toString('utf8'))
}

function runBuild(folder: string, project: string, args: readonly string[], environment: NodeJS.ProcessEnv) {
  const { CASENOTE_DECLARE_HOSTS: _, ...released } = environment
  const wxt = join(project, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const built = spawnSync(process.execPath, [wxt, 'build', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...released, WXT_TELEMETRY: '0' },
  })
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}\n${built.stderr}`)
}

/**
 * A last look at what is about to leave: the version it says it is, no access to any site at install, and no path of the
 * machine that built it.
 *
 * @throws Error that says what is wrong
 */
export function refuseWhatMayNotBeReleased(
  files: readonly PackedFile[],
  version: string,
  paths: readonly string[],
): void {
  const manifest = manifestSchema.parse(jsonOf(files, 'manifest.json'))
  if (manifest.version !== version)
    throw new Error(`The build says that it is version ${manifest.version} and not ${version}.`)
  if (manifest.host_permissions) throw new Error('The build asks for access to sites at install.')
  for (const { path, bytes } of files) {
    const found = paths.find(one => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(one))
    if (found) throw new Error(`A path of this machine stands in ${path}: ${found}`)
  }
}
