import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { blankWhileVanished } from '../../../lib/discretion/blank-page.ts'

function open(vanished: Promise<boolean>) {
  const { window } = new JSDOM('<title>Mine</title><input id="note" value="half a sentence">')
  const { document } = window
  const dressed: boolean[] = []
  let press: (vanished: boolean) => void = () => undefined
  const stop = blankWhileVanished(
    document,
    {
      read: () => vanished,
      watch(changed) {
        press = changed
        return () => undefined
      },
    },
    isBlank => dressed.push(isBlank),
  )
  const heard: string[] = []
  document.addEventListener('keydown', event => heard.push(event.key))
  const type = (key: string) =>
    document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return {
    document,
    dressed,
    heard,
    type,
    stop,
    press: (now: boolean) => press(now),
    isHidden: () => document.documentElement.style.visibility === 'hidden',
  }
}

describe('a page of the extension while everything is hidden', () => {
  it('shows nothing before it knows that it may', async () => {
    const page = open(Promise.resolve(false))
    expect(page.isHidden()).toBe(true)
    await Promise.resolve()
    await Promise.resolve()
    expect(page.isHidden()).toBe(false)
    expect(page.dressed).toEqual([false])
  })

  it('opens blank', async () => {
    const page = open(Promise.resolve(true))
    await Promise.resolve()
    await Promise.resolve()
    expect(page.isHidden()).toBe(true)
    expect(page.dressed).toEqual([true])
  })

  it('is shown where nobody can say whether all is hidden', async () => {
    const page = open(Promise.reject(new Error('no session storage')))
    await Promise.resolve()
    await Promise.resolve()
    expect(page.isHidden()).toBe(false)
  })

  it('goes blank at once, keeps what was being written, and gives up the focus', () => {
    const page = open(new Promise(() => undefined))
    page.press(false)
    const note = page.document.querySelector<HTMLInputElement>('#note')
    note?.focus()
    page.press(true)
    expect(page.isHidden()).toBe(true)
    expect(page.document.activeElement).toBe(page.document.body)
    page.press(false)
    expect(page.isHidden()).toBe(false)
    expect(note?.isConnected && note.value).toBe('half a sentence')
    expect(page.dressed).toEqual([false, true, false])
  })

  it('takes no late answer over a key that was pressed meanwhile', async () => {
    const page = open(Promise.resolve(false))
    page.press(true)
    await Promise.resolve()
    await Promise.resolve()
    expect(page.isHidden()).toBe(true)
  })

  it('lets no key through to what cannot be seen', () => {
    const page = open(new Promise(() => undefined))
    page.press(false)
    page.type('a')
    page.press(true)
    page.type('z')
    page.press(false)
    page.type('b')
    page.press(true)
    page.stop()
    page.type('c')
    expect(page.heard).toEqual(['a', 'b', 'c'])
  })
})
