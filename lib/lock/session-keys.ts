import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from '../formats/casenote/base64.ts'
import { KEY_BYTES, type LibraryKey } from './library-key.ts'

/**
 * The keys that are unlocked, by their ids: in memory only, out of reach of scripts in pages, and gone when the browser
 * closes. More than one only while one takes the place of another.
 */
const KEY = 'library-keys'
const schema = z.record(z.string(), z.string())

export const isSessionKeysChange = (changes: Record<string, unknown>, area: string): boolean =>
  area === 'session' && KEY in changes

export async function readSessionKeys(): Promise<readonly LibraryKey[]> {
  const stored = schema.safeParse((await browser.storage.session.get(KEY))[KEY])
  if (!stored.success) return []
  return Object.entries(stored.data).flatMap(([id, text]) => {
    const bytes = fromBase64(text)
    return bytes?.length === KEY_BYTES ? [{ id, bytes }] : []
  })
}

export async function writeSessionKeys(keys: readonly LibraryKey[]): Promise<void> {
  // The default in both browsers; said all the same, since everything depends on it. Missing in Firefox.
  const { setAccessLevel } = browser.storage.session as {
    setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>
  }
  await setAccessLevel?.call(browser.storage.session, { accessLevel: 'TRUSTED_CONTEXTS' })
  await browser.storage.session.set({
    [KEY]: Object.fromEntries(keys.map(({ id, bytes }) => [id, toBase64(bytes)])),
  })
}

export async function forgetSessionKeys(): Promise<void> {
  await browser.storage.session.remove(KEY)
}
