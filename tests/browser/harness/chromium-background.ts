import type { Browser, Target } from 'puppeteer-core'
import { until } from './wait.ts'

/** What is raised in Chromium's background: no program can press the browser's own keys, or open its menu. */
type Raised =
  | { readonly event: 'command'; readonly name: string }
  | { readonly event: 'menu'; readonly entry: object }

interface ChromeInWorker {
  tabs: { query(filter: object): Promise<readonly unknown[]> }
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } }
  contextMenus: { onClicked: { dispatch(entry: object, tab: unknown): void } }
}

/**
 * Raises an event of the browser's in the extension's background, for the active page.
 *
 * @param wake has the background run, which only the browser's own events do by themselves
 */
export async function raise(
  browser: Browser,
  extensionRoot: string,
  raised: Raised,
  wake: () => Promise<unknown>,
): Promise<void> {
  const isBackground = (one: Target) => one.type() === 'service_worker' && one.url().startsWith(extensionRoot)
  const attempt = async () => {
    if (!browser.targets().some(isBackground)) await wake()
    const target = await browser.waitForTarget(isBackground)
    const background = await target.worker()
    await background?.evaluate(async what => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInWorker }
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      if (what.event === 'command') chrome.commands.onCommand.dispatch(what.name, tab)
      else chrome.contextMenus.onClicked.dispatch(what.entry, tab)
    }, raised)
    return true
  }
  // A background that is just being stopped is a target still, and nothing can be asked of it any more.
  await until(
    () =>
      attempt().catch(cause => {
        if (cause instanceof Error && /not available in detached/.test(cause.message)) return false
        throw cause
      }),
    `a background for the ${raised.event}`,
  )
}
