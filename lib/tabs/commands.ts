import browser from 'webextension-polyfill'
import { sendToReader } from '../messages/send.ts'
import { saveInTab } from '../saving/save-in-tab.ts'
import { lookAtAsked } from './look-at.ts'
import { closePanel, openPanelBeside } from './panel-opening.ts'
import { readVanished, writeVanished } from './vanished.ts'

/** The toolbar button: open the panel, and look at the page although the site was never granted (`activeTab`). */
export function pressToolbarButton(tab: browser.Tabs.Tab): void {
  if (tab.id === undefined) return
  void openPanelBeside(tab.id)
  void lookAtAsked(tab.id)
}

/** A keyboard command of the manifest. `tab` is given by Chrome and recent Firefox. */
export function obeyCommand(command: string, tab: browser.Tabs.Tab | undefined): void {
  switch (command) {
    case 'open-panel':
      if (tab) pressToolbarButton(tab)
      return
    case 'next-mark':
    case 'previous-mark':
      void walk(command === 'next-mark' ? 'next' : 'previous', tab)
      return
    case 'save':
      void save(tab)
      return
    case 'vanish':
      void closePanel()
      void readVanished().then(vanished => writeVanished(!vanished))
      return
  }
}

async function save(tab: browser.Tabs.Tab | undefined): Promise<void> {
  const active = tab ?? (await activeTab())
  if (active) await saveInTab(active, { what: 'selection', withFocus: true })
}

async function activeTab(): Promise<browser.Tabs.Tab | undefined> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return active
}

async function walk(direction: 'next' | 'previous', tab: browser.Tabs.Tab | undefined): Promise<void> {
  const active = tab ?? (await activeTab())
  if (active?.id !== undefined) await sendToReader(active.id, { type: 'walk-marks', direction })
}
