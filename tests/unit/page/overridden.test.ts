import { JSDOM } from 'jsdom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { overridesWalking } from '../../../lib/page/overridden.ts'

function overrides(body: string): boolean {
  const { window } = new JSDOM(`<body>${body}</body>`)
  vi.stubGlobal('HTMLFormElement', window.HTMLFormElement)
  vi.stubGlobal('Element', window.Element)
  return overridesWalking(window.document)
}
afterEach(() => vi.unstubAllGlobals())

describe('a page whose forms override what a walk needs', () => {
  it.each([
    ['a field by name', '<form><p><input name="parentNode"></p></form>'],
    ['a field by id', '<form><button id="nextSibling">Go</button></form>'],
    ['several of one name', '<form><input name="localName"><input name="localName"></form>'],
    ['an image', '<form><img name="childNodes" alt=""></form>'],
    ['a field that stands elsewhere', '<form id="far"></form><input form="far" name="closest">'],
    ['one form of many', `${'<form></form>'.repeat(30)}<form><input name="matches"></form>`],
    ['what a script looks them up by too', '<form><input name="elements"><input name="textContent"></form>'],
    ['more forms than anybody reads', '<form></form>'.repeat(5_001)],
  ])('is known: %s', (_, body) => {
    expect(overrides(body)).toBe(true)
  })

  it.each([
    [
      'an ordinary form',
      '<form name="search"><input name="q"><img id="logo" alt=""><button>Go</button></form>',
    ],
    [
      'such names outside of a form',
      '<p id="parentNode"></p><input name="localName"><img name="matches" alt="">',
    ],
    ['none at all', '<p>Words.</p>'],
  ])('is not taken for one: %s', (_, body) => {
    expect(overrides(body)).toBe(false)
  })
})
