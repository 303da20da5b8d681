import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CardHost, createCardHost } from '../../../lib/marks/card-host.ts'

/** Of the focus alone: jsdom lays nothing out, and how a card looks and stands is tested in browsers. */
let document: Document
let link: HTMLElement
let host: CardHost
const word = {
  getClientRects: () => [] as unknown as DOMRectList,
  getBoundingClientRect: () => ({}) as DOMRect,
}

beforeEach(() => {
  const { window } = new JSDOM('<body><a href="https://page.example/">A link</a><p>Words.</p></body>')
  document = window.document
  vi.stubGlobal('HTMLElement', window.HTMLElement)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  link = document.querySelector('a') as HTMLElement
  host = createCardHost(document, '')
})
afterEach(() => vi.unstubAllGlobals())

const openCard = () =>
  host.open(word, 'light', container => {
    container.innerHTML = '<button type="button">Close</button>'
  })

describe('the focus', () => {
  it('goes into the card, and back where it was when the card closes', () => {
    link.focus()
    openCard()
    expect(document.activeElement).toBe(link)
    host.focus()
    expect(document.activeElement).not.toBe(link)
    host.close()
    expect(document.activeElement).toBe(link)
  })

  it('goes back also while one card takes the place of another, and what had the focus is gone with the first', () => {
    link.focus()
    openCard()
    host.focus()
    openCard()
    expect(document.activeElement).toBe(document.body)
    host.close()
    expect(document.activeElement).toBe(link)
  })

  it('stays where the reader has gone meanwhile', () => {
    const elsewhere = document.createElement('button')
    document.body.append(elsewhere)
    link.focus()
    openCard()
    host.focus()
    elsewhere.focus()
    host.close()
    expect(document.activeElement).toBe(elsewhere)
  })

  it('is left alone by a card that never had it', () => {
    link.focus()
    openCard()
    link.blur()
    host.close()
    expect(document.activeElement).toBe(document.body)
  })
})
