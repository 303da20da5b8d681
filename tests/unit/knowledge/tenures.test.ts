import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, lastDay } from '../../../lib/dates/iso-date.ts'
import { officesOf } from '../../../lib/knowledge/role-calendar.ts'
import { certaintyOn, OPEN_YEARS, roleOn, rolesOn, tenuresOf } from '../../../lib/knowledge/tenures.ts'
import { board, holder } from './office-holders.ts'

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
    for (const role of ann.roles ?? []) expect(officesOf(ann, role)).toEqual([`${board} chair`])
  })

  test('an open alias is no proof that a role without a known end goes on', () => {
    const title = { text: 'Ferry chair', context: true, from: '2010-03-01' }
    expect(tenuresOf(holder('ann', [{ from: '2010-03-01' }], [title]))[0]).toMatchObject({
      to: null,
      inPost: false,
    })
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
