import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scrollToRange } from '../../../lib/marks/scroll-to-range.ts'

/** jsdom lays nothing out, so every box is given here: the window is 600 px high. */
let document: Document
let paragraph: HTMLElement
let range: Range
const scrolled = vi.fn()
const scrolledBy = vi.fn()

function box(element: Element, top: number, height: number) {
  element.getBoundingClientRect = () => ({ top, height, bottom: top + height }) as DOMRect
}
function prefer(lessMotion: boolean) {
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }))
}

beforeEach(() => {
  const { window } = new JSDOM('<body><main><p>Words to go to.</p></main></body>', {
    pretendToBeVisual: true,
  })
  document = window.document
  vi.stubGlobal('Element', window.Element)
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window))
  vi.stubGlobal('innerHeight', 600)
  prefer(false)
  paragraph = document.querySelector('p') as HTMLElement
  window.Element.prototype.scrollIntoView = scrolled
  window.Element.prototype.scrollBy = scrolledBy as typeof window.Element.prototype.scrollBy
  Object.defineProperty(document, 'scrollingElement', { value: document.documentElement })
  range = document.createRange()
  range.setStart(paragraph.firstChild as Text, 9)
  range.setEnd(paragraph.firstChild as Text, 11)
  const line = { top: 2_000, height: 20 } as DOMRect
  range.getClientRects = () => [line] as unknown as DOMRectList
})
afterEach(() => {
  vi.unstubAllGlobals()
  scrolled.mockReset()
  scrolledBy.mockReset()
})

describe('scrollToRange', () => {
  it('brings a paragraph into the middle of the window', () => {
    box(paragraph, 1_900, 200)
    scrollToRange(document, range)
    expect(scrolled).toHaveBeenCalledWith({ block: 'center', behavior: 'smooth' })
    expect(scrolledBy).not.toHaveBeenCalled()
  })

  it('goes there at once where the reader asked for less motion, and in a tab that is not seen', () => {
    box(paragraph, 1_900, 200)
    prefer(true)
    scrollToRange(document, range)
    prefer(false)
    Object.defineProperty(document, 'hidden', { value: true })
    scrollToRange(document, range)
    expect(scrolled.mock.calls.map(([options]) => options.behavior)).toEqual(['instant', 'instant'])
  })

  it('brings the line itself into the middle where its element is higher than the window', () => {
    box(paragraph, 0, 5_000)
    scrollToRange(document, range)
    expect(scrolled).not.toHaveBeenCalled()
    expect(scrolledBy).toHaveBeenCalledWith({ top: 2_010 - 300, behavior: 'smooth' })
  })

  it('scrolls what scrolls around it, and brings that into sight', () => {
    const frame = document.querySelector('main') as HTMLElement
    frame.style.overflowY = 'auto'
    Object.defineProperty(frame, 'scrollHeight', { value: 5_000 })
    Object.defineProperty(frame, 'clientHeight', { value: 400 })
    box(paragraph, 0, 5_000)
    box(frame, 100, 400)
    scrollToRange(document, range)
    expect(scrolled.mock.contexts).toEqual([frame])
    expect(scrolledBy.mock.contexts).toEqual([frame])
    expect(scrolledBy).toHaveBeenCalledWith({ top: 2_010 - 300, behavior: 'smooth' })
  })
})
