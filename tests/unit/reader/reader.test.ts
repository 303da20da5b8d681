import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startReader } from '../../../lib/reader/reader.ts'

const { sent, listeners, answer } = vi.hoisted(() => ({
  sent: [] as { type: string }[],
  listeners: new Set<(message: unknown) => void>(),
  answer: { next: undefined as Promise<unknown> | undefined },
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: (message: { type: string }) => {
        // Asked in every page before anything else; nobody answers, so it speaks English.
        if (message.type === 'words-wanted') return Promise.resolve(undefined)
        sent.push(message)
        return answer.next
      },
      onMessage: {
        addListener: (listener: () => void) => listeners.add(listener),
        removeListener: (listener: () => void) => listeners.delete(listener),
      },
    },
  },
}))

const painted = new Map<string, unknown>()
let document: Document
beforeEach(() => {
  sent.length = 0
  listeners.clear()
  painted.clear()
  const { window } = new JSDOM('<body><p>Napo met HMPPS.</p></body>', { url: 'https://example.org/' })
  document = window.document
  vi.stubGlobal('MutationObserver', window.MutationObserver)
  vi.stubGlobal('Node', window.Node)
  vi.stubGlobal('AbortController', window.AbortController)
  vi.stubGlobal('HTMLElement', window.HTMLElement)
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window))
  vi.stubGlobal('CSS', { highlights: painted })
  vi.stubGlobal('Highlight', class {})
  vi.stubGlobal('StaticRange', window.StaticRange)
  vi.stubGlobal('DOMRect', class {})
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const parts = {
  cardStyleSheet: '',
  renderCard: () => undefined,
  renderSaved: () => undefined,
  renderSaveButton: () => undefined,
}
const mark = { of: 'name', start: 0, end: 4, entity: 'organisation/napo', day: null, mention: 0, first: true }
const SAVE = { type: 'save-here', what: 'selection', withFocus: false }
const marksAnswer = { marks: [mark], painted: 'first' }

/** Lets everything that is under way come to rest: slices of reading and answers are tasks. */
async function atRest() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setTimeout(resolve))
}
const addText = () => document.body.append(document.createElement('p'), document.createTextNode('More.'))

describe('startReader', () => {
  it('sends the page once and paints the answer', async () => {
    answer.next = Promise.resolve(marksAnswer)
    startReader(document, parts)
    await atRest()
    expect(sent.map(({ type }) => type)).toEqual(['page-read'])
    expect(painted.size).toBe(1)
  })

  it('leaves nothing behind when it leaves before the page is read', async () => {
    answer.next = Promise.resolve(marksAnswer)
    startReader(document, parts)()
    await atRest()
    expect(sent).toEqual([])
    expect(painted.size).toBe(0)
    expect(listeners.size).toBe(0)
  })

  it('paints nothing when it is told to leave while the answer is under way', async () => {
    let give: (value: unknown) => void = () => undefined
    answer.next = new Promise(resolve => {
      give = resolve
    })
    startReader(document, parts)
    await atRest()
    for (const listener of listeners) listener({ type: 'leave-page' })
    give(marksAnswer)
    await atRest()
    expect(painted.size).toBe(0)
  })

  it('watches the page no longer when nobody answers', async () => {
    answer.next = Promise.resolve(undefined)
    startReader(document, parts)
    await atRest()
    expect(sent.length).toBe(1)
    addText()
    await new Promise(resolve => setTimeout(resolve, 1_200))
    expect(sent.length).toBe(1)
    expect(listeners.size).toBe(0)
  })

  it('takes its marks away by itself when everything is to be hidden', async () => {
    answer.next = Promise.resolve(marksAnswer)
    startReader(document, parts)
    await atRest()
    expect(painted.size).toBe(1)
    for (const listener of listeners) listener({ type: 'hide-everything' })
    expect(painted.size).toBe(0)
  })

  it('says nothing of a save that ends after everything was hidden', async () => {
    answer.next = Promise.resolve(marksAnswer)
    const said = vi.fn()
    startReader(document, { ...parts, renderSaved: said })
    await atRest()
    const tell = (message: object) => [...listeners].map(listener => listener(message))
    await Promise.all(tell(SAVE))
    expect(said).toHaveBeenCalledTimes(1)
    const saves = tell(SAVE)
    tell({ type: 'hide-everything' })
    await Promise.all(saves)
    expect(said).toHaveBeenCalledTimes(1)
  })
})
