import browser from 'webextension-polyfill'
import { type ChosenSettings, chosenSettingsSchema, inForce, type Settings } from './settings.ts'

const KEY = 'settings'
const NOTHING_CHOSEN: ChosenSettings = { version: 1 }

/** What is stored, or nothing chosen where nothing readable is stored; unreadable choices are kept aside. */
export async function readChosen(): Promise<ChosenSettings> {
  const stored = (await browser.storage.local.get(KEY))[KEY]
  if (stored === undefined) return NOTHING_CHOSEN
  const parsed = chosenSettingsSchema.safeParse(stored)
  if (parsed.success) return parsed.data
  await browser.storage.local.set({ [`${KEY}-unreadable`]: stored })
  return NOTHING_CHOSEN
}

/** The settings in force. */
export async function readSettings(): Promise<Settings> {
  return inForce(await readChosen())
}

/**
 * Stores explicit choices and keeps the others as they are. One write at a time across all contexts of the
 * extension, so that two open pages cannot lose each other's choice.
 */
export async function choose(choices: Partial<Settings>): Promise<void> {
  await navigator.locks.request('casenote-settings', async () => {
    const next = chosenSettingsSchema.parse({ ...(await readChosen()), ...choices })
    await browser.storage.local.set({ [KEY]: next })
  })
}

/** Replaces all choices by others, such as those of a file; what they do not name goes back to its default. */
export async function replaceChosen(chosen: ChosenSettings): Promise<void> {
  await navigator.locks.request('casenote-settings', async () => {
    await browser.storage.local.set({ [KEY]: chosenSettingsSchema.parse(chosen) })
  })
}

/** Calls back with the settings in force after each change; gives back a function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) readSettings().then(changed)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
