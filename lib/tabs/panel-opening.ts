import browser from 'webextension-polyfill'

/** The parts of Chrome's side panel API that are used; the polyfill does not know it. */
interface SidePanel {
  open(options: { tabId: number }): Promise<void>
}
const sidePanel = () => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel

export const PANEL_PAGE = 'sidepanel.html'

/**
 * Opens the panel beside a tab: the side panel of Chrome, the sidebar of Firefox, the same page in a tab where
 * neither can be opened. Must be called while a click or key press is being handled, before anything is awaited
 * (https://github.com/GoogleChrome/chrome-extensions-samples/issues/1001).
 */
export async function openPanelBeside(tab: number): Promise<void> {
  try {
    const chromePanel = sidePanel()
    if (chromePanel) await chromePanel.open({ tabId: tab })
    else await browser.sidebarAction.open()
  } catch {
    const isOpen = await browser.sidebarAction?.isOpen?.({}).catch(() => false)
    if (!isOpen) await browser.tabs.create({ url: browser.runtime.getURL(`${PANEL_PAGE}?tab=${tab}`) })
  }
}

/** Closes what can be closed from outside; the panel page closes itself where the browser lets it. */
export async function closePanel(): Promise<void> {
  await browser.sidebarAction?.close?.().catch(() => undefined)
}
