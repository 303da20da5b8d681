import { randomUUID } from 'node:crypto'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { ensureBrowsers } from '../../../scripts/find-browsers.mjs'
import type { Launched, LaunchSettings } from './browser-under-test.ts'
import { buildFolder } from './builds.ts'
import { type FirefoxItself, reachFirefoxItself } from './firefox-itself.ts'
import { until } from './wait.ts'

/** As the manifest's `browser_specific_settings` say. */
const EXTENSION_ID = 'casenote@casenote.invalid'
/** An expression, evaluated in Firefox itself: the extension as Firefox sees it. */
const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension`

/** Preferences under which Firefox asks the network for nothing by itself, and finds every host on loopback. */
const quietPreferences = (port: number) => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `80=${port};443=${port}`,
  'network.stricttransportsecurity.preloadlist': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
  'dom.push.connection.enabled': false,
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.blocklist.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'intl.accept_languages': 'en-GB, en',
})

/** Launches Firefox with a build of the extension; every host leads to the loopback server. */
export async function launchFirefox({
  build,
  headless,
  dark,
  forced,
  caret,
  port,
}: LaunchSettings): Promise<Launched> {
  const host = randomUUID()
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowsers(['firefox']).firefox,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    // A release build heeds the address of its settings server (which Puppeteer empties) only with this.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    // Without system access, Firefox 153 and later let no program open an extension's pages.
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      // A test follows several tabs at once; in those at the back, Firefox would let every timer wait a second and more
      // (https://developer.mozilla.org/en-US/docs/Web/API/Window/setTimeout#timeouts_in_inactive_tabs).
      'dom.timeout.enable_budget_timer_throttling': false,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      ...(port === null ? {} : quietPreferences(port)),
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      ...(forced ? { 'browser.display.document_color_use': 2 } : {}),
      'accessibility.browsewithcaret': caret,
      // A tab in the back draws no frames, so a smooth scroll in it would never end.
      'ui.prefersReducedMotion': headless ? 1 : 0,
      // A question may be answered at once: nobody is lured into a click here.
      'security.notification_enable_delay': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: host }),
    },
  })
  if (build !== 'none') await browser.installExtension(buildFolder('firefox', build))
  const firefox = await reachFirefoxItself(browser)
  const extensionRoot = `moz-extension://${host}`
  /** `origins` is an expression too. */
  const changePermissions = (change: 'add' | 'remove', origins: string) =>
    firefox.run(
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.${change}(
        ${JSON.stringify(EXTENSION_ID)}, { permissions: [], origins: ${origins} }, ${EXTENSION})`,
    )

  return {
    browser,
    extensionRoot,
    openExtensionPage: path => openExtensionPage(browser, `${extensionRoot}${path}`),
    isBackgroundRunning: async () => (await firefox.run(`${EXTENSION}.backgroundState`)) === 'running',
    stopBackground: async () => void (await firefox.run(`${EXTENSION}.terminateBackground()`)),
    raiseCommand: name => raiseCommand(firefox, name),
    pressToolbarButton: async page => {
      await page.bringToFront()
      await firefox.run(
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global
          .browserActionFor(${EXTENSION}).triggerAction(window)`,
      )
    },
    grantAccess: pattern => changePermissions('add', JSON.stringify([pattern])),
    answerPrompt: answer =>
      until(
        () =>
          firefox.run(`(() => {
            const button = document.querySelector('#notification-popup popupnotification')
            if (!PopupNotifications.isPanelOpen || !button) return false
            button.${answer === 'allow' ? 'button' : 'secondaryButton'}.click()
            return true
          })()`),
        'the question of Firefox',
      ),
    takeAccessBack: () =>
      changePermissions('remove', `${EXTENSION}.allowedOrigins.patterns.map(one => one.pattern)`),
  }
}

/**
 * Raises the key binding that Firefox made of a command of the manifest. Keys that a program sends go to the page
 * and never to the browser's own bindings.
 */
async function raiseCommand(firefox: FirefoxItself, name: string) {
  const found = await firefox.run(`(() => {
    const { default: keys } = ${EXTENSION}.manifest.commands[${JSON.stringify(name)}].suggested_key
    const [key, ...modifiers] = keys.toLowerCase().split('+').reverse()
    const binding = [...document.querySelectorAll('keyset[id^=ext-keyset] key')].find(element =>
      element.getAttribute('key')?.toLowerCase() === key &&
      element.getAttribute('modifiers').split(',').sort().join() === modifiers.sort().join())
    binding?.dispatchEvent(new Event('command', { bubbles: true }))
    return binding !== undefined
  })()`)
  if (!found) throw new Error(`Firefox has no key for the command ${name}.`)
}

async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  // Puppeteer never hears that this navigation ended, so the page itself is asked; while it is on its way, asking fails.
  page.goto(address).catch(() => undefined)
  await until(
    () =>
      page
        .evaluate(wanted => location.href === wanted && document.readyState === 'complete', address)
        .catch(() => false),
    `the extension page ${address}`,
  )
  return page
}
