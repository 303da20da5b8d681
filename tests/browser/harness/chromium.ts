import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { ensureBrowsers } from '../../../scripts/find-browsers.mjs'
import type { Launched, LaunchSettings } from './browser-under-test.ts'
import { buildFolder } from './builds.ts'
import { raise } from './chromium-background.ts'

/** Features that make the browser ask the network for things of its own, or change the address of a page. */
const UNWANTED_FEATURES = [
  'HttpsUpgrades',
  'HttpsFirstBalancedMode',
  'HttpsFirstBalancedModeAutoEnable',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'NetworkTimeServiceQuerying',
  'SafeBrowsingRealTimeUrlLookups',
  'Translate',
]

/** What this browser asks for by itself whatever its switches say; these hosts are not found, and so not in the log. */
const OWN_HOSTS = ['update.googleapis.com', 'accounts.google.com', 'redirector.gvt1.com']

const loopbackRules = (port: number, storePort?: number) =>
  [
    ...OWN_HOSTS.map(host => `MAP ${host} ^NOTFOUND`),
    // The first rule that fits holds.
    ...(storePort === undefined ? [] : [`MAP 127.0.0.1:${storePort} 127.0.0.1:${storePort}`]),
    `MAP * 127.0.0.1:${port}`,
  ].join(', ')

/** Launches Chromium with a build of the extension; every host and port leads to the loopback server. */
export async function launchChromium({
  build,
  headless,
  dark,
  caret,
  port,
  storePort,
}: LaunchSettings): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless,
    pipe: true,
    enableExtensions: true,
    // A window that somebody looks at need not say that it is driven.
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(port === null ? [] : [`--host-resolver-rules=${loopbackRules(port, storePort)}`]),
      '--no-first-run',
      '--no-default-browser-check',
      '--no-pings',
      '--disable-quic',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-field-trial-config',
      '--disable-variations-seed-fetch',
      '--simulate-outdated-no-au=Tue, 31 Dec 2099 23:59:59 GMT',
      '--lang=en-GB',
      '--window-size=1280,800',
      '--hide-crash-restore-bubble',
      ...(dark ? ['--force-dark-mode'] : []),
      ...(caret ? ['--enable-caret-browsing'] : []),
      // A tab in the back draws no frames, so a smooth scroll in it would never end.
      ...(headless ? ['--force-prefers-reduced-motion'] : []),
      `--disable-features=${UNWANTED_FEATURES.join(',')}`,
    ],
  })
  const id = build === 'none' ? '' : await browser.installExtension(buildFolder('chromium', build))
  const extensionRoot = `chrome-extension://${id}`
  const isOurWorker = (url: string) => url.startsWith(extensionRoot)
  const worker = () =>
    browser.targets().find(target => target.type() === 'service_worker' && isOurWorker(target.url()))

  return {
    browser,
    extensionRoot,
    openExtensionPage: path => openExtensionPage(browser, `${extensionRoot}${path}`),
    async isBackgroundRunning() {
      return worker() !== undefined
    },
    async stopBackground() {
      const running = worker()
      if (!running) return
      const gone = new Promise<void>(resolve => {
        browser.on('targetdestroyed', target => target === running && resolve())
      })
      // Not waited for: it may stop by itself at any moment, and what is asked of it then is never answered.
      void running
        .worker()
        .then(found => found?.close())
        .catch(() => undefined)
      await gone
    },
    raiseCommand: (name, wake) => raise(browser, extensionRoot, { event: 'command', name }, wake),
    async pressToolbarButton(page) {
      const extension = (await browser.extensions()).get(id)
      await page.bringToFront()
      await extension?.triggerAction(page)
    },
    grantAccess: pattern => onExtensionsPage(browser, id, 'grant', pattern),
    // A build that declares its hosts is asked nothing.
    answerPrompt: async () => undefined,
    takeAccessBack: () => onExtensionsPage(browser, id, 'withhold', ''),
  }
}

/**
 * Changes the extension's access to hosts where the reader does it: on the browser's own page of extensions.
 */
async function onExtensionsPage(browser: Browser, id: string, change: 'grant' | 'withhold', pattern: string) {
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(
    async (extensionId, what, host) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: ChromeOnExtensionsPage }).chrome
      if (what === 'grant') await developerPrivate.addHostPermission(extensionId, host)
      else await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' })
    },
    id,
    change,
    pattern,
  )
  await page.close()
}

interface ChromeOnExtensionsPage {
  developerPrivate: {
    addHostPermission(extensionId: string, pattern: string): Promise<void>
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>
  }
}

async function openExtensionPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: 'load' })
  return page
}
