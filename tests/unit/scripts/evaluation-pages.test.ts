import { describe, expect, it } from 'vitest'
import { measureDetection } from '../../../scripts/evaluation/measure-detection.ts'
import { measureRobustness } from '../../../scripts/evaluation/measure-robustness.ts'
import { measureStructure } from '../../../scripts/evaluation/measure-structure.ts'
import { measureThreads } from '../../../scripts/evaluation/measure-threads.ts'
import { byId, figuresOf } from './evaluation-figures.ts'

describe('measureDetection', () => {
  const verdict = (id: string, label: string) => ({ id, verdict: { label } })

  it('counts which pages are called probation, in all and by source', () => {
    const pages = [
      { id: 'a', label: 'probation', text_source: 'copied' },
      { id: 'b', label: 'not', text_source: 'copied' },
      { id: 'c', label: 'probation', text_source: 'retold' },
      { id: 'd', label: 'probation', text_source: 'retold' },
    ]
    const answers = byId(
      verdict('a', 'probation'),
      verdict('b', 'probation'),
      verdict('c', 'probation'),
      verdict('d', 'mention'),
    )
    const measurement = measureDetection(pages, answers)
    expect(figuresOf(measurement)).toMatchObject({
      pages: 4,
      precision: 2 / 3,
      recall: 2 / 3,
      'copied: precision': 0.5,
      'copied: recall': 1,
      'retold: precision': 1,
      'retold: recall': 0.5,
      'label right, of four': 0.5,
    })
    expect(measurement.misses.map(({ kind }) => kind)).toEqual(['false alarm', 'page missed'])
  })

  it('takes both names for what is abroad for the same label', () => {
    const pages = [{ id: 'a', label: 'probation-abroad' }]
    const figures = figuresOf(measureDetection(pages, byId(verdict('a', 'abroad'))))
    expect(figures['label right, of four']).toBe(1)
  })

  it('takes a page without an answer for one that was passed by', () => {
    const figures = figuresOf(measureDetection([{ id: 'a', label: 'probation' }], new Map()))
    expect(figures).toMatchObject({ recall: 0, precision: null })
  })
})

describe('measureStructure', () => {
  const truth = {
    posts: [
      { title: 'Low water', date_iso: '2020-03-01' },
      { title: 'High water', date_iso: '2020-03-02' },
    ],
    comments: [
      { id: 'c1', parent: null },
      { id: 'c2', parent: 'c1' },
      { id: 'c3', parent: null, split_uncertain: true },
    ],
  }
  const comments = [{ parent: null }, { parent: 0 }, { parent: 1 }]

  it('finds posts by their titles, with their dates, and whom comments answer', () => {
    const posts = [
      { title: ' low  WATER ', published: '2020-03-01T10:00' },
      { title: 'High water', published: '2020-03-03' },
      { title: 'Archive', published: null },
    ]
    expect(figuresOf(measureStructure([{ id: 'a', truth, answer: { posts, comments } }]))).toEqual({
      pages: 1,
      'posts found': 1,
      'posts too many': 1,
      'dates of posts': 0.5,
      'pages with all comments': 1,
      'parents of comments': 1,
    })
  })

  it('counts no parent where the number of comments is wrong', () => {
    const answer = { posts: [], comments: comments.slice(0, 2) }
    expect(figuresOf(measureStructure([{ id: 'a', truth, answer }]))).toMatchObject({
      'posts found': 0,
      'pages with all comments': 0,
      'parents of comments': 0,
    })
  })

  it('takes a post without a title for found if any is', () => {
    const untitled = { posts: [{ title: null, date_iso: null }], comments: [] }
    const posts = [{ title: 'Anything', published: null }]
    const answer = { posts, comments: [] }
    expect(figuresOf(measureStructure([{ id: 'a', truth: untitled, answer }]))['posts found']).toBe(1)
    expect(
      figuresOf(measureStructure([{ id: 'a', truth: untitled, answer: undefined }]))['posts found'],
    ).toBe(0)
  })
})

describe('measureThreads', () => {
  const reference = { comment: 'c3', quote: 'Anon 09:51', isTimeRef: true, refersTo: '09:51', target: 'c1' }
  const trap = { comment: 'c3', quote: 'paid 10.40 each', isTimeRef: false, refersTo: null, target: null }
  const measure = (...answer: { text: string; comment: number }[]) =>
    figuresOf(measureThreads([{ comments: ['c1', 'c2', 'c3'], references: [reference, trap], answer }]))

  it('finds a reference by its digits and its comment', () => {
    expect(measure({ text: 'Anon 0951', comment: 0 })).toMatchObject({ recall: 1, 'false references': 0 })
    expect(measure({ text: '09:51', comment: 1 })).toMatchObject({ recall: 0, 'to another comment': 1 })
    expect(measure()).toMatchObject({ recall: 0, 'to another comment': 0, 'references to find': 1 })
  })

  it('counts a number that is no time of a comment', () => {
    expect(measure({ text: '10.40', comment: 1 })['false references']).toBe(1)
  })

  it('leaves out what points to the post itself', () => {
    const references = [{ ...reference, target: 'post' }]
    const figures = figuresOf(measureThreads([{ comments: ['c1'], references, answer: [] }]))
    expect(figures).toMatchObject({ 'references to find': 0, recall: null })
  })
})

describe('measureRobustness', () => {
  it('counts pages that fail and pages called probation', () => {
    const answers = [
      { id: 'a', verdict: { label: 'not' } },
      { id: 'b', verdict: { label: 'probation' } },
      { id: 'c', error: 'too deep' },
    ]
    expect(figuresOf(measureRobustness(answers))).toEqual({ pages: 3, failed: 1, 'called probation': 1 })
  })
})
