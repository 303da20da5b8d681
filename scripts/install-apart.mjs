// Installs packages that are kept apart from the project's own, with their own lock file, since they are large or old
// or only compared with, and never part of what is shipped. No dependencies: it also runs on Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './ensure-installed.mjs'

/**
 * Runs `npm ci` in a folder of the project, unless its packages are there as its lock file says. Without their scripts:
 * nothing here needs what they would compile.
 * @param {string} place path from the project's folder
 * @returns {boolean} whether the packages are there now
 */
export function installApart(place) {
  const folder = join(PROJECT, place)
  if (isThere(folder)) return true
  console.log(`Installing the packages of ${place} (npm ci) …`)
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const result = spawnSync(command, [...first, ...args], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (result.status === 0) return true
  console.error(`npm ci failed in ${place} (${result.error?.message ?? result.status}).`)
  return false
}

function isThere(folder) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.entries(dependencies).every(([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json')
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
  })
}
