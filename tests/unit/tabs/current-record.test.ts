import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { forgetLeftPages, readCurrentRecord } from '../../../lib/tabs/current-record.ts'
import { readTabRecord, type TabRecord, writeTabRecord } from '../../../lib/tabs/tab-record.ts'
import { pageOf } from '../components/page-annotations.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const ADDRESS = 'https://blog.example.org/post'
const READ: TabRecord = {
  state: 'read',
  host: 'blog.example.org',
  address: ADDRESS,
  annotations: pageOf({ url: ADDRESS }),
  tone: 'light',
}

/** What the reader in the tab answers; by default there is none. */
const answering = (answer: () => Promise<unknown>) =>
  Object.assign(browser.tabs, { sendMessage: vi.fn(answer) })

beforeEach(async () => {
  await browser.storage.session.clear()
  await writeTabRecord(7, READ)
  answering(() => Promise.reject(new Error('Receiving end does not exist.')))
})
afterEach(() => vi.useRealTimers())

describe('what is known of the page in a tab', () => {
  it('holds for its address, at whatever place of it', async () => {
    expect(await readCurrentRecord(7, `${ADDRESS}#comments`)).toEqual(READ)
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled()
  })

  it.each([undefined, 'https://blog.example.org/other'])(
    'is forgotten where another page stands there: %s',
    async url => {
      await browser.storage.session.set({ 'wanted-7': {}, 'own-7': {} })
      expect(await readCurrentRecord(7, url)).toBeUndefined()
      expect(await browser.storage.session.get()).toEqual({})
    },
  )

  it('goes along where the page has changed its own address', async () => {
    answering(async () => ADDRESS)
    const url = `${ADDRESS}?from=elsewhere`
    expect(await readCurrentRecord(7, url)).toEqual({ ...READ, address: url })
    expect(await readTabRecord(7)).toEqual({ ...READ, address: url })
  })

  it('is forgotten where the reader of another page answers, or none in time', async () => {
    answering(async () => 'https://blog.example.org/other')
    expect(await readCurrentRecord(7, 'https://blog.example.org/other')).toBeUndefined()
    await writeTabRecord(7, READ)
    vi.useFakeTimers()
    answering(() => new Promise(() => undefined))
    const read = readCurrentRecord(7, 'https://blog.example.org/other')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await read).toBeUndefined()
  })

  it('does not go with the page before where the next one is known already', async () => {
    const next: TabRecord = { ...READ, address: 'https://blog.example.org/next' }
    answering(async () => {
      await writeTabRecord(7, next)
      return undefined
    })
    await readCurrentRecord(7, next.address)
    expect(await readTabRecord(7)).toEqual(next)
  })

  it('is tidied up in all tabs', async () => {
    await writeTabRecord(8, READ)
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([
      { id: 7, url: ADDRESS },
      { id: 8, url: 'https://blog.example.org/other' },
      { id: 9 },
    ] as never)
    await forgetLeftPages()
    expect(Object.keys(await browser.storage.session.get())).toEqual(['tab-7'])
  })
})
