import browser from 'webextension-polyfill'
import type { ToBackground } from './to-background.ts'
import type { ToReader } from './to-reader.ts'

/**
 * Sends a message to the background and gives its answer, not yet checked: the caller parses it.
 * `undefined` where nobody answers, which is also how an updated or removed extension shows itself to the
 * content scripts that it left behind.
 */
export async function sendToBackground(message: ToBackground): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch {
    return undefined
  }
}

/** Sends a message to the reader of one tab and gives its answer, not yet checked; `undefined` where none is there. */
export async function askReader(tab: number, message: ToReader): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tab, message)
  } catch {
    return undefined
  }
}

/** Sends a message to the reader of one tab; false where no reader is there. */
export async function sendToReader(tab: number, message: ToReader): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, message)
    return true
  } catch {
    return false
  }
}

/** Sends a message to the readers of all tabs. */
export async function sendToAllReaders(message: ToReader): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(tab => (tab.id === undefined ? false : sendToReader(tab.id, message))))
}
