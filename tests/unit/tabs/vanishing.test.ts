import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import type { MarksAnswer } from '../../../lib/messages/mark.ts'
import type { ToReader } from '../../../lib/messages/to-reader.ts'
import { drawPassages } from '../../../lib/saving/place-passages.ts'
import { choose } from '../../../lib/settings/store.ts'
import { followVanished } from '../../../lib/tabs/follow-vanished.ts'
import { remarkTab } from '../../../lib/tabs/repaint.ts'
import { answerMessage } from '../../../lib/tabs/tab-messages.ts'
import { writeTabRecord } from '../../../lib/tabs/tab-record.ts'
import { writeVanished } from '../../../lib/tabs/vanished.ts'
import { mentionOf, pageOf } from '../components/page-annotations.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))
const { annotations } = vi.hoisted(() => ({ annotations: { found: undefined as unknown } }))
vi.mock('../../../lib/knowledge/knowledge-in-use.ts', () => ({
  knowledgeInUse: async () => ({ compiled: {}, key: '1', version: '1' }),
}))
vi.mock('../../../lib/annotation/load-annotator.ts', () => ({
  loadAnnotator: async () => ({
    annotateNames: () => annotations.found,
    annotateClaims: () => ({ numbers: [], promises: [] }),
  }),
}))

const page = pageOf({ mentions: [mentionOf('person/ann-example')] })
annotations.found = page
const pageRead = {
  type: 'page-read',
  document: {
    url: page.url,
    title: null,
    site: null,
    published: null,
    text: 'Ann Example',
    posts: [],
    comments: [],
  },
  canonical: null,
  tone: 'light',
}
const sender = {
  id: browser.runtime.id,
  tab: { id: 7, incognito: false },
  url: page.url,
  frameId: 0,
} as never
const told: ToReader[] = []

beforeEach(async () => {
  vi.restoreAllMocks()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  await browser.storage.local.clear()
  await browser.storage.session.clear()
  await writeTabRecord(7, {
    state: 'read',
    host: 'example.org',
    address: 'https://example.org/page',
    annotations: page,
    tone: 'light',
  })
  told.length = 0
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
  Object.assign(browser.tabs, { sendMessage: async (_tab: number, message: ToReader) => told.push(message) })
  Object.assign(browser, {
    action: { getTitle: async () => '', setTitle: async () => 0, setBadgeText: async () => 0 },
  })
  Object.assign(browser, { scripting: { insertCSS: async () => 0, removeCSS: async () => 0 } })
})

/** Holds back the next reading of one thing that is stored, until it is let go. */
function holdBack(area: 'local' | 'session', wanted: string): { reached: Promise<void>; letGo(): void } {
  const get = browser.storage[area].get.bind(browser.storage[area])
  const released = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  let isHeld = false
  vi.spyOn(browser.storage[area], 'get').mockImplementation(async keys => {
    const found = await get(keys)
    if (keys !== wanted || isHeld) return found
    isHeld = true
    reached.resolve()
    await released.promise
    return found
  })
  return { reached: reached.promise, letGo: released.resolve }
}

/** Whether something stands on the page, after all that it was told. */
function isBare(): boolean {
  let [painted, drawn, button] = [true, true, true]
  for (const message of told) {
    if (message.type === 'paint-marks' || message.type === 'marks-changed')
      painted = message.painted !== 'none'
    if (message.type === 'own-marks') drawn = message.marks.length + message.names.length > 0
    if (message.type === 'save-button-wanted') button = message.isWanted
  }
  return !painted && !drawn && !button
}

/** Presses the key while something is under way that waits for what is held back. */
async function vanishDuring(underWay: Promise<unknown>, held: ReturnType<typeof holdBack>): Promise<void> {
  await held.reached
  await writeVanished(true)
  const vanished = followVanished(true)
  // As far as it comes without what is held back.
  await new Promise(resolve => setTimeout(resolve, 20))
  held.letGo()
  await Promise.all([underWay, vanished])
}

describe('the vanish key', () => {
  it('leaves a page bare that is being marked anew while it is pressed', async () => {
    const held = holdBack('local', 'dismissals')
    await vanishDuring(remarkTab(7, false), held)
    expect(isBare()).toBe(true)
  })

  it('leaves a page bare whose own marks are being drawn while it is pressed', async () => {
    await choose({ saveButton: true })
    const held = holdBack('session', 'packs-7')
    await vanishDuring(drawPassages(7), held)
    expect(isBare()).toBe(true)
  })

  it('leaves a page bare whose names are being found while it is pressed', async () => {
    const held = holdBack('local', 'dismissals')
    const answered = answerMessage(pageRead, sender)
    const painted = answered?.then(answer => told.push({ type: 'marks-changed', ...(answer as MarksAnswer) }))
    await vanishDuring(Promise.resolve(painted), held)
    // By the key, and once more when the reader's own passages were looked for.
    await vi.waitFor(() => expect(told.filter(({ type }) => type === 'save-button-wanted')).toHaveLength(2))
    expect(isBare()).toBe(true)
  })

  it('does not wait with one page for another that does not answer', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 8 }, { id: 7 }] as never)
    Object.assign(browser.tabs, {
      sendMessage: (tab: number, message: ToReader) =>
        tab === 8 ? new Promise(() => undefined) : Promise.resolve(told.push(message)),
    })
    await writeTabRecord(8, {
      state: 'read',
      host: 'example.org',
      address: 'https://example.org/page',
      annotations: page,
      tone: 'light',
    })
    await writeVanished(true)
    void followVanished(true)
    await vi.waitFor(() =>
      expect(told.map(({ type }) => type)).toEqual([
        'hide-everything',
        'paint-marks',
        'own-marks',
        'save-button-wanted',
      ]),
    )
    expect(isBare()).toBe(true)
  })

  it('brings back what it took', async () => {
    await writeVanished(true)
    await followVanished(true)
    expect(isBare()).toBe(true)
    await writeVanished(false)
    await followVanished(false)
    expect(isBare()).toBe(false)
  })
})
