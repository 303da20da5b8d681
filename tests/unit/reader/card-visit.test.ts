import { JSDOM } from 'jsdom'
import { describe, expect, it, vi } from 'vitest'
import { newSnippetId } from '../../../lib/library/snippet.ts'
import type { CardHost } from '../../../lib/marks/card-host.ts'
import type { OwnMark } from '../../../lib/messages/own-mark.ts'
import { createCardVisit } from '../../../lib/reader/card-visit.ts'
import type { MarkedPage } from '../../../lib/reader/marked-page.ts'

const { background } = vi.hoisted(() => ({
  background: { answer: (): Promise<unknown> => Promise.resolve(undefined) },
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: () => background.answer(), onMessage: { addListener: () => undefined } },
  },
}))

const PASSAGE: OwnMark = { id: newSnippetId(), start: 0, end: 3, colour: 'yellow' }
const EXTENT = { start: 0, end: 3 }
const answer = { note: 'What I think of it.', tags: [], createdAt: '2026-01-01T00:00:00.000Z' }

function visit() {
  const { window } = new JSDOM('<p>Ann</p>')
  vi.stubGlobal('AbortController', window.AbortController)
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const opened: unknown[] = []
  const host: CardHost = {
    open: word => void opened.push(word),
    place: () => undefined,
    focus: () => undefined,
    close: () => void opened.splice(0),
    get isOpen() {
      return opened.length > 0
    },
    holds: () => false,
  }
  const page = {
    rangeOf: () => window.document.createRange(),
    point: () => undefined,
  } as unknown as MarkedPage
  const card = createCardVisit(
    window.document,
    page,
    host,
    'light',
    () => undefined,
    () => undefined,
  )
  return { card, host }
}

describe('the card of a passage', () => {
  it('opens once the background has answered', async () => {
    const { card, host } = visit()
    background.answer = async () => answer
    await card.openOwn(PASSAGE, EXTENT, false)
    expect(host.isOpen).toBe(true)
  })

  it('does not open that was closed while the background was asked: everything may be hidden by now', async () => {
    const { card, host } = visit()
    const asked = Promise.withResolvers<unknown>()
    background.answer = () => asked.promise
    const opened = card.openOwn(PASSAGE, EXTENT, false)
    card.close()
    asked.resolve(answer)
    await opened
    expect(host.isOpen).toBe(false)
  })
})
