import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchLateText } from '../../../lib/reader/late-text.ts'

let document: Document
beforeEach(() => {
  const { window } = new JSDOM('<body><p>One.</p></body>')
  document = window.document
  vi.stubGlobal('MutationObserver', window.MutationObserver)
  vi.stubGlobal('Node', window.Node)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function addParagraph() {
  const paragraph = document.createElement('p')
  paragraph.textContent = 'Two.'
  document.body.append(paragraph)
}
/** Mutation records are delivered in a microtask. */
const delivered = () => Promise.resolve()

describe('watchLateText', () => {
  it('reads again once after a burst of added text, when the page is quiet', async () => {
    const changed = vi.fn(async () => undefined)
    watchLateText(document, changed)
    for (let i = 0; i < 20; i += 1) addParagraph()
    await delivered()
    expect(changed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(changed).toHaveBeenCalledTimes(1)
  })

  it('does not mind elements that hold no text', async () => {
    const changed = vi.fn(async () => undefined)
    watchLateText(document, changed)
    document.body.append(document.createElement('img'))
    await delivered()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(changed).not.toHaveBeenCalled()
  })

  it('waits longer each time on a page that keeps changing, and gives up on one that never rests', async () => {
    const changed = vi.fn(async () => undefined)
    watchLateText(document, changed)
    const tick = async (milliseconds: number) => {
      addParagraph()
      await delivered()
      await vi.advanceTimersByTimeAsync(milliseconds)
    }
    for (let i = 0; i < 100; i += 1) await tick(100)
    const inTenSeconds = changed.mock.calls.length
    expect(inTenSeconds).toBeLessThan(6)
    for (let i = 0; i < 300; i += 1) await tick(30_000)
    expect(changed.mock.calls.length).toBe(100)
  })

  it('is quiet after it was stopped, and where there is nothing to watch', async () => {
    const changed = vi.fn(async () => undefined)
    const stop = watchLateText(document, changed)
    addParagraph()
    await delivered()
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(changed).not.toHaveBeenCalled()
    document.documentElement.remove()
    expect(() => watchLateText(document, changed)()).not.toThrow()
  })
})
