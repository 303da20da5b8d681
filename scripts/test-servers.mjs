// `npm run test:servers`: the stores against real servers on this machine. With names of servers as arguments, only
// those. A server that cannot be had is left out and named; where CI is set, Apache must be there.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, PROJECT, toolsEnvironment, toolsNode } from './ensure-installed.mjs'
import { ensureServers, SERVER_NAMES, titleOf } from './find-servers.mjs'

function main() {
  const said = process.argv.slice(2)
  const unknown = said.filter(name => !SERVER_NAMES.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no server ${unknown.join(', ')}: ${SERVER_NAMES.join(', ')}.`)
  const wanted = said.length > 0 ? said : SERVER_NAMES
  ensureInstalled()
  const missing = ensureServers(wanted)
  const found = wanted.filter(name => !missing.includes(name))
  const isDone = found.length === 0 || run(found)
  for (const name of missing) console.log(`Left out, since it is not installed here: ${titleOf(name)}.`)
  return isDone && !(process.env.CI && missing.includes('apache'))
}

function run(servers) {
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs')
  const files = servers.map(name => `tests/servers/${name}`)
  const { status } = spawnSync(toolsNode(), [vitest, 'run', '--project=servers', ...files], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...toolsEnvironment(), NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  })
  return status === 0
}

try {
  process.exitCode = main() ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
