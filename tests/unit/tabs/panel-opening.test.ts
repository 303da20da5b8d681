import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closePanel, openPanelBeside } from '../../../lib/tabs/panel-opening.ts'

interface Sidebar {
  open: () => Promise<void>
  isOpen: () => Promise<boolean>
  close: () => Promise<void>
}
const { browser } = vi.hoisted(() => ({
  browser: {
    sidebarAction: undefined as Sidebar | undefined,
    runtime: { getURL: (path: string) => `extension://${path}` },
    tabs: { create: vi.fn(async (_: { url: string }) => undefined) },
  },
}))
vi.mock('webextension-polyfill', () => ({ default: browser }))

const refuses = async () => {
  throw new Error('may only be called from a user input handler')
}
const sidebar = (more: Partial<Sidebar> = {}): Sidebar => ({
  open: vi.fn(async () => undefined),
  isOpen: async () => false,
  close: vi.fn(async () => undefined),
  ...more,
})
const opened = () => browser.tabs.create.mock.calls.map(([{ url }]) => url)

beforeEach(() => {
  vi.clearAllMocks()
  browser.sidebarAction = undefined
})
afterEach(() => vi.unstubAllGlobals())

describe('where the panel opens', () => {
  it('is beside the tab in Chromium', async () => {
    const open = vi.fn(async () => undefined)
    vi.stubGlobal('chrome', { sidePanel: { open } })
    await openPanelBeside(12)
    expect(open).toHaveBeenCalledWith({ tabId: 12 })
    expect(opened()).toEqual([])
  })

  it('is the sidebar of Firefox', async () => {
    browser.sidebarAction = sidebar()
    await openPanelBeside(12)
    expect(browser.sidebarAction.open).toHaveBeenCalledOnce()
    expect(opened()).toEqual([])
  })

  it('is a tab for that page in Firefox for Android, which has no sidebar', async () => {
    await openPanelBeside(12)
    expect(opened()).toEqual(['extension://sidepanel.html?tab=12'])
    await expect(closePanel()).resolves.toBeUndefined()
  })

  it('is a tab where neither lets itself be opened', async () => {
    vi.stubGlobal('chrome', { sidePanel: { open: refuses } })
    await openPanelBeside(12)
    expect(opened()).toEqual(['extension://sidepanel.html?tab=12'])
  })

  it('stays what it is where the sidebar stands open already', async () => {
    browser.sidebarAction = sidebar({ open: refuses, isOpen: async () => true })
    await openPanelBeside(12)
    expect(opened()).toEqual([])
  })
})
