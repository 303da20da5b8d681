import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeBibtex } from '../../../lib/formats/citations/bibtex.ts'
import { writeCslJson } from '../../../lib/formats/citations/csl-json.ts'
import { writeRis } from '../../../lib/formats/citations/ris.ts'
import { groupByPage } from '../../../lib/formats/page-groups.ts'
import { type Snippet, snippetSchema } from '../../../lib/library/snippet.ts'
import { at, idOf, newSnippet } from '../library/example-snippets.ts'
import { anySnippets } from './any-snippet.ts'

const RUNS = Number(process.env.FORMAT_RUNS ?? 40)

const kept = (number: number, more: Partial<Snippet>): Snippet =>
  snippetSchema.parse({
    ...newSnippet({ id: idOf(number) }),
    trashedAt: null,
    keptAgainstTrash: false,
    ...more,
  })

const blog = {
  url: 'https://probation-notes.blogspot.com/2024/05/one.html',
  canonical: null,
  title: 'Targets & {promises}: 50% more_work',
  site: 'Probation notes',
  published: '2024-05-24T09:51',
}
const SNIPPETS = [
  kept(1, {
    quote: 'A first\npassage',
    page: blog,
    place: { kind: 'post', title: 'One', author: 'A Blogger', published: '2024-05-24', permalink: null },
    note: 'Title: not a title',
    tags: ['workload'],
  }),
  kept(2, {
    quote: 'ER  - what a comment says',
    page: blog,
    place: { kind: 'comment', title: null, author: 'Anon', published: '2024-05-25T10:00', permalink: null },
    createdAt: at(5),
  }),
  kept(3, { page: { ...blog, url: 'https://www.theguardian.com/society/example', published: '2023' } }),
]

/** What a library that knows a format reads in it. */
function read(text: unknown, format: string): Record<string, unknown>[] {
  return new Cite(text, { forceType: format, generateGraph: false }).data as Record<string, unknown>[]
}

describe('citations', () => {
  it('in RIS are one reference a page, with a note for each snippet', () => {
    const [first, second, ...others] = read([...writeRis(SNIPPETS)].join(''), '@ris/file')
    expect(others).toEqual([])
    expect(first).toMatchObject({
      title: blog.title,
      URL: blog.url,
      keyword: 'workload',
      issued: { 'date-parts': [[2024, 5, 24]] },
    })
    expect(JSON.stringify(first?.author)).toContain('A Blogger')
    expect(JSON.stringify(first)).not.toContain('"Anon"')
    expect(second).toMatchObject({ type: 'article-newspaper' })
    const lines = [...writeRis(SNIPPETS)].join('').split('\r\n')
    expect(lines.filter(line => line.startsWith('N1  - '))).toHaveLength(3)
    expect(lines.filter(line => line === 'TY  - BLOG')).toHaveLength(1)
    expect(lines).toContain('N1  - “ER - what a comment says” (Comment by Anon, 25 May 2024, 10:00)')
  })

  it('in BibTeX keep every sign', () => {
    const [first] = read([...writeBibtex(SNIPPETS)].join(''), '@biblatex/text')
    expect(first).toMatchObject({
      title: blog.title,
      URL: blog.url,
      author: [{ family: 'A Blogger' }],
      accessed: { 'date-parts': [[2026, 1, 1]] },
      issued: { 'date-parts': [[2024, 5, 24]] },
    })
    expect([...writeBibtex(SNIPPETS)].join('')).toContain(
      'annote = {“A first passage” (By A Blogger, “One”, 24 May 2024)',
    )
  })

  it('in CSL-JSON are read as they stand', () => {
    const [first, second] = read(JSON.parse([...writeCslJson(SNIPPETS)].join('')), '@csl/list+object')
    expect(first).toMatchObject({
      type: 'post-weblog',
      title: blog.title,
      author: [{ literal: 'A Blogger' }],
      'container-title': 'Probation notes',
      keyword: 'workload',
    })
    // Zotero would take it for a field of the item.
    expect(first?.note).toContain('\n· Title: not a title')
    expect(second).toMatchObject({ type: 'article-newspaper', issued: { 'date-parts': [[2023]] } })
  })

  it('of any snippets are read by a library that knows the formats, a reference for each page', () => {
    fc.assert(
      fc.property(
        anySnippets.filter(snippets => snippets.length > 0),
        snippets => {
          const pages = groupByPage(snippets)
          const ris = read([...writeRis(snippets)].join(''), '@ris/file')
          const bibtex = read([...writeBibtex(snippets)].join(''), '@biblatex/text')
          const csl = read(JSON.parse([...writeCslJson(snippets)].join('')), '@csl/list+object')
          for (const references of [ris, bibtex, csl]) expect(references).toHaveLength(pages.length)
          expect(csl.map(({ URL: address }) => address ?? null)).toEqual(pages.map(({ address }) => address))
          expect(ris.map(({ URL: address }) => address ?? null)).toEqual(pages.map(({ address }) => address))
        },
      ),
      { numRuns: RUNS },
    )
  })
})
