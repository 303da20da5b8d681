import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts'
import { readSettings, watchSettings } from '../../lib/settings/store.ts'
import { storeOrigins } from '../../lib/sync/schedule/sync-flag.ts'

/** The settings in force, kept up to date; the defaults until they are read. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS)
  useEffect(() => {
    void readSettings().then(setSettings)
    return watchSettings(setSettings)
  }, [])
  return settings
}

/** The match patterns of the sites that the browser lets this extension read, without the store of sync; kept up to date. */
export function useGrantedOrigins(): readonly string[] {
  const [origins, setOrigins] = useState<readonly string[]>([])
  useEffect(() => {
    const read = async () => {
      const [{ origins: granted = [] }, stores] = await Promise.all([
        browser.permissions.getAll(),
        storeOrigins(),
      ])
      setOrigins(granted.filter(origin => !stores.includes(origin)))
    }
    const listener = () => void read()
    listener()
    browser.permissions.onAdded.addListener(listener)
    browser.permissions.onRemoved.addListener(listener)
    return () => {
      browser.permissions.onAdded.removeListener(listener)
      browser.permissions.onRemoved.removeListener(listener)
    }
  }, [])
  return origins
}

export interface Keys {
  /** By the command's name; empty where no key is set. */
  readonly [command: string]: string
}

/** The keys of the extension's commands, as they are set in this browser now. */
export function useKeys(): Keys {
  const [keys, setKeys] = useState<Keys>({})
  useEffect(() => {
    browser.commands
      ?.getAll()
      .then(all => setKeys(Object.fromEntries(all.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']))))
      // Firefox for Android has no commands; then there are no keys to speak of.
      .catch(() => {})
  }, [])
  return keys
}
