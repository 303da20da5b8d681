import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, lastDay } from '../../../lib/dates/iso-date.ts'
import {
  holderNow,
  holdersOn,
  isShared,
  officeHolders,
  officesAmong,
  officesOf,
  successorOf,
} from '../../../lib/knowledge/role-calendar.ts'
import { certaintyOn, OPEN_YEARS, roleOn, rolesOn, tenuresOf } from '../../../lib/knowledge/tenures.ts'
import { example } from './examples.ts'

const board = 'organisation/ferry-board'
const office = `${board} chair`

interface Post {
  readonly title?: string
  readonly from?: string
  readonly to?: string | null
}

const holder = (id: string, posts: readonly Post[], aliases: readonly object[] = []) =>
  example(`person/${id}`, {
    roles: posts.map(post => ({ title: 'Chair', organisation: board, sources: ['s1'], ...post })),
    aliases,
  })

const said = (found: ReturnType<typeof roleOn>) => found && `${found.certainty} ${found.tenure.role.title}`

describe('roleOn', () => {
  const ann = holder('ann', [
    { from: '2010-05-14', to: '2012-09-04' },
    { title: 'Pilot', from: '2012-09', to: null },
  ])

  test.each([
    ['2010-05-13', null],
    ['2010-05-14', 'certain Chair'],
    ['2011', 'certain Chair'],
    ['2012-09-03', 'certain Chair'],
    ['2012-10-01', 'certain Pilot'],
    ['2030', 'certain Pilot'],
    ['1999', null],
  ])('on %s: %s', (day, expected) => {
    expect(said(roleOn(ann, day))).toBe(expected)
  })

  test('on the edge of a month it is only likely', () => {
    const bob = holder('bob', [{ from: '2015-02', to: '2016-02' }])
    expect(said(roleOn(bob, '2015-02-10'))).toBe('likely Chair')
    expect(said(roleOn(bob, '2015-03-01'))).toBe('certain Chair')
    expect(said(roleOn(bob, '2016-02-10'))).toBe('likely Chair')
    expect(roleOn(bob, '2016-03-01')).toBeNull()
  })

  test('a missing end is not known: near the other end it is open, far from it nothing is said', () => {
    const begun = holder('cat', [{ from: '2010-01-01' }])
    expect(said(roleOn(begun, '2012'))).toBe('open Chair')
    expect(roleOn(begun, `${2011 + OPEN_YEARS}`)).toBeNull()
    const ended = holder('dan', [{ to: '2010-12-31' }])
    expect(said(roleOn(ended, '2009'))).toBe('open Chair')
    expect(roleOn(ended, '2003')).toBeNull()
    expect(roleOn(holder('eve', [{}]), '2010')).toBeNull()
    expect(roleOn(holder('eve', [{ to: null }]), '2010')).toBeNull()
  })

  test('a role without a known end does not outlast the beginning of the next', () => {
    const moved = holder('fay', [{ from: '2010' }, { title: 'Pilot', from: '2011', to: '2011-06-30' }])
    expect(said(roleOn(moved, '2010-06-01'))).toBe('open Chair')
    expect(roleOn(moved, '2012')).toBeNull()
  })

  test('of two at once, the one that has more names', () => {
    const twice = holder(
      'gus',
      [
        { title: 'Deputy Prime Purser', from: '2010-01-01', to: '2011-01-01' },
        { title: 'Chair of Ferries', from: '2010-01-01', to: '2011-01-01' },
      ],
      [{ text: 'ferry chair', context: true, from: '2010-01-01', to: '2011-01-01' }],
    )
    expect(rolesOn(twice, '2010-06').map(({ tenure }) => tenure.role.title)).toEqual([
      'Chair of Ferries',
      'Deputy Prime Purser',
    ])
  })
})

describe('what dated aliases tell of a role', () => {
  test('an end that the role lacks, and sharper dates', () => {
    const title = { text: 'Ferry chair', context: true, from: '2010-03-01', to: '2012-05-31' }
    const [tenure] = tenuresOf(holder('ann', [{ from: '2010-03', to: null }], [title]))
    expect(tenure).toMatchObject({ from: '2010-03-01', to: '2012-05-31', inPost: false })
  })

  test('nothing of a role of other dates, and nothing where it only touches', () => {
    const title = { text: 'Ferry chair', context: true, from: '2010-03-01', to: '2012-05-31' }
    const ann = holder('ann', [{ from: '2012-05-31', to: null }, { from: '2008' }], [title])
    expect(tenuresOf(ann).map(({ to }) => to)).toEqual([null, null])
    for (const role of ann.roles ?? []) expect(officesOf(ann, role)).toEqual([office])
  })

  test('an open alias is no proof that a role without a known end goes on', () => {
    const title = { text: 'Ferry chair', context: true, from: '2010-03-01' }
    expect(tenuresOf(holder('ann', [{ from: '2010-03-01' }], [title]))[0]).toMatchObject({
      to: null,
      inPost: false,
    })
  })
})

describe('an office', () => {
  const ann = holder('ann', [{ from: '2010-01-01', to: '2012-06-30' }])
  const bob = holder('bob', [{ title: 'Interim chair', from: '2012-07-01', to: '2012-12' }])
  const cat = holder('cat', [{ from: '2013-01-07', to: null }])
  const people = [cat, ann, bob]
  const tenures = officeHolders(people, office)
  const names = (found: readonly { tenure: { name: string } }[]) => found.map(({ tenure }) => tenure.name)

  test('is known by its holders, interim ones included', () => {
    expect(officesAmong([...people, example('term/other')]).get(office)).toEqual([cat.id, ann.id, bob.id])
    expect(tenures.map(({ name }) => name)).toEqual(['ann', 'bob', 'cat'])
  })

  test('was held by', () => {
    expect(names(holdersOn(tenures, '2011'))).toEqual(['ann'])
    expect(names(holdersOn(tenures, '2012-09'))).toEqual(['bob'])
    expect(names(holdersOn(tenures, '2020-02-29'))).toEqual(['cat'])
    expect(names(holdersOn(tenures, '2009'))).toEqual([])
  })

  test('is held by, and passed on to', () => {
    expect(isShared(tenures)).toBe(false)
    expect(holderNow(tenures)?.name).toBe('cat')
    expect(tenures.map(tenure => successorOf(tenure, tenures)?.name)).toEqual(['bob', 'cat', undefined])
  })

  test('in post by an old source is no longer held once another has begun', () => {
    const old = holder('old', [{ from: '1981', to: null }])
    const all = officeHolders([old, ...people], office)
    expect(holderNow(all)?.name).toBe('cat')
    expect(names(holdersOn(all, '1985'))).toEqual(['old'])
    expect(names(holdersOn(all, '2011'))).toEqual(['ann'])
    expect(holderNow(officeHolders([old, ann], office))).toBeNull()
  })

  test('after a long gap no one is called the next', () => {
    const far = holder('far', [{ from: '2015-01-01', to: null }])
    const all = officeHolders([ann, far], office)
    expect(all[0] && successorOf(all[0], all)).toBeNull()
  })

  test('is shared when its holders are in post side by side, or by the nature of its title', () => {
    const beside = holder('ben', [{ from: '2011-01-01', to: '2012-01-01' }])
    expect(isShared(officeHolders([ann, beside], office))).toBe(true)
    const members = ['2010', '2014'].map((from, index) =>
      holder(`m${index}`, [{ title: 'Member', from, to: null }]),
    )
    expect(isShared(officeHolders(members, `${board} member`))).toBe(true)
  })

  test('by a title lasts only as long as the title was borne', () => {
    const title = { text: 'ferries minister', context: true, from: '2010-01-01', to: '2011-03-31' }
    const wide = holder(
      'wim',
      [{ title: 'Minister of State', from: '2010-01-01', to: '2014-01-01' }],
      [title],
    )
    expect(officeHolders([wide], 'ferries minister')).toMatchObject([
      { from: '2010-01-01', to: '2011-03-31' },
    ])
  })
})

describe('dates of any precision', () => {
  const number = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map(value => String(value).padStart(2, '0'))
  const date = fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.option(number(1, 12)), fc.option(number(1, 28)))
    .map(([year, month, day]) =>
      [year, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])].join('-'),
    )

  test('a role is never held on a day that lies outside of its dates, and certainly on one well inside', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, day) => {
        const [from, to] = firstDay(a) <= lastDay(b) ? [a, b] : [b, a]
        const [tenure] = tenuresOf(holder('ann', [{ from, to }]))
        if (!tenure) throw new Error('a role without a tenure')
        const certainty = certaintyOn(tenure, day)
        expect(certainty === null).toBe(lastDay(day) < firstDay(from) || firstDay(day) > lastDay(to))
        if (firstDay(day) >= lastDay(from) && lastDay(day) <= firstDay(to)) expect(certainty).toBe('certain')
      }),
    )
  })

  test('widening a day never makes a held role not held', () => {
    fc.assert(
      fc.property(date, fc.option(date, { nil: null }), date, (from, to, day) => {
        fc.pre(to === null || firstDay(from) <= lastDay(to))
        const [tenure] = tenuresOf(holder('ann', [{ from, to }]))
        if (!tenure) throw new Error('a role without a tenure')
        if (certaintyOn(tenure, day) !== null) expect(certaintyOn(tenure, day.slice(0, 4))).not.toBeNull()
      }),
    )
  })
})
