import browser from 'webextension-polyfill'
import type { Language } from '../language/languages.ts'
import { inTurn } from '../turns/in-turn.ts'
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
 * Stores explicit choices and keeps the others as they are; a list or record that is empty is no choice any more. One
 * write at a time across all contexts of the
 * extension, so that two open pages cannot lose each other's choice.
 */
export async function choose(choices: Partial<Settings>): Promise<void> {
  await inTurn('settings', async () => {
    const both = Object.entries({ ...(await readChosen()), ...choices })
    const next = chosenSettingsSchema.parse(Object.fromEntries(both.filter(([, value]) => !isEmpty(value))))
    await browser.storage.local.set({ [KEY]: next })
  })
}

/** Every default list and record is empty too. */
const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Replaces all choices by others, such as those of a file; what they do not name goes back to its default. */
export async function replaceChosen(chosen: ChosenSettings): Promise<void> {
  await inTurn('settings', async () => {
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

/**
 * Calls back with the language each time that another one is in force. Told by what was stored before and after, since
 * a background that was woken by the change does not know what was spoken until then.
 */
export function watchLanguage(changed: (language: Language) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY]
    if (area !== 'local' || !change) return
    const now = languageIn(change.newValue)
    if (now !== languageIn(change.oldValue)) changed(now)
  })
}

const languageIn = (stored: unknown) =>
  inForce(chosenSettingsSchema.safeParse(stored).data ?? NOTHING_CHOSEN).language
