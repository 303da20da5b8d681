import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { PackedFile } from './archive.ts'

const MOST_BYTES = 512 * 1024 * 1024

export interface Source {
  /** The commit that is packed; undefined where the folder is no clone, as an unpacked source archive is none. */
  readonly commit: string | undefined
  /** Whether files differ from that commit; they are not packed. */
  readonly hasChanges: boolean
  readonly files: readonly PackedFile[]
}

/** All files that belong to the project: those of the last commit, or of the folder where there is no Git. */
export function readSource(folder: string): Source {
  if (!existsSync(join(folder, '.git'))) {
    return { commit: undefined, hasChanges: false, files: filesIn(folder, ignoredNames(folder)) }
  }
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, maxBuffer: MOST_BYTES })
  const archive = git('-c', 'core.autocrlf=false', 'archive', '--format=zip', '-0', 'HEAD')
  return {
    commit: git('rev-parse', 'HEAD').toString().trim(),
    hasChanges: git('status', '--porcelain').length > 0,
    files: Object.entries(unzipSync(new Uint8Array(archive)))
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, bytes]) => ({ path, bytes })),
  }
}

/** The names of folders that `.gitignore` names; it has no patterns. */
function ignoredNames(folder: string): Set<string> {
  const path = join(folder, '.gitignore')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  return new Set(lines.map(line => line.trim().replace(/\/$/, '')).filter(Boolean))
}

/** All files of a folder, with paths from it; names that are left out are left out at any depth. */
export function filesIn(folder: string, leftOut: ReadonlySet<string> = new Set()): PackedFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (leftOut.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isFile()) return [{ path: entry.name, bytes: new Uint8Array(readFileSync(path)) }]
    if (!entry.isDirectory()) return []
    return filesIn(path, leftOut).map(file => ({ ...file, path: `${entry.name}/${file.path}` }))
  })
}
