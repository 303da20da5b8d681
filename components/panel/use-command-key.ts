import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'

/** The key of one of the extension's commands, as it is set in this browser; empty where none is. */
export function useCommandKey(name: string): string {
  const [key, setKey] = useState('')
  useEffect(() => {
    browser.commands
      ?.getAll()
      .then(commands => setKey(commands.find(command => command.name === name)?.shortcut ?? ''))
      // Firefox for Android has no commands.
      .catch(() => {})
  }, [name])
  return key
}
