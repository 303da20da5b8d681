import browser from 'webextension-polyfill'

const KEY = 'vanished'

/** Whether the reader made every trace vanish with one key, until it is pressed again or the browser closes. */
export async function readVanished(): Promise<boolean> {
  return (await browser.storage.session.get(KEY))[KEY] === true
}

export async function writeVanished(vanished: boolean): Promise<void> {
  await browser.storage.session.set({ [KEY]: vanished })
}

/** Calls back when traces vanish or come back. */
export function watchVanished(changed: (vanished: boolean) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && KEY in changes) changed(changes[KEY]?.newValue === true)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
