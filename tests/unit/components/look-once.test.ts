import { beforeEach, expect, it, vi } from 'vitest'
import { createLookOnce } from '../../../components/panel/look-once.ts'

const { sent, answer } = vi.hoisted(() => ({
  sent: [] as unknown[],
  answer: { next: Promise.resolve() as Promise<unknown> },
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: (message: unknown) => {
        sent.push(message)
        return answer.next
      },
    },
  },
}))

const tab = { id: 7, url: 'https://example.org/page', isLoaded: true }
beforeEach(() => {
  sent.length = 0
})

it('has a page looked at once, and says so until that is done', async () => {
  const asked = Promise.withResolvers<unknown>()
  answer.next = asked.promise
  const looked = vi.fn()
  const look = createLookOnce(looked)
  expect(look(tab, false)).toBe(true)
  expect(look({ ...tab, url: `${tab.url}#part` }, false)).toBe(true)
  expect(sent).toEqual([{ type: 'look-wanted', tab: 7 }])
  asked.resolve(true)
  await vi.waitFor(() => expect(looked).toHaveBeenCalledTimes(1))
  expect(look(tab, false)).toBe(false)
  expect(sent).toHaveLength(1)
})

it('looks again when the page was loaded anew', () => {
  const look = createLookOnce(() => undefined)
  look(tab, false)
  look({ ...tab, isLoaded: false }, false)
  look(tab, false)
  expect(sent).toHaveLength(2)
})

it('asks for no page that is known, still loads, or may not be seen', () => {
  const look = createLookOnce(() => undefined)
  expect(look(tab, true)).toBe(false)
  expect(look({ ...tab, isLoaded: false }, false)).toBe(false)
  expect(look({ ...tab, url: undefined }, false)).toBe(false)
  expect(look(undefined, false)).toBe(false)
  expect(sent).toEqual([])
})
