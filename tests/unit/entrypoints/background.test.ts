import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'

/** Which interfaces the browser lacks, and which of its events somebody listens to. */
const { missing, heard, browser } = vi.hoisted(() => {
  const missing = new Set<string>()
  const heard = new Set<string>()
  const empty = async () => ({})
  const group = (name: string) =>
    new Proxy<Record<string, unknown>>(
      {},
      {
        get: (_, member) => {
          const path = `${name}.${String(member)}`
          if (String(member).startsWith('on')) return { addListener: () => heard.add(path) }
          if (name === 'storage') return group(path)
          return name.startsWith('storage.') || member !== 'getURL'
            ? empty
            : (file: string) => `extension://${file}`
        },
      },
    )
  const browser = new Proxy<Record<string, unknown>>(
    {},
    { get: (_, name) => (missing.has(String(name)) ? undefined : group(String(name))) },
  )
  return { missing, heard, browser }
})
vi.mock('webextension-polyfill', () => ({ default: browser }))
vi.mock('wxt/utils/define-background', () => ({ defineBackground: (main: () => void) => ({ main }) }))

async function wire(without: readonly string[]) {
  missing.clear()
  heard.clear()
  for (const name of without) missing.add(name)
  const { default: background } = await import('../../../entrypoints/background.ts')
  background.main()
  return [...heard]
}

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Browser_support_for_JavaScript_APIs */
const NOT_ON_ANDROID = ['commands', 'contextMenus', 'omnibox', 'sidebarAction', 'windows']

describe('the background’s wiring', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  it('listens in Firefox for Android to everything that is there', async () => {
    const onDesktop = await wire([])
    expect(onDesktop).toContain('commands.onCommand')
    const expected = onDesktop.filter(event => !NOT_ON_ANDROID.some(name => event.startsWith(`${name}.`)))
    expect(await wire(NOT_ON_ANDROID)).toEqual(expected)
    expect(expected).toContain('action.onClicked')
  })
})
