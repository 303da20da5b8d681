import type { Browser, Page } from 'puppeteer-core'
import { launchChromium } from './chromium.ts'
import { EXTENSION_PAGES, type ExtensionPage } from './extension-pages.ts'
import { launchFirefox } from './firefox.ts'
import { type SiteServer, startSiteServer } from './site-server.ts'

export type BrowserName = 'chromium' | 'firefox'
export const BROWSERS = ['chromium', 'firefox'] as const satisfies readonly BrowserName[]

/**
 * Which build is loaded. `open` declares its hosts, since a permission prompt cannot be clicked in a browser that a
 * program drives; `released` is what a reader installs; `none` is the browser alone, to compare with.
 */
export type Build = 'open' | 'released' | 'none'

export interface LaunchSettings {
  readonly build: Build
  readonly headless: boolean
  /** Whether the system prefers dark. */
  readonly dark: boolean
  /** Whether the reader's colours are put in the place of a page's (in Firefox only). */
  readonly forced: boolean
  /** Whether arrow keys move a caret through pages (F7 in both browsers), so that words can be selected by key. */
  readonly caret: boolean
  /** Port of the loopback server that stands for the whole network; `null` for the real network. */
  readonly port: number | null
  /** A port of this machine that is reached as it is: the store that a test syncs with. */
  readonly storePort?: number
}

/** A browser as launched, each in its own way. */
export interface Launched {
  readonly browser: Browser
  /** Root address of the extension's own pages, without a slash at the end. */
  readonly extensionRoot: string
  /** Opens an extension page and waits until its document is there. */
  openExtensionPage(path: string): Promise<Page>
  isBackgroundRunning(): Promise<boolean>
  /** Stops the background and resolves when it is gone. */
  stopBackground(): Promise<void>
  /** Raises a keyboard command of the manifest for the active page, with a way to wake a background that sleeps. */
  raiseCommand(name: string, wake: () => Promise<unknown>): Promise<void>
  /** Presses the toolbar button while this page is the active one. */
  pressToolbarButton(page: Page): Promise<void>
  /** Gives the extension access to hosts, as the reader does in the browser's prompt. */
  grantAccess(pattern: string): Promise<unknown>
  /** Takes all access to hosts back, as the reader does in the browser's own settings. */
  takeAccessBack(): Promise<unknown>
  /** Waits for the browser's own question about permissions, which only Firefox asks here, and answers it. */
  answerPrompt(answer: 'allow' | 'deny'): Promise<unknown>
}

export interface BrowserUnderTest extends Omit<Launched, 'raiseCommand'> {
  /** Raises a keyboard command of the manifest for the active page. */
  pressCommand(name: string): Promise<void>
  /** Has the background run, as the events of the browser do. */
  wakeBackground(): Promise<unknown>
  readonly name: BrowserName
  readonly site: SiteServer
  /** The addresses of the web pages that were opened. */
  readonly opened: readonly string[]
  /** Notes that a test goes to one more address by itself. */
  expect(address: string): void
  /** Opens a web page in a new tab, in front, and waits until it has loaded. */
  openPage(address: string): Promise<Page>
  openExtension(page: ExtensionPage, query?: string): Promise<Page>
  /** The side panel's page, in a tab of its own, for the page in another tab. */
  panelFor(page: Page): Promise<Page>
  /** The browser's number of the tab that a page is in. */
  tabOf(page: Page): Promise<number>
  /** Runs a function in an extension page, where the extension's interfaces are at hand as `browser`. */
  inExtension<Result>(run: () => Result | Promise<Result>): Promise<Result>
  inExtension<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
  close(): Promise<void>
}

export interface Wishes {
  readonly build?: Build
  readonly headless?: boolean
  readonly dark?: boolean
  readonly forced?: boolean
  readonly caret?: boolean
  /** A server of the caller's, which the caller closes; else one with all sample pages. */
  readonly site?: SiteServer
  /** Let the browser reach the real network; no test does. */
  readonly realNetwork?: boolean
  /** A port of this machine that is reached as it is: the store that the test syncs with. */
  readonly storePort?: number
}

/** Launches a browser with a build of the extension on a fresh profile, every host mapped to the loopback server. */
export async function launch(name: BrowserName, wishes: Wishes = {}): Promise<BrowserUnderTest> {
  const { build = 'open', headless = true, dark = false, forced = false, caret = false } = wishes
  const site = wishes.site ?? (await startSiteServer())
  const launched = await (name === 'chromium' ? launchChromium : launchFirefox)({
    build,
    headless,
    dark,
    forced,
    caret,
    port: wishes.realNetwork ? null : site.port,
    ...(wishes.storePort === undefined ? {} : { storePort: wishes.storePort }),
  })
  const tabs = new WeakMap<Page, number>()
  const opened: string[] = []
  let desk: Promise<Page> | undefined

  /** One extension page, kept open, from which the extension's interfaces are called. */
  function openDesk(): Promise<Page> {
    desk ??= launched.openExtensionPage(EXTENSION_PAGES.options).then(async page => {
      await page.evaluate(() => {
        const world = globalThis as { browser?: unknown; chrome?: unknown }
        world.browser ??= world.chrome
      })
      return page
    })
    return desk
  }
  async function inExtension<Result>(
    run: (argument: unknown) => Result,
    argument?: unknown,
  ): Promise<Result> {
    return (await (await openDesk()).evaluate(run, argument)) as Result
  }

  const { raiseCommand, ...rest } = launched
  const wakeBackground = () =>
    inExtension(() => browser.runtime.sendMessage({ type: 'wake' }).catch(() => undefined))
  const under: BrowserUnderTest = {
    ...rest,
    wakeBackground,
    pressCommand: name => raiseCommand(name, wakeBackground),
    name,
    site,
    opened,
    expect: address => void opened.push(address),
    async openPage(address) {
      const page = await launched.browser.newPage()
      opened.push(address)
      await page.goto(address, { waitUntil: 'load' })
      await page.bringToFront()
      return page
    },
    openExtension: (page, query = '') => launched.openExtensionPage(`${EXTENSION_PAGES[page]}${query}`),
    async panelFor(page) {
      return launched.openExtensionPage(`${EXTENSION_PAGES.panel}?tab=${await under.tabOf(page)}`)
    },
    async tabOf(page) {
      const known = tabs.get(page)
      if (known !== undefined) return known
      await openDesk()
      await page.bringToFront()
      const [active] = await inExtension(() => browser.tabs.query({ active: true, currentWindow: true }))
      if (active?.id === undefined) throw new Error('The page is in no tab.')
      tabs.set(page, active.id)
      return active.id
    },
    inExtension: inExtension as BrowserUnderTest['inExtension'],
    async close() {
      await launched.browser.close()
      if (!wishes.site) await site.close()
    },
  }
  return under
}
