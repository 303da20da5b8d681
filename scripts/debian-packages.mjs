// Installs Debian packages where that can be done without asking. No dependencies: it also runs on Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether packages can be installed here without asking anybody: Debian and its kin, as root. */
export const canInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

/** Installs them. Throws where apt-get fails. */
export function installDebianPackages(packages) {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const result = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
    if (result.status !== 0) throw new Error(`apt-get ${args[0]} failed.`)
  }
}
