import { describe, expect, it } from 'vitest'
import { type PageDocument, pageDocumentSchema } from '../../../lib/page/document.ts'
import { MOST_LINKS } from '../../../lib/page/link-limits.ts'
import { readPage } from '../../../lib/page/read-page.ts'
import { documentOf } from './read-fixture.ts'

const read = (html: string) => readPage(documentOf(html, 'https://blog.example.org/2021/post'), null).document
const linksOf = ({ text, links = [] }: PageDocument) =>
  links.map(({ start, end, href }) => [text.slice(start, end), href])

describe('links of a page', () => {
  it('are those in its text, with absolute addresses, where their words stand', () => {
    expect(
      linksOf(
        read(
          '<p>See <a href="/about"> our <b>own</b> page </a>, <a href="http://x.example.org/y">theirs</a> ' +
            'or <a href="#end">below</a>, <a href="mailto:a@example.org">write</a>, <a href="javascript:go()">go</a>, ' +
            '<a href="https://example.org/picture"><img alt="x"></a>, <a name="here">here</a>.</p>',
        ),
      ),
    ).toEqual([
      ['our own page', 'https://blog.example.org/about'],
      ['theirs', 'http://x.example.org/y'],
    ])
  })

  it('of a page with posts are those of its posts', () => {
    const words = 'The doors to the office stay shut until nine, whatever the weather is outside of them.'
    const page = read(
      `<nav><a href="/menu">Menu</a></nav><article><h1>Doors</h1><p>12 May 2021</p><p>${words} ` +
        '<a href="/doors">Doors</a> again.</p></article>',
    )
    expect(page.posts).toHaveLength(1)
    expect(linksOf(page)).toEqual([['Doors', 'https://blog.example.org/doors']])
  })

  it('are never more than a message takes, nor longer', () => {
    const many = read(`<p>${'<a href="/one">one</a> '.repeat(MOST_LINKS + 50)}</p>`)
    expect(many.links).toHaveLength(MOST_LINKS)
    expect(pageDocumentSchema.safeParse(many).success).toBe(true)
    expect(
      read(`<a href="/${'x'.repeat(600)}">long</a> <a href="/y">${'word '.repeat(80)}</a>`).links,
    ).toEqual([])
  })

  it('are refused at the boundary where they lead elsewhere than to a web page', () => {
    const { links, ...page } = read('<p>Words</p>')
    expect(links).toEqual([])
    expect(pageDocumentSchema.safeParse(page).success).toBe(true)
    const wrong = { ...page, links: [{ start: 0, end: 5, href: 'javascript:alert(1)' }] }
    expect(pageDocumentSchema.safeParse(wrong).success).toBe(false)
  })
})
