import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../lib/page/read-page.ts'
import {
  blockAround,
  canonicalAddress,
  chosenPassage,
  extentOfRange,
  selectedRange,
} from '../../../lib/saving/passage-in-page.ts'

function pageOf(body: string, head = '') {
  const { window } = new JSDOM(`<head>${head}</head><body>${body}</body>`, { url: 'https://example.org/a/b' })
  const { document } = window
  return { window, document, read: readPage(document, document.URL) }
}

describe('a selection', () => {
  it('is found in the page’s text across elements, without white space at its ends', () => {
    const { document, read } = pageOf('<p id="a">One <b>two</b></p><p id="b"> three four</p>')
    const range = document.createRange()
    range.setStart(document.querySelector('b')?.firstChild ?? document, 1)
    range.setEnd(document.querySelector('#b')?.firstChild ?? document, 7)
    document.getSelection()?.addRange(range)
    const selected = selectedRange(document)
    const extent = selected && extentOfRange(read.text, selected)
    expect(extent && read.text.text.slice(extent.start, extent.end)).toBe('wo\n three')
  })

  it('is none where nothing or no text is selected', () => {
    const { document, read } = pageOf('<p>One</p><hr>')
    expect(selectedRange(document)).toBeNull()
    const range = document.createRange()
    range.selectNode(document.querySelector('hr') ?? document)
    expect(extentOfRange(read.text, range)).toBeNull()
  })
})

describe('blockAround', () => {
  const wordsAt = (body: string, words: string) => {
    const { read } = pageOf(body)
    const extent = blockAround(read, read.text.text.indexOf(words))
    return extent && read.text.text.slice(extent.start, extent.end)
  }
  it('is the paragraph, also where only line breaks part paragraphs', () => {
    expect(wordsAt('<p>One two.</p><p>Three <i>four</i>.</p>', 'four')).toBe('Three four.')
    expect(wordsAt('<div>One two.<br>Three four.<br>Five.</div>', 'Three')).toBe('Three four.')
    expect(wordsAt('<p>One two.</p><p>Three.</p>', 'One')).toBe('One two.')
  })
})

describe('chosenPassage', () => {
  it('says where the passage is in the page’s own words', () => {
    const { document, read } = pageOf(
      '<p id="a">One two.</p>',
      '<link rel="canonical" href="/a"><link rel="canonical" href="/other">',
    )
    const passage = chosenPassage(read, { start: 4, end: 7 }, document)
    expect(passage).toMatchObject({
      extent: { start: 4, end: 7 },
      element: '#a',
      fragment: null,
      canonical: 'https://example.org/a',
    })
    expect(canonicalAddress(pageOf('').document)).toBeNull()
  })
})
