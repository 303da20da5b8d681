import { describe, expect, it } from 'vitest'
import { sayNumber, summarisePage } from '../../../components/panel/page-summary.ts'
import { rankEntities } from '../../../components/panel/rank-entities.ts'
import { layOutRoles } from '../../../components/panel/role-timeline-layout.ts'
import {
  goBack,
  goForward,
  goTo,
  lastStep,
  NEW_HISTORY,
  scrolledTo,
  stepAfter,
  stepBefore,
  type View,
} from '../../../components/panel/view-history.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import { mentionOf, pageOf, postOf } from './page-annotations.ts'

describe('the sentence on top', () => {
  const comment = { author: null, published: null, parent: null, post: 0, start: 0, end: 1 }

  it('says how many posts of which month a blog archive holds, and what it names', () => {
    const page = pageOf({
      posts: [postOf(0, 10, '2022-05-24'), postOf(10, 20, '2022-05-03')],
      mentions: ['person/a', 'person/b', 'organisation/c', 'organisation/c', 'term/d'].map(id =>
        mentionOf(id),
      ),
    })
    expect(summarisePage(page, 'example.blogspot.com')).toEqual({
      what: 'Blog archive, two posts, May 2022',
      counts: ['3 people and bodies', '1 term'],
    })
  })

  it('says the date and the comments of a single post', () => {
    const page = pageOf({ posts: [postOf(0, 10, '2024-08-24T09:09')], comments: [comment, comment] })
    expect(summarisePage(page, 'news.example.org')).toEqual({
      what: 'Article, 24 August 2024, 2 comments',
      counts: [],
    })
  })

  it('leaves out what is not known', () => {
    expect(summarisePage(pageOf({ mentions: [mentionOf('organisation/a')] }), '')).toEqual({
      what: 'Page',
      counts: ['1 body'],
    })
  })

  it('writes small numbers as words', () => {
    expect([1, 7, 12, 13].map(sayNumber)).toEqual(['one', 'seven', 'twelve', '13'])
  })
})

describe('the order of entities', () => {
  it('puts what is named more often and more prominently first', () => {
    const page = pageOf({
      posts: [postOf(0, 9000, null, 'A word from Ann')],
      mentions: [
        mentionOf('person/once', { start: 5000, post: 0 }),
        ...[5100, 5200, 5300].map(start => mentionOf('person/thrice', { start, post: 0 })),
        mentionOf('person/title', { start: 6000, post: 0, text: 'Ann' }),
      ],
    })
    const [people] = rankEntities(page)
    expect(people?.entities.map(({ entity }) => entity)).toEqual([
      'person/title',
      'person/thrice',
      'person/once',
    ])
    expect(people?.entities[1]?.mentions).toEqual([1, 2, 3])
  })

  it('takes only the mentions of one post where it is asked to', () => {
    const page = pageOf({
      posts: [postOf(0, 10, null), postOf(10, 20, null)],
      mentions: [mentionOf('person/a', { post: 0 }), mentionOf('report/b', { post: 1 })],
    })
    expect(rankEntities(page, 1).map(({ kind }) => kind)).toEqual(['report'])
    expect(rankEntities(page).length).toBe(2)
  })

  it('sets a person named in the opening before a term that is everywhere', () => {
    const page = pageOf({
      posts: [postOf(0, 9000, null)],
      mentions: [
        mentionOf('person/a', { start: 10, post: 0 }),
        ...Array.from({ length: 9 }, (_, at) => mentionOf('term/b', { start: 3000 + at * 10, post: 0 })),
      ],
    })
    expect(rankEntities(page).map(({ kind }) => kind)).toEqual(['person', 'term'])
  })
})

describe('the way through the panel', () => {
  const LEFT = { scroll: 0, focus: null }
  const entity = (id: string): View => ({ view: 'entity', entity: id as EntityId })

  it('comes back to where each view was left', () => {
    const there = goTo(NEW_HISTORY, entity('person/a'), { scroll: 300, focus: 'page person/a' })
    const further = goTo(scrolledTo(there, 40), entity('person/b'), { scroll: 50, focus: null })
    expect(stepBefore(further)?.shown).toEqual(entity('person/a'))
    expect(lastStep(goBack(further, LEFT)).scroll).toBe(50)
    expect(lastStep(goBack(goBack(further, LEFT), LEFT))).toEqual({
      shown: { view: 'page' },
      scroll: 300,
      focus: 'page person/a',
    })
  })

  it('goes forward again to where a view was left, until another is opened', () => {
    const there = goTo(NEW_HISTORY, entity('person/a'), LEFT)
    const back = goBack(there, { scroll: 70, focus: 'related person/b' })
    expect(stepAfter(back)?.shown).toEqual(entity('person/a'))
    const forward = goForward(back, { scroll: 10, focus: null })
    expect(lastStep(forward)).toEqual({ shown: entity('person/a'), scroll: 70, focus: 'related person/b' })
    expect(stepBefore(forward)?.scroll).toBe(10)
    expect(stepAfter(forward)).toBeUndefined()
    expect(goForward(forward, LEFT)).toBe(forward)
    expect(stepAfter(goTo(back, entity('person/c'), LEFT))).toBeUndefined()
  })

  it('ends at the page however long it was, and never grows without bound', () => {
    let history = NEW_HISTORY
    for (let step = 0; step < 200; step++) {
      history = goTo(history, entity(`person/p${step}`), { scroll: 0, focus: null })
    }
    expect(history.steps.length).toBeLessThanOrEqual(40)
    expect(lastStep(history).shown).toEqual(entity('person/p199'))
    for (let step = 0; step < 200; step++) history = goBack(history, LEFT)
    expect(lastStep(history).shown).toEqual({ view: 'page' })
  })

  it('stays where it is when it is sent to what it shows', () => {
    expect(goTo(NEW_HISTORY, { view: 'page' }, { scroll: 9, focus: null })).toBe(NEW_HISTORY)
  })
})

describe('the line of time', () => {
  const role = (from: string | null, to: string | null, inPost = false) => ({ from, to, inPost })

  it('lays out roles between the first year and today, with the page on it', () => {
    const timeline = layOutRoles(
      [role('2015', '2019-12-31'), role('2020-01', null, true)],
      '2020-01-01',
      '2025-01-01',
    )
    expect(timeline?.bars[0]?.start).toBe(0)
    expect(timeline?.bars[0]?.end).toBeCloseTo(0.5, 1)
    expect(timeline?.bars[1]?.end).toBe(1)
    expect(timeline?.bars[1]?.openEnd).toBe(false)
    expect(timeline?.page).toBeCloseTo(0.5, 1)
    expect(timeline?.years[0]?.year).toBe(2015)
  })

  it('marks ends that are not known as open', () => {
    const bars = layOutRoles([role('2015', null), role(null, '2018'), role(null, null)], null, '2025')?.bars
    expect(bars?.[0]).toMatchObject({ openStart: false, openEnd: true })
    expect(bars?.[1]).toMatchObject({ openStart: true, openEnd: false })
    expect(bars?.[2]).toBeNull()
  })

  it('draws nothing where no date is known', () => {
    expect(layOutRoles([role(null, null)], '2020-01-01', '2025')).toBeNull()
  })
})
