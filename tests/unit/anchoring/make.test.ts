import { describe, expect, it } from 'vitest'
import { commentFragment, elementSelector, fragmentOffsets } from '../../../lib/anchoring/element-path.ts'
import { contextOf, makeTextAnchor } from '../../../lib/anchoring/make.ts'
import { repairTextAnchor } from '../../../lib/anchoring/repair.ts'
import { resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import {
  type Anchor,
  anchorSchema,
  LONGEST_CONTEXT,
  MOST_EARLIER_QUOTES,
} from '../../../lib/anchoring/selectors.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'
import { anchorFromSelectors, selectorsOf } from '../../../lib/anchoring/web-annotation.ts'
import { readPage } from '../../../lib/page/read-page.ts'
import { documentOf, readFixture } from '../page/read-fixture.ts'
import { anchorInDocument, textIndexOf } from './anchor-in-document.ts'

const TIME = '2026-11-22T09:00:00.000Z'
const THREAD = 'https://supervised.example/2024/08/the-rota.html'

function thread() {
  const page = readFixture('blogger-post.html', THREAD)
  const start = page.text.text.indexOf('And it is August.')
  const anchor = anchorInDocument(page.text, { start, end: start + 17 }, page.document)
  if (!anchor) throw new Error('There is no such passage.')
  return { page, anchor, start }
}

describe('an anchor that is made', () => {
  it('has the quote with its context, its position, element, comment and place', () => {
    const { anchor, start } = thread()
    expect(anchorSchema.parse(anchor)).toEqual(anchor)
    expect(anchor.quote).toMatchObject({ exact: 'And it is August.' })
    expect(anchor.quote.prefix).toMatch(/24 August 2024 at 09:09\nSame here\.\n$/)
    expect(anchor.quote.suffix).toMatch(/^\nReply\nA Duty Officer/)
    expect(anchor.position).toEqual({ type: 'TextPositionSelector', start, end: start + 17 })
    expect(anchor.element?.value).toBe('#c1001 > div:nth-of-type(2) > p:nth-of-type(1)')
    expect(anchor.fragment?.value).toBe('c1001')
    expect(anchor.place).toEqual({
      post: {
        title: 'The rota',
        author: 'A Duty Officer',
        published: '2024-08-23T18:05',
        permalink: THREAD,
      },
      comment: { author: 'Anonymous', published: '2024-08-24T09:09' },
    })
  })

  it('leaves out white space at its ends and nothing else', () => {
    const page = readPage(documentOf('<p>One two  three</p><p>Four</p>'), null)
    const made = (start: number, end: number) => anchorInDocument(page.text, { start, end }, page.document)
    expect(made(3, 9)?.quote.exact).toBe('two')
    expect(made(5, 11)?.quote).toMatchObject({ exact: 'wo  th', prefix: 'One t', suffix: 'ree\nFour\n' })
    expect(made(3, 4)).toBeNull()
    expect(made(9, 3)).toBeNull()
    expect(made(-5, 1_000)?.quote.exact).toBe('One two  three\nFour')
  })

  it('knows what else on the page is like it, and takes more context where less tells nothing', () => {
    const again = 'The desk is closed today, as it was all of last week. '
    const text = `Monday begins here. ${again.repeat(5)}Friday ends here.`
    const start = text.indexOf('closed', 110)
    const anchor = makeTextAnchor(makeTextIndex(text), { start, end: start + 6 }, null)
    expect(anchor.lookalikes).toMatchObject({ same: 4, similarity: 1, prefix: true, suffix: true })
    expect(anchor.quote.prefix.length).toBeGreaterThan(64)
    expect(anchor.quote.prefix.length).toBeLessThanOrEqual(LONGEST_CONTEXT)
    expect(anchor.lookalikes?.indistinguishable).toBe(0)
    const alone = makeTextAnchor(makeTextIndex(text), { start: 0, end: 6 }, null)
    expect(alone.lookalikes).toMatchObject({ same: 0, indistinguishable: 0 })
  })
})

describe('the context of a quote', () => {
  it('is cut where a word begins and ends', () => {
    const text = `${'abcdefg '.repeat(20)}QUOTE ${'hijklmn '.repeat(20)}`
    const { prefix, suffix } = contextOf(text, { start: 160, end: 165 })
    expect(prefix).toBe('abcdefg '.repeat(8))
    expect(suffix).toBe(` ${'hijklmn '.repeat(7)}hijklmn`)
  })

  it('never parts a character, even in a word without end', () => {
    const text = `x${'😀'.repeat(100)}QUOTE${'😀'.repeat(100)}`
    const { prefix, suffix } = contextOf(text, { start: 201, end: 206 })
    expect(prefix).toBe('😀'.repeat(32))
    expect(suffix).toBe('😀'.repeat(32))
    const shifted = contextOf(text, { start: 201, end: 206 }, 63)
    expect(shifted).toEqual({ prefix: '😀'.repeat(31), suffix: '😀'.repeat(31) })
  })
})

describe('the path to an element', () => {
  it('leads to it, from the nearest id that is its own', () => {
    const document = documentOf(
      '<div id="a:b"><p>1</p><p>2<b>x</b></p></div><section><p id="twice">y</p><p id="twice"><i>z</i></p></section><p id="1-x">w</p>',
    )
    for (const element of document.body.querySelectorAll('*')) {
      const selector = elementSelector(element)
      expect(selector && document.querySelector(selector)).toBe(element)
    }
  })

  it('is bounded', () => {
    const deep = documentOf('<div>'.repeat(200))
    const [last] = [...deep.querySelectorAll('div')].slice(-1)
    expect(last && elementSelector(last)?.split('>').length).toBe(12)
    const long = documentOf(`<p id="${'x'.repeat(5_000)}">y</p>`).querySelector('p')
    expect(long && elementSelector(long)).not.toContain('xx')
  })
})

describe('the id of a comment', () => {
  it('is sought around its words and right before them, never above the comment before', () => {
    const flat = readPage(
      documentOf(
        '<meta name="generator" content="blogger"><div id="comments"><dl><dt class="comment-author" id="c1">Ann said</dt>' +
          '<dd class="comment-body"><p>First words.</p></dd><dt class="comment-author">Ben said</dt>' +
          '<dd class="comment-body"><p>Second words.</p></dd></dl></div>',
        THREAD,
      ),
      THREAD,
    )
    const idOf = (words: string) => {
      const start = flat.text.text.indexOf(words)
      const element = flat.text.rangeOf(start, start + 1)?.startNode.parentElement
      return element ? (commentFragment(flat.text, flat.document, element, start)?.id ?? null) : null
    }
    expect(flat.document.comments).toHaveLength(2)
    expect(idOf('First')).toBe('c1')
    expect(idOf('Second')).toBeNull()
  })

  it('leads to where the comment begins', () => {
    const { anchor } = thread()
    const document = documentOf('<p>Before.</p><p id="c1001">x</p>')
    const { text } = readPage(document, null)
    const offsets = fragmentOffsets(text, document, [anchor, { fragment: { value: 'gone' } }])
    expect(offsets).toEqual(new Map([['c1001', 8]]))
  })
})

describe('an anchor that is repaired', () => {
  it('is put on another passage and keeps what it quoted', () => {
    const { page, anchor } = thread()
    const start = page.text.text.indexOf('Every year.')
    const index = textIndexOf(page.text)
    const structure = { document: page.document }
    const repaired = repairTextAnchor(anchor, index, { start, end: start + 11 }, structure, TIME)
    expect(repaired.quote.exact).toBe('Every year.')
    expect(repaired.place?.comment?.author).toBe('A Duty Officer')
    expect(repaired.history).toEqual([{ quote: anchor.quote, position: anchor.position, replaced: TIME }])
    const [resolution] = resolveAnchors(index, [repaired])
    expect(resolution).toMatchObject({ state: 'found', start, how: 'exact' })
  })

  it('never forgets the first quote, and fits its schema however often it is repaired', () => {
    const { page, anchor } = thread()
    let at: Anchor = anchor
    for (let count = 0; count < MOST_EARLIER_QUOTES + 5; count++) {
      at = repairTextAnchor(at, textIndexOf(page.text), { start: count, end: count + 9 }, null, TIME)
    }
    expect(at.history).toHaveLength(MOST_EARLIER_QUOTES)
    expect(at.history[0]?.quote).toEqual(anchor.quote)
    expect(anchorSchema.safeParse(at).success).toBe(true)
  })
})

describe('W3C selectors', () => {
  it('are all that an anchor has, and make one', () => {
    const { anchor } = thread()
    const selectors = selectorsOf(anchor)
    expect(selectors.map(({ type }) => type)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
      'CssSelector',
      'FragmentSelector',
    ])
    expect(anchorFromSelectors(selectors)).toEqual({ ...anchor, place: null, lookalikes: null })
  })

  it('of others may lack context, come alone, or be anything', () => {
    expect(anchorFromSelectors({ type: 'TextQuoteSelector', exact: 'words' })?.quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'words',
      prefix: '',
      suffix: '',
    })
    for (const selectors of [null, undefined, 'x', 7, [], [{}], { type: 'TextQuoteSelector', exact: '' }]) {
      expect(anchorFromSelectors(selectors)).toBeNull()
    }
    const media = { type: 'FragmentSelector', value: 't=30,60' }
    expect(anchorFromSelectors([{ type: 'TextQuoteSelector', exact: 'words' }, media])?.fragment).toBeNull()
  })

  it('of others are found where words and context agree', () => {
    const text = 'The lift was out of order again. Nobody had told the people upstairs about it at all.'
    const anchor = anchorFromSelectors([
      {
        type: 'TextQuoteSelector',
        exact: 'Nobody had told',
        prefix: 'was out of order again. ',
        suffix: ' the people upstairs',
      },
    ])
    const [found] = anchor ? resolveAnchors(makeTextIndex(`New. ${text}`), [anchor]) : []
    expect(found).toMatchObject({ state: 'found', how: 'exact' })
    const [unsure] = anchor
      ? resolveAnchors(makeTextIndex('It is said: Nobody had told anyone.'), [anchor])
      : []
    expect(unsure?.state).toBe('uncertain')
  })
})
