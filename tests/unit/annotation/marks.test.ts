import { describe, expect, it } from 'vitest'
import type { PageAnnotations } from '../../../lib/annotation/annotations.ts'
import { marksOf } from '../../../lib/annotation/marks.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { Mention } from '../../../lib/matching/mention.ts'

const mention = (
  start: number,
  entity: string,
  post: number | null,
  comment: number | null = null,
): Mention => ({
  start,
  end: start + 4,
  text: 'MoJ.',
  entity: entity as EntityId,
  confidence: 1,
  evidence: [],
  post,
  comment,
})
const annotations: PageAnnotations = {
  url: null,
  title: null,
  site: null,
  published: '2020-01-01',
  verdict: { label: 'probation', score: 1, reasons: [] },
  posts: [
    { title: 'First', author: null, published: '2021-06-29', permalink: null, start: 0, end: 100 },
    { title: 'Second', author: null, published: null, permalink: null, start: 100, end: 200 },
  ],
  comments: [{ author: null, published: '2021-07-02T09:51', parent: null, post: 0, start: 200, end: 300 }],
  mentions: [
    mention(0, 'organisation/moj', 0),
    mention(10, 'organisation/moj', 0),
    mention(20, 'statistic/probation-officers-in-post', 0),
    mention(110, 'organisation/moj', 1),
    mention(210, 'organisation/moj', 0, 0),
  ],
  numbers: [],
  promises: [],
  references: [],
  repeats: [],
  commenters: [],
  knowledge: 'test',
}

describe('marksOf', () => {
  it('knows the first mention of each entity in each post, and keeps the place among the mentions', () => {
    const marks = marksOf(annotations)
    expect(marks.map(mark => [mark.start, mark.mention, mark.first])).toEqual([
      [0, 0, true],
      [10, 1, false],
      [110, 3, true],
      [210, 4, false],
    ])
  })

  it('dates each mark by its comment, else its post, else the page', () => {
    expect(marksOf(annotations).map(mark => mark.day)).toEqual([
      '2021-06-29',
      '2021-06-29',
      '2020-01-01',
      '2021-07-02',
    ])
  })
})
