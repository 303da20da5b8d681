// Finds Chromium and Firefox, and installs them where that can be done without asking (Debian, as root).
// No dependencies: it also runs on Node 20.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { canInstall, installDebianPackages } from './debian-packages.mjs'

/** The first Firefox with the CSS Custom Highlight API, which the marks are painted with. */
const OLDEST_FIREFOX = 140

const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'CASENOTE_CHROMIUM',
    debianPackage: 'chromium',
    // Chrome itself comes last: since version 137 it ignores --load-extension.
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
    ],
  },
  firefox: {
    title: `Firefox ${OLDEST_FIREFOX} or newer`,
    variable: 'CASENOTE_FIREFOX',
    debianPackage: 'firefox-esr',
    names: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox\\firefox.exe'),
    ],
  },
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return folders.map(folder => join(folder, name)).find(path => isAbsolute(path) && isExecutable(path))
}

function isNewEnough(name, path) {
  if (name !== 'firefox') return true
  const said = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 }).stdout ?? ''
  const version = Number(/(\d+)\./.exec(said)?.[1] ?? 0)
  return version >= OLDEST_FIREFOX
}

/**
 * Where a browser is on this machine, or `undefined`.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined} path of its program
 */
export function findBrowser(name) {
  const { variable, names, places } = BROWSERS[name]
  const said = process.env[variable]
  if (said) {
    if (!isExecutable(said)) throw new Error(`${variable} is set to ${said}, which cannot be run.`)
    return said
  }
  const candidates = [...names.map(onPath), ...places.filter(place => existsSync(place))]
  return candidates.find(path => path !== undefined && isNewEnough(name, path))
}

/**
 * Finds the named browsers; on Debian and its kin, as root, installs what is missing. Throws, saying how to
 * get it, when one cannot be had.
 * @param {readonly ('chromium' | 'firefox')[]} wanted
 * @returns {Record<string, string>} path of the program by name
 */
export function ensureBrowsers(wanted) {
  const missing = wanted.filter(name => !findBrowser(name))
  if (missing.length > 0 && canInstall()) {
    installDebianPackages(missing.map(name => BROWSERS[name].debianPackage))
  }
  return Object.fromEntries(
    wanted.map(name => {
      const path = findBrowser(name)
      if (path) return [name, path]
      const { title, variable, debianPackage } = BROWSERS[name]
      throw new Error(
        `${title} was not found. Install it (on Debian or Ubuntu: sudo apt-get install ${debianPackage}), ` +
          `or say where it is in the environment variable ${variable}.`,
      )
    }),
  )
}
