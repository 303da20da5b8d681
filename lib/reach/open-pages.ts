import browser from 'webextension-polyfill'
import { sendToAllReaders } from '../messages/send.ts'
import { forgetTab } from '../tabs/tab-record.ts'
import { injectGate } from './injection.ts'
import { registerGateInTurn } from './registration.ts'

/**
 * Brings the gate to where it is granted: to pages that will be opened, and to those that stand open already. A
 * registered script runs only in pages loaded after it, and a reader who has just granted a site is looking at it.
 */
export async function followAccess(): Promise<void> {
  const matches = await registerGateInTurn()
  if (matches.length === 0) return
  const open = await browser.tabs.query({ url: matches, status: 'complete', discarded: false })
  await Promise.all(open.map(tab => (tab.id === undefined ? undefined : injectGate(tab.id))))
}

/**
 * Takes the gate away from sites whose access was taken back, and the marks from the pages that stand open. Which
 * pages those are cannot be asked any more, so all readers leave and those still granted come back.
 */
export async function leaveLostPages(): Promise<void> {
  await sendToAllReaders({ type: 'leave-page' })
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(tab => (tab.id === undefined ? undefined : forgetTab(tab.id))))
  await followAccess()
}
