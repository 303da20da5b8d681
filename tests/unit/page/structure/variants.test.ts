import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../lib/page/read-page.ts'
import { documentOf, wordsOf } from '../read-fixture.ts'

const BLOGGER = '<head><meta name="generator" content="blogger"></head>'
const read = (html: string, url: string | null = null) =>
  readPage(documentOf(html, url ?? undefined), url).document

describe('other themes of Blogger', () => {
  it('reads a flat list of comments', () => {
    const page = read(
      `${BLOGGER}<div class="post-outer"><div class="post"><h3 class="post-title">Keys</h3><div class="post-body">Lost.</div></div></div>` +
        '<div class="comments" id="comments"><dl id="comments-block">' +
        '<dt class="comment-author" id="c1"><a href="https://www.blogger.com/profile/1">Sam</a> said...</dt>' +
        '<dd class="comment-body"><p>Again?<br>Really?</p></dd>' +
        '<dd class="comment-footer"><span class="comment-timestamp"><a href="?showComment=1269849967300#c1">29 March 2010 at 08:06</a></span></dd>' +
        '<dt class="comment-author blog-author" id="c2">Jo said...</dt><dd class="comment-body"><p>Again.</p></dd>' +
        '<dd class="comment-footer"><span class="comment-timestamp"><a href="?showComment=1269853567300#c2">2010年3月29日</a></span></dd></dl></div>',
    )
    expect(page.comments.map(comment => [comment.author, comment.published, wordsOf(page, comment)])).toEqual(
      [
        ['Sam', '2010-03-29T08:06', 'Again? Really?'],
        // The words are in a language that is not read: the day is that of the link.
        ['Jo', '2010-03-29', 'Again.'],
      ],
    )
    expect(page.comments.every(comment => comment.parent === null && comment.post === 0)).toBe(true)
  })

  it('reads a theme that names its parts differently', () => {
    const post = (day: string, name: string) =>
      `<div class="blog-post hentry"><h2 class="post-title"><a href="/p/${name}">${name}</a></h2><div class="post-meta">` +
      `<span class="post-author"><a>Sam</a></span><span class="post-date published" datetime="${day}T10:00:00+01:00">x</span></div>` +
      '<div class="post-snippet">The beginning of it…</div></div>'
    const page = read(
      `${BLOGGER}<div class="blog-posts">${post('2021-05-02', 'Second')}${post('2021-05-01', 'First')}</div>`,
    )
    expect(page.posts.map(({ title, author, published }) => [title, author, published])).toEqual([
      ['Second', 'Sam', '2021-05-02T10:00'],
      ['First', 'Sam', '2021-05-01T10:00'],
    ])
  })

  it('does not take a date in the words of an undated post for its own', () => {
    const page = read(
      `${BLOGGER}<div class="post-outer"><div class="post hentry"><div class="post-body">On 3 May 2011<br>we moved.</div></div></div>`,
    )
    expect(page.posts).toHaveLength(1)
    expect(page.posts[0]).toMatchObject({ title: null, published: null })
  })
})

describe('other themes of WordPress', () => {
  it('reads the page of a block theme with its comments', () => {
    const page = read(
      '<body class="single"><main><h1 class="wp-block-post-title">Court lists</h1>' +
        '<div class="wp-block-post-date"><time datetime="2024-02-05T09:00:00+00:00">5 February 2024</time></div>' +
        '<div class="wp-block-post-author-name">Sam Sample</div><div class="entry-content wp-block-post-content"><p>They were late.</p></div>' +
        '<div class="wp-block-comments"><ol class="wp-block-comment-template"><li id="comment-1"><div class="wp-block-comment-author-name">Jo</div>' +
        '<div class="wp-block-comment-date"><time datetime="2024-02-05T10:01:00+00:00">5 Feb</time></div><div class="wp-block-comment-content"><p>Often.</p></div>' +
        '<ol><li id="comment-2"><div class="wp-block-comment-author-name">Al</div><div class="wp-block-comment-content"><p>Always.</p></div></li></ol></li></ol></div></main></body>',
    )
    expect(page.posts.map(({ title, author, published }) => [title, author, published])).toEqual([
      ['Court lists', 'Sam Sample', '2024-02-05T09:00'],
    ])
    expect(
      page.comments.map(comment => [
        comment.author,
        comment.published,
        comment.parent,
        wordsOf(page, comment),
      ]),
    ).toEqual([
      ['Jo', '2024-02-05T10:01', null, 'Often.'],
      ['Al', null, 0, 'Always.'],
    ])
  })

  it('reads a list of posts', () => {
    const post = (day: number) =>
      `<article class="post-${day} post type-post hentry"><h2 class="entry-title"><a href="https://a.example/${day}/">Day ${day}</a></h2>` +
      `<div class="entry-meta">Posted on ${day}/06/2019 by <span class="author vcard"><a class="fn">Sam</a></span></div><div class="entry-content"><p>Words.</p></div></article>`
    const page = read(`<body class="archive">${post(12)}${post(4)}</body>`)
    expect(
      page.posts.map(({ title, author, published, permalink }) => [title, author, published, permalink]),
    ).toEqual([
      ['Day 12', 'Sam', '2019-06-12', 'https://a.example/12/'],
      ['Day 4', 'Sam', '2019-06-04', 'https://a.example/4/'],
    ])
  })
})

describe('GOV.UK', () => {
  it('leaves a list of documents without a post', () => {
    const page = read(
      '<head><meta name="govuk:format" content="organisation"></head><main id="content"><h1>Example Service</h1>' +
        '<div class="gem-c-document-list"><ul><li><a href="/a">A report</a></li></ul></div></main>',
    )
    expect(page.posts).toEqual([])
  })
})

describe('linked data', () => {
  it('reads the comments that say where they stand', () => {
    const data = {
      '@type': 'DiscussionForumPosting',
      headline: 'Bus passes',
      datePublished: '2022-02-02',
      comment: [
        {
          '@type': 'Comment',
          url: 'https://f.example/t#r1',
          author: { name: 'Jo' },
          datePublished: '2022-02-03T08:00',
          comment: { '@type': 'Comment', url: 'https://f.example/t#r2', author: 'Al' },
        },
        { '@type': 'Comment', url: 'https://f.example/t#gone' },
      ],
    }
    const page = read(
      `<h1>Bus passes</h1><script type="application/ld+json">${JSON.stringify(data)}</script>` +
        '<div id="r1"><b>Jo</b><div class="comment-body">Denied.</div></div><div id="r2">Ours too.</div>',
    )
    expect(
      page.comments.map(comment => [
        comment.author,
        comment.published,
        comment.parent,
        wordsOf(page, comment),
      ]),
    ).toEqual([
      ['Jo', '2022-02-03T08:00', null, 'Denied.'],
      ['Al', null, 0, 'Ours too.'],
    ])
  })
})
