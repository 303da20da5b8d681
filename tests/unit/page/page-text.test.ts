import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { LONGEST_PAGE_TEXT } from '../../../lib/page/longest-page-text.ts'
import { readPageText, readPageTextInSteps } from '../../../lib/page/page-text.ts'
import { readPageInSlices } from '../../../lib/page/read-page.ts'
import { MOST_NODES } from '../../../lib/page/text-walk.ts'
import { documentOf } from './read-fixture.ts'

const textOf = (html: string) => readPageText(documentOf(html)).text

describe('the text of a page', () => {
  it('puts one line feed between blocks and for a break, and never two', () => {
    expect(textOf('<h1>One</h1>\n\n<p>Two<br><br>three</p><div><div>Four</div></div>')).toBe(
      'One\nTwo\nthree\nFour\n',
    )
  })

  it('keeps the length of every text node and turns white space into spaces', () => {
    expect(textOf('<p>a\n\tb</p>')).toBe('a  b\n')
    expect(textOf('<pre>a\n\n\tb</pre>')).toBe('a\n\n b\n')
  })

  it('joins inline elements without a gap', () => {
    expect(textOf('<p>Mar<b>tin</b> <a>Jo</a>nes</p>')).toBe('Martin Jones\n')
  })

  it('separates table cells and list items', () => {
    expect(textOf('<table><tr><td>a</td><td>b</td></tr></table><ul><li>c<li>d</ul>')).toBe('a\nb\nc\nd\n')
  })

  it('leaves out what is not read', () => {
    expect(
      textOf(
        '<p>a</p><script>x</script><style>x</style><noscript>x</noscript><template>x</template><textarea>x</textarea>' +
          '<select><option>x</select><svg><text>x</text></svg><iframe>x</iframe><p hidden>x</p><dialog>x</dialog>' +
          '<div contenteditable>x</div><p hidden="until-found">b</p><p aria-hidden="true">c</p><button>d</button>',
      ),
    ).toBe('a\nb\nc\nd\n')
  })

  it.each([
    ['no body', '<html></html>'],
    ['frames', '<frameset><frame src="about:blank"></frameset>'],
    ['nothing', ''],
  ])('reads a document with %s', (_, html) => {
    const document = documentOf(html)
    document.body?.remove()
    expect(readPageText(document).text).toBe('')
    document.documentElement.remove()
    expect(readPageText(document).text).toBe('')
  })

  it('reads XML, one element a line', () => {
    const source = '<feed><title>One</title><entry><title>Two</title></entry></feed>'
    const { document } = new JSDOM(source, { contentType: 'application/xml' }).window
    expect(readPageText(document).text).toBe('One\nTwo\n')
  })

  it('stops at the longest text and says so', () => {
    const document = documentOf('<p></p><p>more</p>')
    document.querySelector('p')?.append('x'.repeat(LONGEST_PAGE_TEXT + 10))
    const page = readPageText(document)
    expect(page.text).toHaveLength(LONGEST_PAGE_TEXT)
    expect(page.cut).toBe(true)
    expect(page.rangeOf(LONGEST_PAGE_TEXT - 3, LONGEST_PAGE_TEXT)?.endOffset).toBe(LONGEST_PAGE_TEXT)
  })

  it('stops after the most nodes, though the page had no end', () => {
    let visits = 0
    const endless = {
      nodeType: 8,
      firstChild: null,
      get nextSibling() {
        visits++
        return endless
      },
    }
    const root = { nodeType: 9, firstChild: endless, contains: () => true }
    expect(readPageText(root as unknown as Node).cut).toBe(true)
    expect(visits).toBeLessThan(3 * MOST_NODES)
  })
})

describe('between text and DOM', () => {
  const document = documentOf(
    '<p id="a">His name is <b>Mar</b>tin.</p><p id="b"> Next <i></i> </p><p id="c"></p>',
  )
  const page = readPageText(document)

  it('finds a stretch that runs over inline elements', () => {
    const start = page.text.indexOf('Martin')
    const range = page.rangeOf(start, start + 6)
    expect(range?.startNode.data).toBe('Mar')
    expect(range?.startOffset).toBe(0)
    expect(range?.endNode.data).toBe('tin.')
    expect(range?.endOffset).toBe(3)
  })

  it('gives null for what is not there', () => {
    for (const [start, end] of [
      [3, 3],
      [5, 2],
      [-1, 4],
      [0, page.text.length + 1],
      [Number.NaN, 3],
    ] as const) {
      expect(page.rangeOf(start, end)).toBeNull()
    }
    const lineFeed = page.text.indexOf('\n')
    expect(page.rangeOf(lineFeed, lineFeed + 1)).toBeNull()
  })

  it('gives the extent of an element without white space at its ends', () => {
    const element = document.querySelector('#b') as Element
    const extent = page.extentOf(element)
    expect(extent && page.text.slice(extent.start, extent.end)).toBe('Next')
    expect(page.extentOf(document.querySelector('#c') as Element)).toBeNull()
    expect(page.extentOf(document.querySelector('i') as Element)).toBeNull()
  })

  it('turns a position in the DOM into an offset', () => {
    const bold = document.querySelector('b') as Element
    expect(page.offsetOf(bold.firstChild as Node, 2)).toBe(page.text.indexOf('Mar') + 2)
    expect(page.offsetOf(bold, 0)).toBe(page.text.indexOf('Mar'))
    expect(page.offsetOf(bold, 1)).toBe(page.text.indexOf('tin.'))
    expect(page.offsetOf(document.querySelector('#c') as Element, 0)).toBe(page.text.length)
    expect(page.offsetOf(documentOf('<p>x</p>').body, 0)).toBeNull()
  })

  it('notices that a node has gone or changed', () => {
    const changing = documentOf('<p>one</p><p>two</p>')
    const read = readPageText(changing)
    changing.querySelector('p')?.remove()
    expect(read.rangeOf(0, 3)).toBeNull()
    const second = changing.querySelector('p')?.firstChild as Text
    expect(read.rangeOf(4, 7)?.startNode).toBe(second)
    second.data = 'twofold'
    expect(read.rangeOf(4, 7)).toBeNull()
  })

  it('agrees with the DOM on any page and any stretch', () => {
    const inline = fc.constantFrom(
      '<b>',
      '<i>',
      '<p>',
      '<div>',
      '<br>',
      '<pre>',
      '<script>',
      '<td>',
      '\n',
      'word',
      ' é ',
    )
    const doc = documentOf('')
    const html = fc.array(inline, { maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(html, fc.nat(200), fc.nat(20), (source, start, length) => {
        doc.body.innerHTML = source
        const read = readPageText(doc)
        const range = read.rangeOf(start, start + length)
        if (!range) return
        const live = doc.createRange()
        live.setStart(range.startNode, range.startOffset)
        live.setEnd(range.endNode, range.endOffset)
        const units = (text: string) => text.replace(/\s/g, '')
        const shown = doc.createElement('div')
        shown.append(live.cloneContents())
        for (const script of shown.querySelectorAll('script')) script.remove()
        expect(units(shown.textContent ?? '')).toBe(units(read.text.slice(start, start + length)))
        expect(read.offsetOf(range.startNode, range.startOffset)).toBeGreaterThanOrEqual(start)
      }),
      { numRuns: 300 },
    )
  })
})

describe('reading in slices', () => {
  it('gives the same text', async () => {
    const document = documentOf('<p>word</p>'.repeat(5_000))
    expect((await readPageInSlices(document, null)).text.text).toBe(readPageText(document).text)
  })

  it('starts again when the page removes what is being read', () => {
    const document = documentOf('<main></main>')
    const fill = (word: string) => {
      const main = document.createElement('main')
      main.innerHTML = `<p>${word}</p>`.repeat(500)
      document.querySelector('main')?.replaceWith(main)
    }
    fill('old')
    const steps = readPageTextInSteps(document)
    steps.next()
    fill('new')
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.text).toBe('new\n'.repeat(500))
    expect(step.value.cut).toBe(false)
  })

  it('gives up on a page that never holds still, with what was read last', () => {
    const document = documentOf('<main></main>')
    const refill = () => {
      const main = document.createElement('main')
      main.innerHTML = '<p>word</p>'.repeat(500)
      document.querySelector('main')?.replaceWith(main)
    }
    refill()
    const steps = readPageTextInSteps(document)
    let turns = 0
    let step = steps.next()
    for (; !step.done && turns < 100; turns++) {
      refill()
      step = steps.next()
    }
    expect(turns).toBeGreaterThan(1)
    expect(step.done && step.value.cut).toBe(true)
    expect(step.done && step.value.text).toMatch(/^(word\n)+$/)
  })

  it('can be stopped', async () => {
    const document = documentOf('<p>word</p>'.repeat(20_000))
    const stopped = AbortSignal.abort(new Error('left'))
    await expect(readPageInSlices(document, null, stopped)).rejects.toThrow('left')
  })
})
