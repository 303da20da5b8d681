import { beforeEach, describe, expect, it, vi } from 'vitest'
import { listenToOmnibox } from '../../../lib/omnibox/omnibox.ts'
import type { Suggestion } from '../../../lib/omnibox/suggestions.ts'
import { example } from '../knowledge/examples.ts'

type Changed = (typed: string, suggest: (suggestions: Suggestion[]) => void) => void
type Entered = (entered: string, where: string) => void

const { browser, listeners, isVanished } = vi.hoisted(() => {
  const listeners: { changed?: Changed; entered?: Entered } = {}
  return {
    listeners,
    isVanished: { value: false },
    browser: {
      omnibox: {
        onInputChanged: {
          addListener: (listener: Changed) => {
            listeners.changed = listener
          },
        },
        onInputEntered: {
          addListener: (listener: Entered) => {
            listeners.entered = listener
          },
        },
        setDefaultSuggestion: vi.fn(),
      },
      runtime: { getURL: (path: string) => `extension://${path}` },
      tabs: { update: vi.fn(async () => undefined), create: vi.fn(async () => undefined) },
    },
  }
})
vi.mock('webextension-polyfill', () => ({ default: browser }))
vi.mock('../../../lib/tabs/vanished.ts', () => ({ readVanished: async () => isVanished.value }))
vi.mock('../../../lib/knowledge/knowledge-in-use.ts', () => ({
  knowledge: () => ({
    currentVersion: async () => ({ version: 'one', asOf: '2026', entities: 1 }),
    readEveryEntity: async () => ({
      version: 'one',
      entities: [example('term/tide', { name: 'Tide', description: 'the sea, coming & going' })],
    }),
  }),
}))

listenToOmnibox()
const suggested = (typed: string) =>
  new Promise<readonly Suggestion[]>(resolve => listeners.changed?.(typed, resolve))
const { update, create } = browser.tabs

beforeEach(() => {
  isVanished.value = false
  vi.clearAllMocks()
})

describe('the keyword in the address bar', () => {
  it('suggests entities, in XML for Chrome', async () => {
    expect(await suggested('tid')).toEqual([
      { content: 'term/tide', description: 'Tide <dim>– Term: the sea, coming &amp; going</dim>' },
    ])
    expect(browser.omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({
      description: 'Look up “tid” in the knowledge base',
    })
  })

  it.each([
    ['currentTab', update, { url: 'extension://browse.html?entity=term%2Ftide' }],
    ['newForegroundTab', create, { url: 'extension://browse.html?entity=term%2Ftide', active: true }],
    ['newBackgroundTab', create, { url: 'extension://browse.html?entity=term%2Ftide', active: false }],
  ])('opens what was entered where the browser says: %s', async (where, open, asked) => {
    listeners.entered?.('term/tide', where)
    await vi.waitFor(() => expect(open).toHaveBeenCalledWith(asked))
    expect(update.mock.calls.length + create.mock.calls.length).toBe(1)
  })

  it('suggests nothing and opens nothing while everything is hidden', async () => {
    isVanished.value = true
    expect(await suggested('tid')).toEqual([])
    listeners.entered?.('term/tide', 'currentTab')
    // What is entered later is answered later: when that has been opened, the first would have been too.
    await suggested('tid')
    isVanished.value = false
    listeners.entered?.('tid', 'newForegroundTab')
    await vi.waitFor(() => expect(create).toHaveBeenCalled())
    expect(update).not.toHaveBeenCalled()
  })
})
