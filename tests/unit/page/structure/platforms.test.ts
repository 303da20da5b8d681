import { describe, expect, it } from 'vitest'
import { readFixture, wordsOf } from '../read-fixture.ts'

describe('Blogger', () => {
  it('reads an archive page: every post under its date heading', () => {
    const { document } = readFixture('blogger-archive.html', 'https://supervised.example/2023/02/')
    expect(document.posts.map(({ title, published, author }) => [title, published, author])).toEqual([
      ['Kiosks for reporting', '2023-02-14T21:40', 'A Duty Officer'],
      ['The heating, again', '2023-02-14', 'A Duty Officer'],
      ['Induction week', '2023-02-02', null],
    ])
    expect(document.posts[1]?.permalink).toBe('https://supervised.example/2023/02/heating.html')
    expect(document.posts.map(post => wordsOf(document, post))).toEqual([
      'Kiosks for reporting The office has put up a kiosk for people to sign in. Nobody asked the front desk about it.',
      'The heating, again A heading of its own Eleven degrees in the interview room this morning.',
      'Induction week Four new trainees, one laptop.',
    ])
    expect(document.site).toBe('Notes from the Waiting Room')
  })

  it('reads a post with threaded comments, removed and empty ones among them', () => {
    const { document } = readFixture('blogger-post.html')
    expect(document.posts).toHaveLength(1)
    expect(document.posts[0]).toMatchObject({
      title: 'The rota',
      author: 'A Duty Officer',
      published: '2024-08-23T18:05',
      permalink: 'https://supervised.example/2024/08/the-rota.html',
    })
    expect(
      document.comments.map(({ author, published, parent, post }) => [author, published, parent, post]),
    ).toEqual([
      ['Anonymous', '2024-08-24T09:09', null, 0],
      ['A Duty Officer', '2024-08-24T10:30', 0, 0],
      ['Anonymous', '2024-08-24T11:00', 0, 0],
      // 9/2/24 in an American blog: the moment in the link tells which it is.
      ['Anonymous', '2024-09-02T11:00', null, 0],
      ['Anonymous', null, null, 0],
    ])
    expect(document.comments.map(comment => wordsOf(document, comment))).toEqual([
      'Same here. And it is August.',
      'Every year.',
      'This comment has been removed by the author.',
      '',
      'Anon 09:09 is right.',
    ])
  })
})

describe('WordPress', () => {
  it('reads the page’s own post, not those it links to, and the comments in their threads', () => {
    const { document } = readFixture('wordpress-post.html')
    expect(document.posts.map(({ title, published, author }) => [title, published, author])).toEqual([
      ['Caseloads pass seventy', '2022-11-09T07:30', 'Jo Sample'],
    ])
    expect(document.comments.map(({ author, published, parent }) => [author, published, parent])).toEqual([
      ['Reader One', '2022-11-09T09:15', null],
      ['Reader Two', '2022-11-09T21:02', 0],
      ['Reader Three', '2022-11-10T08:00', null],
    ])
    expect(document.comments.map(comment => wordsOf(document, comment))).toEqual([
      'Mine is eighty-one.',
      'For how long?',
      'In the old themes, two paragraphs.',
    ])
  })
})

describe('GOV.UK', () => {
  it('reads title, senders, the first date and the body', () => {
    const { document } = readFixture('govuk-news.html')
    expect(document.posts).toHaveLength(1)
    const [post] = document.posts
    expect(post).toMatchObject({
      title: 'New training places announced',
      author: 'Ministry of Examples and Example Service',
      published: '2021-03-04T00:15',
      permalink: 'https://www.gov.uk/government/news/new-training-places',
    })
    expect(post && wordsOf(document, post)).toMatch(/^New training places announced .* in every region\.$/)
    expect(document.site).toBe('GOV.UK')
  })
})

describe('linked data and microdata', () => {
  it('reads the updates of a live blog that are on the page', () => {
    const { document } = readFixture('live-blog.html', 'https://news.example/live')
    expect(document.published).toBe('2023-06-01T08:00')
    expect(document.posts.map(post => [post.title, post.published, wordsOf(document, post)])).toEqual([
      ['The result is in', '2023-06-01T16:30', 'The result is in Members have voted for action.'],
      [
        'The count begins & the wait',
        '2023-06-01T09:10',
        'The count begins & the wait Boxes are being opened in the hall.',
      ],
    ])
  })

  it('reads an article and its nested comments', () => {
    const { document } = readFixture('microdata-thread.html')
    expect(document.posts).toHaveLength(1)
    expect(document.posts[0]).toMatchObject({
      title: 'Tags that slip off',
      author: 'Robin Placeholder',
      published: '2020-07-15',
    })
    expect(document.comments.map(comment => [comment.author, comment.published, comment.parent])).toEqual([
      ['first_reader', '2020-07-15T12:01', null],
      ['second_reader', '2020-07-15T12:30', 0],
    ])
    expect(document.comments.map(comment => wordsOf(document, comment))).toEqual([
      'Mine never fitted.',
      'Nor mine.',
    ])
  })
})
