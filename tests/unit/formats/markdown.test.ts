import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { EntityLookup } from '../../../lib/formats/entity-words.ts'
import { safeFileName } from '../../../lib/formats/markdown/file-name.ts'
import { writeMarkdown } from '../../../lib/formats/markdown/markdown-file.ts'
import { writeMarkdownFolder } from '../../../lib/formats/markdown/markdown-folder.ts'
import { closedMarkdown, quoteInMarkdown } from '../../../lib/formats/markdown/markdown-text.ts'
import { NamesGiven } from '../../../lib/formats/names-given.ts'
import { groupByPage } from '../../../lib/formats/page-groups.ts'
import { titleOf } from '../../../lib/formats/passage-words.ts'
import { snippetSchema } from '../../../lib/library/snippet.ts'
import { at, entity, idOf, newSnippet } from '../library/example-snippets.ts'
import { anySnippet, anySnippets } from './any-snippet.ts'

const RUNS = Number(process.env.FORMAT_RUNS ?? 40)
const { document } = new JSDOM('').window
const lookup: EntityLookup = id => ({
  id,
  kind: id.split('/')[0] as 'person',
  name: `Name of ${id}`,
  factOn: () => null,
  series: null,
})
const context = { lookup, now: at(0) }

function filesOf(snippets: Parameters<typeof writeMarkdownFolder>[0]): Map<string, string> {
  const pieces = [...writeMarkdownFolder(snippets, context)] as Uint8Array[]
  const zip = new Uint8Array(Buffer.concat(pieces))
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

describe('quotes in Markdown', () => {
  it('show exactly the words that were quoted', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anySnippet, ({ quote }) => {
        const html = marked.parse(quoteInMarkdown(quote), { async: false, gfm: true })
        document.body.innerHTML = html.replaceAll('<br>', ' ')
        const words = (text: string) => text.replace(/\0/g, '\ufffd').split(/\s+/).filter(Boolean)
        expect(words(document.body.textContent ?? '')).toEqual(words(quote))
        expect(document.querySelector('script, code, em, strong, a, h1, ul, ol, del, hr')).toBeNull()
      }),
      { numRuns: RUNS * 3 },
    )
  })
})

describe('notes in Markdown', () => {
  it('leave nothing open that would swallow what follows', () => {
    for (const note of ['```\ncode', '~~~js\ncode', 'text <!-- aside', '````\n```']) {
      const html = marked.parse(`${closedMarkdown(note)}\n\n# After\n`, { async: false })
      expect(html).toContain('<h1>After</h1>')
    }
    expect(closedMarkdown('```\ncode\n```')).toBe('```\ncode\n```')
  })
})

describe('one file', () => {
  it('has a heading for each page', () => {
    fc.assert(
      fc.property(anySnippets, snippets => {
        const plain = snippets.map(snippet => ({ ...snippet, note: '' }))
        const headings = marked
          .lexer([...writeMarkdown(plain, context)].join(''))
          .filter(token => token.type === 'heading' && token.depth === 2)
        expect(headings).toHaveLength(groupByPage(snippets).length)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a folder', () => {
  it('has a file for each page, with properties that YAML reads as they were', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anySnippets, snippets => {
        const groups = groupByPage(snippets)
        const files = [...filesOf(snippets).values()]
        expect(files).toHaveLength(groups.length)
        for (const [index, text] of files.entries()) {
          const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? []
          const properties = parse(head) as Record<string, unknown>
          const group = groups[index]
          if (!group) throw new Error('There is a file too many')
          expect(properties.title ?? '').toBe(titleOf(group))
          expect(properties.url ?? null).toBe(group.address)
          for (const tag of (properties.tags ?? []) as string[]) {
            expect(tag).toMatch(/^[\p{L}\p{N}_/-]+$/u)
            expect(tag).toMatch(/[^\p{N}]/u)
          }
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('names people and reports, and its files after the pages', () => {
    const page = { ...newSnippet().page, title: 'What: a "title"?', published: '2024-05-24T10:00' }
    const snippet = snippetSchema.parse({
      ...newSnippet({
        page,
        entities: [entity('person/a'), entity('report/b')],
        tags: ['2024', 'two words'],
      }),
      trashedAt: null,
      keptAgainstTrash: false,
    })
    const other = { ...snippet, id: idOf(2), page: { ...page, url: 'https://example.org/other' } }
    const files = filesOf([snippet, other])
    expect([...files.keys()]).toEqual(['Casenote/What a title.md', 'Casenote/What a title 2.md'])
    const [text = ''] = files.values()
    expect(parse(text.split('---\n')[1] ?? '')).toEqual({
      title: page.title,
      url: 'https://example.org/a',
      site: 'example.org',
      tags: ['2024-', 'two-words'],
      people: ['Name of person/a'],
      reports: ['Name of report/b'],
      published: '2024-05-24',
      saved: '2026-01-01',
    })
    expect(text).toContain('(<https://example.org/a#:~:text=')
  })
})

describe('safeFileName', () => {
  it('gives names that every file system takes, each once', () => {
    const taken = new NamesGiven()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), title => {
        const name = safeFileName(title, 'md', taken)
        expect(name).toMatch(/^[^\\/:*?"<>|#^[\]]+\.md$/)
        expect(name).not.toMatch(/^\.|[. ]\.md$/)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
        expect(name.isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
    const names = ['CON', 'con', 'a/../b', '...', '', 'Title', 'TITLE']
    const given = new NamesGiven()
    expect(names.map(name => safeFileName(name, 'md', given))).toEqual([
      '_CON.md',
      '_con 2.md',
      'a .. b.md',
      'Page.md',
      'Page 2.md',
      'Title.md',
      'TITLE 2.md',
    ])
  })
})
