// `npm test`: what must hold, in one command, from a fresh clone; what takes long is left to `npm run test:long`.
// Runs on Node 20 until the newer Node of the packages is there. With names of stages as arguments, runs only these.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureInstalled, PROJECT, toolsEnvironment, toolsNode } from './ensure-installed.mjs'
import { ensureBrowsers } from './find-browsers.mjs'
import { ensureServers, titleOf } from './find-servers.mjs'
import { measureSizes } from './sizes.mjs'

const RESULTS = join(PROJECT, '.cache', 'test')
const tool = path => join(PROJECT, 'node_modules', ...path.split('/'))

let node = process.execPath
let environment = process.env

/** Runs a program of the project on the tools' Node; gives whether it succeeded. */
function run(args, more = {}) {
  return new Promise(resolve => {
    const child = spawn(node, args, { cwd: PROJECT, stdio: 'inherit', env: { ...environment, ...more } })
    child.on('error', () => resolve(false))
    child.on('exit', code => resolve(code === 0))
  })
}

const withoutTools = stack =>
  stack
    .split('\n')
    .filter(line => !line.includes('node_modules'))
    .join('\n')

/** What failed, with where and why, to be said once more at the very end: the log of a run is often only kept from there. */
function failuresIn({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(PROJECT, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const said = failed.map(
      ({ fullName, failureMessages }) =>
        `${file}: ${fullName}\n${failureMessages.map(withoutTools).join('\n')}`,
    )
    return message ? [`${file}: ${message}`, ...said] : said
  })
}

/** Runs one vitest project; gives `{ passed, failed, failures }` from vitest's own report. */
async function vitest(project, files = []) {
  const report = join(RESULTS, `${project}.json`)
  const done = await run([
    tool('vitest/vitest.mjs'),
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ])
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const said = JSON.parse(readFileSync(report, 'utf8'))
  const { numPassedTests: passed, numFailedTests: failed } = said
  // A file that does not load, or an unhandled error, fails the run without failing a test.
  return { passed, failed: done ? failed : Math.max(failed, 1), failures: failuresIn(said) }
}

const once = async ok => ({ passed: 0, failed: (await ok) ? 0 : 1 })

/** Builds once; what it says is shown only when it fails, since its progress is drawn for a terminal alone. */
function wxt(args, more) {
  return new Promise(resolve => {
    const said = []
    const command = [tool('wxt/bin/wxt.mjs'), 'build', ...args]
    const child = spawn(node, command, { cwd: PROJECT, env: { ...environment, ...more } })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => said.push(part))
    child.on('error', () => resolve(false))
    child.on('close', code => {
      if (code !== 0) process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

async function build() {
  const firefox = ['-b', 'firefox', '--mv3']
  const open = { CASENOTE_DECLARE_HOSTS: '1' }
  for (const [args, more] of [
    [[], {}],
    [firefox, {}],
    [[], open],
    [firefox, open],
  ]) {
    if (!(await wxt(args, more))) return false
  }
  return true
}

function sizes() {
  const measured = measureSizes()
  for (const { what, bytes, budget } of measured) {
    const verdict = bytes <= budget ? 'fits' : 'TOO BIG'
    console.log(`${what}: ${(bytes / 1024).toFixed(1)} KB of ${(budget / 1024).toFixed(0)} KB, ${verdict}`)
  }
  return measured.every(({ bytes, budget }) => bytes <= budget)
}

/** Sync against a real server; `npm run test:servers` tries more of them. Only in CI is its absence a failure. */
async function apache() {
  if (ensureServers(['apache']).length === 0) return vitest('servers', ['tests/servers/apache'])
  console.log(`Left out, since it is not installed here: ${titleOf('apache')}.`)
  return { passed: 0, failed: process.env.CI ? 1 : 0 }
}

/** One test of the sync format wants the `age` tool. Only in CI is its absence a failure. */
function unit() {
  if (ensureServers(['age']).length > 0)
    console.log(`Left out, since it is not installed here: ${titleOf('age')}.`)
  return vitest('unit')
}

/**
 * In their order. `needs`: a stage that must have succeeded, or this one is left out. `onlyByName`: left to a command
 * of its own.
 */
const STAGES = [
  { name: 'typecheck', does: () => once(run([tool('typescript/bin/tsc'), '--noEmit'])) },
  { name: 'lint', does: () => once(run([tool('@biomejs/biome/bin/biome'), 'check', '.'])) },
  { name: 'knowledge', does: () => once(run(['scripts/knowledge-check.ts'])) },
  { name: 'unit', does: unit },
  { name: 'apache', does: apache },
  { name: 'build', does: () => once(build()) },
  { name: 'sizes', needs: 'build', does: () => once(sizes()) },
  { name: 'addon', needs: 'build', does: () => once(run(['scripts/lint-addon.ts'])) },
  { name: 'browser', needs: 'build', does: () => vitest('browser') },
  { name: 'long', needs: 'build', onlyByName: true, does: () => vitest('long') },
]

async function stage(does) {
  try {
    return await does()
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function main() {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter(name => !STAGES.some(one => one.name === name))
  if (unknown.length > 0)
    throw new Error(`There is no stage ${unknown.join(', ')}: ${STAGES.map(one => one.name).join(', ')}.`)
  const chosen = STAGES.filter(({ name, onlyByName }) =>
    wanted.length === 0 ? !onlyByName : wanted.includes(name),
  )

  ensureInstalled()
  node = toolsNode()
  environment = { ...toolsEnvironment(), NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }
  if (chosen.some(({ name }) => name === 'browser' || name === 'long')) {
    const found = ensureBrowsers(['chromium', 'firefox'])
    environment.CASENOTE_CHROMIUM = found.chromium
    environment.CASENOTE_FIREFOX = found.firefox
  }
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })

  const summary = []
  const failures = []
  const failedStages = new Set()
  let passed = 0
  let failed = 0
  for (const { name, needs, does } of chosen) {
    if (needs && failedStages.has(needs)) {
      summary.push(`${name.padEnd(10)} left out, since ${needs} failed`)
      continue
    }
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
    const begun = performance.now()
    const result = await stage(does)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    passed += result.passed
    failed += result.failed
    if (result.failed > 0) failedStages.add(name)
    failures.push(...(result.failures ?? []))
    const counted = result.passed > 0 ? `, ${result.passed} tests` : ''
    summary.push(`${name.padEnd(10)} ${result.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s${counted}`)
  }
  if (wanted.length === 0) summary.push('long       not run: npm run test:long')
  if (failures.length > 0) console.log(`\n${failures.join('\n\n')}`)
  console.log(`\n${summary.join('\n')}`)
  // A stage that is no test run counts as one failure when it fails, and not at all when it passes.
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

try {
  process.exitCode = (await main()) ? 0 : 1
} catch (error) {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
