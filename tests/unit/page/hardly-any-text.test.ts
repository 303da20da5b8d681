import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { hasHardlyAnyText } from '../../../lib/page/hardly-any-text.ts'

const of = (html: string) => hasHardlyAnyText(new JSDOM(html).window.document)

describe('hasHardlyAnyText', () => {
  it('tells an empty shell from a page with text', () => {
    expect(of('')).toBe(true)
    expect(of('<body><div id=root></div><p>Loading</p>')).toBe(true)
    expect(of(`<body><p>${'Words and words. '.repeat(50)}</p>`)).toBe(false)
  })

  it('does not count white space', () => {
    expect(of(`<body><p>${' \n'.repeat(2_000)}</p>`)).toBe(true)
  })

  it('is not led astray by a page that hides the method it uses', () => {
    expect(of('<body><form name=createTreeWalker></form>')).toBe(false)
  })
})
