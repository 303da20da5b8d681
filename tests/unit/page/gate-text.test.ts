import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { gateText, isHardlyAnyText } from '../../../lib/page/gate-text.ts'

const hasHardlyAny = (html: string) => {
  const text = gateText(new JSDOM(html).window.document)
  return text === null ? null : isHardlyAnyText(text)
}

const words = 'Words and words. '.repeat(50)

describe('a page with hardly any text', () => {
  it('is told from a page with text, wherever that stands', () => {
    expect(hasHardlyAny('')).toBe(true)
    expect(hasHardlyAny('<body><div id=root></div><p>Loading</p>')).toBe(true)
    expect(hasHardlyAny(`<body><p>${words}</p>`)).toBe(false)
    expect(hasHardlyAny(`<body><div>${words}</div>`)).toBe(false)
    expect(hasHardlyAny(`<body><main>${words}</main>`)).toBe(false)
  })

  it('has none the more for its scripts', () => {
    const script = `<script>const state = {"said": "${words}"}</script>`
    expect(hasHardlyAny(`<head>${script}</head><body><div id=root></div>${script}`)).toBe(true)
  })

  it('has none the more for white space', () => {
    expect(hasHardlyAny(`<body><p>${' \n'.repeat(2_000)}</p>`)).toBe(true)
  })
})

it('reads a page that puts something of its own in the place of what is asked of it', () => {
  const page = `<body><form name=createTreeWalker></form><form name=body></form><div>${words}</div>`
  expect(gateText(new JSDOM(page).window.document)).toContain('Words and words.')
})
