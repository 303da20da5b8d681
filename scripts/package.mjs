// `npm run package`: the packages for the stores, the source archive and the bill of materials, into `dist/`. With
// `-- --check`, builds everything twice and fails where the two differ by a byte. Runs on Node 20 until the newer Node of
// the packages is there.
import { spawnSync } from 'node:child_process'
import { ensureInstalled, PROJECT, toolsEnvironment, toolsNode } from './ensure-installed.mjs'

try {
  ensureInstalled()
  const env = { ...toolsEnvironment(), NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }
  const script = ['scripts/make-packages.ts', ...process.argv.slice(2)]
  process.exitCode = spawnSync(toolsNode(), script, { cwd: PROJECT, stdio: 'inherit', env }).status ?? 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
