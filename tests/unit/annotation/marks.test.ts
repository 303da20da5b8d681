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
  commenters: [],
  repeats: [],
  knowledge: 'test',
}

describe('marksOf', () => {
  it('knows the first mention of each entity in each post, and keeps the place among the mentions', () => {
    const marks = marksOf(annotations)
    expect(marks.map(mark => [mark.start, mark.of === 'name' && mark.mention, mark.first])).toEqual([
      [0, 0, true],
      [10, 1, false],
      [110, 3, true],
      [210, 4, false],
    ])
  })

  it('dates each mark by its comment, else its post, else the page', () => {
    expect(marksOf(annotations).map(mark => mark.of === 'name' && mark.day)).toEqual([
      '2021-06-29',
      '2021-06-29',
      '2020-01-01',
      '2021-07-02',
    ])
  })
})

describe('marks beside names', () => {
  const figure = (start: number, text: string, verdict: 'agrees' | 'unknown' = 'agrees') => ({
    start,
    end: start + text.length,
    text,
    quote: text,
    series: 'statistic/officers' as EntityId,
    date: null,
    verdict,
    official: null,
    reason: { code: 'unknown_no_date', values: [] },
    post: 0,
    comment: null,
  })
  const said = (start: number, text: string) => ({
    start,
    end: start + text.length,
    text,
    promise: 'promise/officers' as EntityId,
    number: null,
    post: 0,
    comment: null,
  })
  const bare = { ...annotations, mentions: [mention(40, 'organisation/moj', 0)] }
  const told = (more: Partial<PageAnnotations>, dismissed = (_: { text: string }) => false) =>
    marksOf({ ...bare, ...more }, dismissed).map(({ of, start, end, first }) => [of, start, end, first])

  it('are figures, promises and references, none over a name', () => {
    const marks = told({
      numbers: [figure(10, '5,160'), figure(41, '12')],
      promises: [said(60, 'a thousand more')],
      references: [{ start: 210, end: 220, text: 'Anon 09:51', comment: 0, from: 0 }],
    })
    expect(marks).toEqual([
      ['number', 10, 15, true],
      ['name', 40, 44, true],
      ['promise', 60, 75, true],
      ['reference', 210, 220, true],
    ])
  })

  it('leave a figure that was checked its place in a promise, and take that of one that cannot be', () => {
    const promises = [said(60, 'will recruit 1,000 at once')]
    expect(told({ promises, numbers: [figure(73, '1,000')] })).toEqual([
      ['name', 40, 44, true],
      ['promise', 60, 72, true],
      ['number', 73, 78, true],
    ])
    expect(told({ promises, numbers: [figure(73, '1,000', 'unknown')] }).map(([of]) => of)).toEqual([
      'name',
      'promise',
    ])
  })

  it('count as first each figure of a series, and each promise once in a post', () => {
    const marks = told({
      numbers: [figure(10, '5,160'), figure(20, '5,160'), figure(30, '4,900')],
      promises: [said(60, 'a thousand more'), said(80, 'a thousand more')],
    })
    expect(marks.map(([, , , first]) => first)).toEqual([true, false, true, true, true, false])
  })

  it('go where they are dismissed', () => {
    const numbers = [figure(10, '5,160'), figure(20, '4,900')]
    expect(told({ numbers }, ({ text }) => text === '5,160').map(([, start]) => start)).toEqual([20, 40])
  })

  it('name the commenter who is meant by the name that he goes by', () => {
    const references = [{ start: 210, end: 220, text: 'Anon 09:51', comment: 0, from: 0 }]
    const [, mark] = marksOf({ ...bare, references, commenters: ['Getafix'] })
    expect(mark).toMatchObject({ of: 'reference', comment: 0, name: 'Getafix' })
  })
})
