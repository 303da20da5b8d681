import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { followVanished } from '../../../lib/tabs/follow-vanished.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const told: unknown[] = []
const action = {
  getTitle: vi.fn(async () => 'The button'),
  setTitle: vi.fn(async () => undefined),
  setBadgeText: vi.fn(async () => undefined),
}
beforeEach(() => {
  told.length = 0
  vi.clearAllMocks()
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
  Object.assign(browser.tabs, {
    sendMessage: async (tab: number, message: unknown) => told.push([tab, message]),
  })
  Object.assign(browser, { action })
})

it('closes what is open on pages where nothing is painted, and takes back what the button says', async () => {
  await followVanished(true)
  expect(told).toEqual([[7, { type: 'hide-everything' }]])
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '' })
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'The button' })
})

it('opens nothing again afterwards', async () => {
  await followVanished(false)
  expect(told).toEqual([])
  expect(action.setTitle).not.toHaveBeenCalled()
})
