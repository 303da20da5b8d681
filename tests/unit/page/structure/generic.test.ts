import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../lib/page/read-page.ts'
import { documentOf, wordsOf } from '../read-fixture.ts'

const PARAGRAPH =
  '<p>The hostel has room for twenty-two people and staff for perhaps fourteen of them, as everybody there knows.</p>'
const read = (html: string, url: string | null = null) =>
  readPage(documentOf(html, url ?? undefined), url).document

describe('a page of no known platform', () => {
  it('is one post if it calls itself an article', () => {
    const page = read(
      '<html lang="en-GB"><head><title>Room for twenty-two | A Paper</title><meta property="og:type" content="article">' +
        '<meta property="og:site_name" content="A Paper"><meta property="article:published_time" content="2018-03-02T05:00:00Z"></head>' +
        `<body><header><h1>A Paper</h1></header><nav><p>Home</p></nav><div><h1>Room for twenty-two</h1><div>${PARAGRAPH.repeat(4)}</div></div>` +
        `<aside>${PARAGRAPH.repeat(9)}</aside></body></html>`,
    )
    expect(page.posts).toHaveLength(1)
    expect(page.posts[0]).toMatchObject({ title: 'Room for twenty-two', published: '2018-03-02T05:00' })
    expect(page.posts[0] && wordsOf(page, page.posts[0])).toMatch(
      /^Room for twenty-two The hostel .* knows\.$/,
    )
  })

  it('takes date and author from the lines under the title', () => {
    const page = read(
      `<title>Room</title><main><h1>Room for twenty-two</h1><div>By Alex Placeholder</div><div>Updated 3 hours ago</div>` +
        `<div>First published 2 March 2018, 5.10pm</div>${PARAGRAPH.repeat(4)}<p>On 9 May 2001 it had opened.</p></main>`,
    )
    expect(page.posts[0]).toMatchObject({ author: 'Alex Placeholder', published: '2018-03-02T17:10' })
  })

  it('prefers the visible day to the month in the address, and takes that if there is no other', () => {
    const html = (date: string) =>
      `<article><h1>Room for twenty-two</h1><p>${date}</p>${PARAGRAPH.repeat(4)}</article>`
    const address = 'https://a.example/2018/03/room.html'
    expect(read(html('2 March 2018'), address).published).toBe('2018-03-02')
    expect(read(html('Leeds'), address).published).toBe('2018-03')
  })

  it('is several posts if it lists articles with their dates', () => {
    const card = (day: number) =>
      `<article><h2><a href="/p${day}">Post ${day} of the month</a></h2><time datetime="2022-06-0${day}">then</time>${PARAGRAPH}</article>`
    const page = read(`<h1>All our news</h1>${card(3)}${card(2)}${card(1)}`, 'https://a.example/')
    expect(page.posts.map(post => [post.title, post.published, post.permalink])).toEqual([
      ['Post 3 of the month', '2022-06-03', 'https://a.example/p3'],
      ['Post 2 of the month', '2022-06-02', 'https://a.example/p2'],
      ['Post 1 of the month', '2022-06-01', 'https://a.example/p1'],
    ])
    expect(page.published).toBeNull()
  })

  it('does not take the cards below an article for posts', () => {
    const card = '<article><h3>Another story</h3><p>In short.</p></article>'
    const page = read(`<h1>Room for twenty-two</h1><div>${PARAGRAPH.repeat(6)}</div>${card.repeat(6)}`)
    expect(page.posts).toEqual([])
  })

  it('has no posts if nothing says that it is an article', () => {
    const page = read(`<h1>About the hostel</h1>${PARAGRAPH.repeat(4)}`)
    expect(page.posts).toEqual([])
    expect(page.published).toBeNull()
    expect(page.text).toContain('The hostel has room')
  })
})
