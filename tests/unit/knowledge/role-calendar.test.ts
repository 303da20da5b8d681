import { describe, expect, test } from 'vitest'
import {
  holderNow,
  holdersOn,
  isShared,
  officeHolders,
  officesAmong,
  successorOf,
} from '../../../lib/knowledge/role-calendar.ts'
import { example } from './examples.ts'
import { board, holder } from './office-holders.ts'

const office = `${board} chair`

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
