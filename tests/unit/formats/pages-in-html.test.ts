import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { writeDossierHtml } from '../../../lib/formats/dossier/dossier-html.ts'
import { writeDossierMarkdown } from '../../../lib/formats/dossier/dossier-markdown.ts'
import { type EntityLookup, entityWordsOf } from '../../../lib/formats/entity-words.ts'
import { writeCleanTree } from '../../../lib/formats/html/clean-tree.ts'
import { writePrintPage } from '../../../lib/formats/html/print-page.ts'
import { type KeptPage, writeMarkedPage } from '../../../lib/formats/marked-page/marked-page.ts'
import { placeOnPage } from '../../../lib/formats/marked-page/place-on-page.ts'
import { entitySchema } from '../../../lib/knowledge/schema.ts'
import { type Snippet, snippetSchema } from '../../../lib/library/snippet.ts'
import { readPageText } from '../../../lib/page/page-text.ts'
import { at, entity, idOf, newSnippet } from '../library/example-snippets.ts'
import { anySnippets } from './any-snippet.ts'

const RUNS = Number(process.env.FORMAT_RUNS ?? 40)
const { window } = new JSDOM('')
const parsed = (html: string) => new window.DOMParser().parseFromString(html, 'text/html')

/** Everything in a document that could run or load something. */
function dangersIn(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap(element => [
    ...(/^(?:script|iframe|object|embed|img|link|base|form|svg|video|audio)$/.test(element.localName)
      ? [element.localName]
      : []),
    ...[...element.attributes]
      .filter(({ name, value }) => {
        if (name.startsWith('on') || name === 'style' || name === 'src') return true
        return name === 'href' && !/^(?:https?:\/\/|#)/i.test(value)
      })
      .map(({ name, value }) => `${name}=${value}`),
  ])
}

/** As a parser of HTML gives it back: line ends made one, without what HTML has no place for. */
const shownIn = (quote: string) =>
  quote
    .trim()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

const kept = (number: number, more: Partial<Snippet>): Snippet =>
  snippetSchema.parse({
    ...newSnippet({ id: idOf(number) }),
    trashedAt: null,
    keptAgainstTrash: false,
    ...more,
  })

const series = entitySchema.parse({
  id: 'statistic/officers',
  kind: 'statistic',
  name: 'Officers in post',
  aliases: [],
  description: 'Officers at the end of a quarter',
  summary: 'A count.',
  related: [],
  sources: [
    { id: 's1', title: 'Workforce bulletin', publisher: 'Ministry', url: 'https://example.org/bulletin' },
  ],
  asOf: '2026-01-01',
  facts: [
    { text: 'A fact of the time.', date: '2024', sources: ['s1'] },
    { text: 'A later fact.', date: '2025', sources: ['s1'] },
  ],
  unit: 'FTE',
  geography: 'England and Wales',
  definition: 'A count.',
  cues: [],
  points: [{ date: '2024-06-30', value: 5160, sources: ['s1'] }],
})
const lookup: EntityLookup = id => (id === series.id ? entityWordsOf(series) : null)
const context = { lookup, now: at(0) }

const figure = (official: number): Snippet['numbers'][number] => ({
  start: 0,
  end: 5,
  text: '5,000',
  series: series.id,
  date: '2024-06-30',
  verdict: 'differs',
  official,
})

describe('pages to print', () => {
  it('hold every word of any snippets and nothing that runs or loads', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anySnippets, snippets => {
        for (const write of [writePrintPage, writeDossierHtml]) {
          const document = parsed(write(snippets, context).join(''))
          expect(dangersIn(document)).toEqual([])
          expect(document.querySelectorAll('article')).toHaveLength(snippets.length)
          const quotes = [...document.querySelectorAll('.quote')].map(({ textContent }) => textContent)
          for (const { kind, quote } of snippets) {
            const words = shownIn(quote)
            if (kind === 'passage' && words) expect(quotes).toContain(words)
          }
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('forbid themselves to load anything', () => {
    const policy = parsed(writePrintPage([], context).join('')).querySelector('meta[http-equiv]')
    expect(policy?.getAttribute('content')).toContain("default-src 'none'")
  })
})

describe('a dossier', () => {
  const first = kept(1, {
    quote: '5,000 officers',
    numbers: [figure(5160)],
    place: { kind: 'comment', title: null, author: 'Anon', published: '2024-07-01T09:51', permalink: null },
    anchor: null,
  })

  it('says what is behind a figure, with its source in the list', () => {
    const document = parsed(writeDossierHtml([first], context).join(''))
    expect(document.querySelector('.facts')?.textContent).toContain(
      'The figure “5,000”: the series “Officers in post” gives 5,160 FTE for 30 June 2024. The two differ. [2]',
    )
    const sources = [...document.querySelectorAll('.sources li')].map(({ textContent }) => textContent)
    expect(sources).toEqual([
      'A page, example.org, read 1 January 2026. https://example.org/a',
      'Workforce bulletin, Ministry. https://example.org/bulletin',
    ])
    expect(document.querySelector('.about a')?.getAttribute('href')).toMatch(
      /^https:\/\/example\.org\/a#:~:text=/,
    )
    expect(document.body.textContent).toContain('Comment by Anon, 1 July 2024, 09:51')
    expect([...writeDossierMarkdown([first], context)].join('')).toContain(
      'gives 5,160 FTE for 30 June 2024. The two differ. \\[2\\]',
    )
  })

  it('says of a name what was the latest fact on the day of the page, with its source', () => {
    const named = kept(5, {
      entities: [series.id],
      page: { ...first.page, published: '2024-03-01' },
    })
    const facts = parsed(writeDossierHtml([named], context).join('')).querySelector('.facts')
    expect(facts?.textContent).toContain('Officers in post: A fact of the time (2024). [2]')
  })

  it('says nothing of a figure whose series has another value now, nor of names it does not know', () => {
    const changed = kept(2, { numbers: [figure(5161)], entities: [entity('person/unknown')] })
    expect(parsed(writeDossierHtml([changed], context).join('')).querySelector('.facts')).toBeNull()
  })

  it('keeps the order of the page', () => {
    const anchored = (number: number, start: number) =>
      kept(number, {
        quote: `at ${start}`,
        anchor: {
          quote: { type: 'TextQuoteSelector', exact: `at ${start}`, prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start, end: start + 5 },
          element: null,
          fragment: null,
          place: null,
          lookalikes: null,
          history: [],
        },
      })
    const document = parsed(
      writeDossierHtml([anchored(1, 300), anchored(2, 20), anchored(3, 100)], context).join(''),
    )
    const quotes = [...document.querySelectorAll('.quote')].map(({ textContent }) => textContent)
    expect(quotes).toEqual(['at 20', 'at 100', 'at 300'])
  })
})

const ARTICLE = `<div><h2>A heading</h2><p onclick="run()">The first <b>paragraph</b> says <a href="https://example.org/x">this</a>
  and <a href="javascript:run()">that</a>.</p><script>run()</script>
  <p>The second one is longer. <img src="https://example.org/i.png" alt="A chart"></p>
  <svg><script>run()</script></svg><style>p{}</style></div>`

function keptPage(
  html: string,
): KeptPage & { content: { root: Node; text: ReturnType<typeof readPageText> } } {
  const root = parsed(html).body
  return {
    title: 'A <page>',
    address: 'https://example.org/a',
    site: 'A site',
    byline: null,
    published: '2024-05',
    readAt: at(0),
    content: { root, text: readPageText(root) },
  }
}

describe('a page with marks and notes', () => {
  const page = keptPage(ARTICLE)
  const snippets = [
    kept(1, { quote: 'The second one is longer.', note: 'Second <note>', colour: 'blue' }),
    kept(2, { quote: 'first paragraph says this', note: 'First note' }),
    kept(3, { quote: 'These words are nowhere in it at all' }),
  ]
  const html = writeMarkedPage(page, placeOnPage(snippets, page.content.text.text))
  const document = parsed(html)

  it('has each passage marked and numbered, with its note below', () => {
    const marked = [...document.querySelectorAll('main mark')].map(({ textContent }) => textContent)
    expect(marked.join('')).toBe('first paragraph says thisThe second one is longer.')
    expect([...document.querySelectorAll('main sup')].map(({ textContent }) => textContent)).toEqual([
      '[1]',
      '[2]',
    ])
    expect(document.querySelector('#note-1')?.textContent).toContain('First note')
    expect(document.querySelector('#note-2')?.textContent).toContain('Second <note>')
    expect(document.querySelector('mark.blue')?.textContent).toBe('The second one is longer.')
    expect(document.body.textContent).toContain('Not found in this copy')
  })

  it('keeps the words and nothing that runs or loads', () => {
    expect(dangersIn(document)).toEqual([])
    expect(html).not.toContain('run()')
    expect(document.querySelector('main b')?.textContent).toBe('paragraph')
    expect(document.querySelector('main em')?.textContent).toBe('[Picture: A chart]')
    expect(document.querySelector('h1')?.textContent).toBe('A <page>')
  })

  it('can be made of text alone', () => {
    const text = 'One line of words.\nAnother line of words.'
    const plain = { ...page, content: text }
    const over = [{ snippet: kept(4, { quote: 'words.\nAnother' }), extent: { start: 12, end: 26 } }]
    const main = parsed(writeMarkedPage(plain, over)).querySelector('main')
    expect([...(main?.querySelectorAll('p') ?? [])].map(({ innerHTML }) => innerHTML)).toEqual([
      'One line of <mark class="yellow">words.</mark>',
      '<mark class="yellow">Another</mark><sup id="mark-1"><a href="#note-1">[1]</a></sup> line of words.',
    ])
  })

  it('marks exactly what lies under any marks, however they overlap', () => {
    const { text } = page.content
    const length = text.text.length
    const extent = fc.tuple(fc.nat(length - 1), fc.nat(60)).map(([start, more]) => ({
      start,
      end: Math.min(length, start + 1 + more),
    }))
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 6 }), extents => {
        const placed = extents.map((one, index) => ({ snippet: kept(10 + index, {}), extent: one }))
        const main = parsed(writeMarkedPage(page, placed)).querySelector('main')
        for (const note of main?.querySelectorAll('sup') ?? []) note.remove()
        const under = new Set(
          extents.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
        )
        const wanted = [...text.text].filter((sign, index) => under.has(index) && /\S/.test(sign)).join('')
        const marked = [...(main?.querySelectorAll('mark') ?? [])]
          .map(({ textContent }) => textContent)
          .join('')
        expect(marked.replace(/\s/g, '')).toBe(wanted)
      }),
      { numRuns: RUNS * 2 },
    )
  })
})

describe('writeCleanTree', () => {
  it('makes any markup harmless, and leaves what it made harmless', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div onmouseover="x()">',
      '</div>',
      '<script>x()</script>',
      '<img src=x onerror=x() alt="<b>">',
      '<a href=" javascript:x()">',
      '<a href="https://example.org/?a=1&b=\'2\'">',
      '</a>',
      '<svg><a xlink:href="javascript:x()">',
      '<math><mtext><style>',
      '<template><script>x()</script></template>',
      '<table><tr><td colspan="2" style="x">',
      '</table>',
      '<noscript><p title="</noscript><img src=x onerror=x()>">',
      '<b>',
      '</b>',
      'words & “more”',
      '&lt;script&gt;',
      '<!-- --><!--><img src=x>-->',
      '<pre>\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const once = writeCleanTree(parsed(`<body>${pieces.join('')}`).body)
        const document = parsed(`<body>${once}`)
        expect(dangersIn(document)).toEqual([])
        expect(dangersIn(parsed(`<body>${writeCleanTree(document.body)}`))).toEqual([])
      }),
      { numRuns: RUNS * 5 },
    )
  })
})
