// Runs a script that needs a browser, and mostly a build of the extension, from a fresh clone. No dependencies: it
// also runs on Node 20.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, PROJECT, toolsEnvironment, toolsNode } from './ensure-installed.mjs'
import { ensureBrowsers } from './find-browsers.mjs'

const BUILD = { chromium: [], firefox: ['-b', 'firefox', '--mv3'] }

/**
 * Prepares everything that a script with a browser needs, then runs it.
 * @param {string} script path from the project's folder
 * @param {boolean} builds whether it needs a build of the extension
 * @param {readonly ('chromium' | 'firefox')[]} browsers
 * @returns its exit status
 */
function runWithBrowser(script, args, builds, browsers) {
  ensureInstalled()
  const node = toolsNode()
  const found = ensureBrowsers(browsers)
  const env = {
    ...toolsEnvironment(),
    CASENOTE_CHROMIUM: found.chromium,
    ...(found.firefox ? { CASENOTE_FIREFOX: found.firefox } : {}),
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
  }
  const run = parts => spawnSync(node, parts, { cwd: PROJECT, stdio: 'inherit', env }).status ?? 1

  if (!builds) return run([script, ...args])

  console.log('Building the extension …')
  const wxt = join(PROJECT, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  for (const browser of browsers) {
    const built = spawnSync(node, [wxt, 'build', ...BUILD[browser]], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...env, CASENOTE_DECLARE_HOSTS: '1' },
    })
    if (built.status === 0) continue
    // Its progress is drawn for a terminal alone, so what it says is shown only when it fails.
    console.error(`${built.stdout}\n${built.stderr}`)
    return 1
  }
  return run([script, ...args])
}

/** Runs it as this process's own work: its exit status, and a plain sentence when something is missing. */
export function becomeScriptWithBrowser(script, args, { builds = true, browsers = ['chromium'] } = {}) {
  try {
    process.exitCode = runWithBrowser(script, args, builds, browsers)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
