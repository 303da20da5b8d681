// Installs the packages when they are missing or older than the lock file. It must run before anything is
// installed, on Node 20: it has no dependencies and no TypeScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** The oldest Node that runs TypeScript as it is, which the tools here rely on. */
const OLDEST_NODE = [22, 18]

const lockFile = join(PROJECT, 'package-lock.json')
const stampFile = join(PROJECT, 'node_modules', '.casenote-installed')
/** Written by npm at the end of each install. */
const npmRecord = join(PROJECT, 'node_modules', '.package-lock.json')

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

function isInstalled() {
  // A link leads to another folder's packages, which `npm ci` would take away from there.
  if (lstatSync(join(PROJECT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true
  if (!existsSync(npmRecord)) return false
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === lockHash()
  return statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs
}

/** Runs `npm ci` when `node_modules` does not hold what `package-lock.json` says. Throws when npm fails. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing the packages (npm ci) …')
  // Under `npm run`, npm says where it is itself: the same npm, and no search for `npm.cmd` on Windows.
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PROJECT,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, WXT_TELEMETRY: '0' },
  })
  if (result.status !== 0)
    throw new Error(`npm ci failed (${result.error?.message ?? `exit status ${result.status}`}).`)
  writeFileSync(stampFile, lockHash())
}

/**
 * The Node that runs the tools: the one installed with the packages where there is one (Linux on x64), else
 * the one running now. Throws when neither is new enough.
 */
export function toolsNode() {
  const installed = join(PROJECT, 'node_modules', '.bin', 'node')
  const node = existsSync(installed) ? installed : process.execPath
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Error(
      `The tools need Node ${OLDEST_NODE.join('.')} or newer; this is ${version}. Install a newer Node from nodejs.org and run this again.`,
    )
  }
  return node
}

/** The environment in which the tools run: their Node before any other, and nothing reported to anyone. */
export function toolsEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':'
  return {
    ...process.env,
    PATH: [join(PROJECT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator),
    WXT_TELEMETRY: '0',
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureInstalled()
    toolsNode()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
