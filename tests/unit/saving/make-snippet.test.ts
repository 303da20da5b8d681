import { describe, expect, it } from 'vitest'
import { resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'
import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { newSnippetId, type Snippet, snippetSchema } from '../../../lib/library/snippet.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import type { ChosenPassage } from '../../../lib/saving/chosen-passage.ts'
import { makeSnippet, makeSnippetOfWords, NOTHING_RECOGNISED } from '../../../lib/saving/make-snippet.ts'
import { linkToPassage } from '../../../lib/saving/passage-link.ts'
import { at } from '../library/example-snippets.ts'

const POST = 'Caseloads rose to 41 a person in spring.'
const COMMENT = 'Ours are higher, and nobody counts them.'
const TEXT = `A heading\n${POST}\nWren said\n${COMMENT}`
const startOf = (words: string) => TEXT.indexOf(words)
const extentOf = (words: string) => ({ start: startOf(words), end: startOf(words) + words.length })

const document: PageDocument = {
  url: 'https://example.org/notes?m=1',
  title: 'Notes',
  site: 'A site',
  published: '2024-05-01',
  text: TEXT,
  posts: [
    {
      title: 'A heading',
      author: 'Robin',
      published: '2024-05-01',
      permalink: 'https://example.org/notes/1',
      ...extentOf(POST),
    },
  ],
  comments: [{ author: 'Wren', published: '2024-05-02T09:51', parent: null, post: 0, ...extentOf(COMMENT) }],
}
const chosen = (more: Partial<ChosenPassage>): ChosenPassage => ({
  id: newSnippetId(),
  document,
  extent: extentOf(POST),
  element: null,
  fragment: null,
  canonical: 'https://example.org/notes',
  ...more,
})
const whole = (snippet: object | null) =>
  snippetSchema.parse({ ...snippet, trashedAt: null, keptAgainstTrash: false }) satisfies Snippet

describe('makeSnippet', () => {
  it('keeps the words, the page under both addresses, and the post', () => {
    const { start, end } = extentOf(POST)
    const snippet = whole(
      makeSnippet(chosen({ extent: { start: start - 1, end: end + 1 } }), NOTHING_RECOGNISED, at(1)),
    )
    expect(snippet.quote).toBe(POST)
    expect(snippet.page).toEqual({
      url: 'https://example.org/notes?m=1',
      canonical: 'https://example.org/notes',
      title: 'Notes',
      site: 'A site',
      published: '2024-05-01',
    })
    expect(snippet.place).toEqual({
      kind: 'post',
      title: 'A heading',
      author: 'Robin',
      published: '2024-05-01',
      permalink: 'https://example.org/notes/1',
    })
  })

  it('keeps whose comment it is from, with its own address', () => {
    const fragment = { id: 'c 7', offset: startOf('Wren said') }
    const passage = chosen({ extent: extentOf('nobody counts them'), fragment })
    const snippet = whole(makeSnippet(passage, NOTHING_RECOGNISED, at(1)))
    expect(snippet.place).toMatchObject({
      kind: 'comment',
      author: 'Wren',
      published: '2024-05-02T09:51',
      permalink: 'https://example.org/notes/1#c%207',
    })
    expect(snippet.anchor?.fragment?.value).toBe('c 7')
    expect(linkToPassage(snippet)).toMatch(/^https:\/\/example\.org\/notes\/1#c%207:~:text=.*nobody/)
  })

  it('is found again where it was', () => {
    const snippet = whole(makeSnippet(chosen({ extent: extentOf('41 a person') }), NOTHING_RECOGNISED, at(1)))
    const later = `Something new\n${TEXT}`
    const [found] = resolveAnchors(makeTextIndex(later), snippet.anchor ? [snippet.anchor] : [])
    expect(found).toMatchObject({ state: 'found', start: later.indexOf('41 a person') })
  })

  it('keeps what is named within it and nothing beside it, figures by their place in the quote', () => {
    const series = entityIdSchema.parse('statistic/caseloads')
    const person = entityIdSchema.parse('person/wren')
    const number = { text: '41', series, date: '2024', verdict: 'differs' as const, official: 38 }
    const recognised = {
      mentions: [
        { ...extentOf('Wren'), entity: person },
        { ...extentOf('Caseloads'), entity: entityIdSchema.parse('term/caseload') },
      ],
      numbers: [{ ...extentOf('41'), ...number }],
      promises: [],
    }
    const snippet = whole(makeSnippet(chosen({}), recognised, at(1)))
    expect(snippet.entities).toEqual(['term/caseload', series])
    expect(snippet.numbers).toEqual([{ ...number, start: POST.indexOf('41'), end: POST.indexOf('41') + 2 }])
  })

  it.each([
    ['nothing', { start: 4, end: 4 }],
    ['white space', { start: TEXT.indexOf('\n'), end: TEXT.indexOf('\n') + 1 }],
    ['what lies outside of the text', { start: 0, end: TEXT.length + 1 }],
    ['what runs backwards', { start: 9, end: 3 }],
  ])('makes none of %s', (_, extent) => {
    expect(makeSnippet(chosen({ extent }), NOTHING_RECOGNISED, at(1))).toBeNull()
  })

  it('keeps no address that is not of the web', () => {
    const local = chosen({ document: { ...document, url: 'file:///home/a.html' }, canonical: 'javascript:1' })
    expect(whole(makeSnippet(local, NOTHING_RECOGNISED, at(1))).page).toMatchObject({
      url: null,
      canonical: null,
    })
  })
})

describe('makeSnippetOfWords', () => {
  it('keeps words without their place, and none where there are none', () => {
    const tab = { url: 'https://example.org/report.pdf', title: 'A report' }
    const snippet = whole(makeSnippetOfWords(newSnippetId(), ' some words ', tab, at(1)))
    expect(snippet).toMatchObject({
      quote: 'some words',
      anchor: null,
      page: { url: tab.url, title: tab.title },
    })
    expect(makeSnippetOfWords(newSnippetId(), '  ', tab, at(1))).toBeNull()
  })
})
