import { describe, expect, it } from 'vitest'
import { listCommenters, listComments } from '../../../components/panel/list-comments.ts'
import type { PageComment } from '../../../lib/page/document.ts'

const comment = (more: Partial<PageComment> = {}): PageComment => ({
  author: null,
  published: null,
  parent: null,
  post: 0,
  start: 0,
  end: 1,
  ...more,
})

describe('listComments', () => {
  it('says whom each comment answers, by the markup or by a reference', () => {
    const comments = [comment(), comment({ parent: 0 }), comment({ start: 50, end: 90 })]
    const references = [{ start: 50, end: 60, text: 'Anon 09:51', comment: 1, from: 2 }]
    expect(listComments({ comments, references, commenters: [null, null, null] }, null)).toEqual([
      { comment: 0, answers: null },
      { comment: 1, answers: 0 },
      { comment: 2, answers: 1 },
    ])
  })

  it('gives those under one post alone, by their place on the page', () => {
    const comments = [comment(), comment({ post: 1 }), comment({ post: null })]
    const listed = listComments({ comments, references: [], commenters: [null, null, null] }, 1)
    expect(listed).toEqual([{ comment: 1, answers: null }])
  })
})

describe('listCommenters', () => {
  const comments = [comment(), comment(), comment({ post: 1 }), comment()]
  const threads = { comments, references: [], commenters: ["'Getafix", 'Obelix', 'getafix', null] }

  it('takes one name for one person however it is spelt, and who wrote most first', () => {
    expect(listCommenters(threads, null)).toEqual([
      { key: 'getafix', name: "'Getafix", comments: [0, 2] },
      { key: 'obelix', name: 'Obelix', comments: [1] },
    ])
  })

  it('leaves out whoever did not write under the post', () => {
    expect(listCommenters(threads, 1).map(({ comments: own }) => own)).toEqual([[2]])
  })
})
