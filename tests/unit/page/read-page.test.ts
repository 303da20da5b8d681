import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { pageDocumentSchema } from '../../../lib/page/document.ts'
import { readPage, readPageInSlices } from '../../../lib/page/read-page.ts'
import { documentOf, readFixture, wordsOf } from './read-fixture.ts'

describe('reading a page', () => {
  it('gives plain data that fits its schema', () => {
    const { document } = readFixture('blogger-post.html')
    expect(pageDocumentSchema.parse(document)).toEqual(document)
  })

  it('reads the same in slices', async () => {
    const html = `<article><h1>A long day</h1><p>12 May 2021</p>${'<p>One more paragraph of it.</p>'.repeat(400)}`
    const whole = readPage(documentOf(html), null).document
    expect((await readPageInSlices(documentOf(html), null)).document).toEqual(whole)
  })

  it('leaves the page as it was', () => {
    const document = documentOf('<article><h1>A title</h1><p>Text.</p></article>')
    const before = document.documentElement.outerHTML
    readPage(document, null)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it.each([
    ['an empty page', '', 'text/html'],
    ['frames', '<frameset><frame></frameset>', 'text/html'],
    ['plain text', '<pre>Only words, 3 May 2020.</pre>', 'text/html'],
    ['XML', '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>', 'application/xml'],
    ['broken linked data', '<script type="application/ld+json">{"@type":</script><p>a</p>', 'text/html'],
    [
      'linked data of the wrong kinds',
      '<script type="application/ld+json">[null,3,{"@type":"Article","headline":{},"author":[[1]],"comment":"x","url":7,"liveBlogUpdate":[2]}]</script>',
      'text/html',
    ],
  ] as const)('never throws: %s', (_, source, contentType) => {
    const { document } = new JSDOM(source, { contentType }).window
    const read = readPage(document, null).document
    expect(pageDocumentSchema.parse(read)).toEqual(read)
    document.documentElement?.remove()
    expect(readPage(document, 'no address').document.text).toBe('')
  })

  it('has no date of its own for a list of posts of several days', () => {
    expect(readFixture('blogger-archive.html').document.published).toBeNull()
  })

  it('has the date of its only post', () => {
    expect(readFixture('wordpress-post.html').document.published).toBe('2022-11-09T07:30')
  })

  it('ends a post before the comments that stand in its element', () => {
    const html =
      '<article><h1>Doors</h1><p>The doors to the office stay shut until nine, whatever the weather is.</p>' +
      '<div id="comments"><h2>One reply</h2><ol class="comment-list"><li class="comment" id="comment-1">' +
      '<div class="comment-content"><p>Not ours.</p></div></li></ol></div></article>'
    const { document } = readPage(documentOf(html), null)
    const [post] = document.posts
    const [comment] = document.comments
    expect(post && wordsOf(document, post)).toMatch(/^Doors .* the weather is\./)
    expect(post && comment && post.end <= comment.start).toBe(true)
    expect(comment?.post).toBe(0)
  })
})
