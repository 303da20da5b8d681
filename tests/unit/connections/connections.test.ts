import { describe, expect, it } from 'vitest'
import { connectionsAmong, weightiest } from '../../../lib/connections/connections.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import { idOf, madeUp, roleIn } from './made-up-entities.ts'

const office = madeUp('organisation/office', { related: [['part-of', 'organisation/ministry']] })
const ministry = madeUp('organisation/ministry')
const ann = madeUp('person/ann', {
  roles: [roleIn('organisation/office', 'Chief', '2019-02', '2021-05')],
  related: [
    ['leads', 'organisation/office'],
    ['see-also', 'organisation/ministry'],
  ],
})

describe('how entities are connected', () => {
  it('says a role with its dates and not the undated relation that says the same', () => {
    const [connection, ...others] = connectionsAmong([ann, office], '2020-06-01')
    expect(others).toEqual([])
    expect(connection?.ties).toMatchObject([{ type: 'role', tenure: { from: '2019-02', to: '2021-05' } }])
    expect(connection?.onDay).toBe(true)
  })

  it('knows that a role had ended by the day of the page', () => {
    expect(connectionsAmong([ann, office], '2023-01-01')[0]?.onDay).toBe(false)
    expect(connectionsAmong([ann, office], null)[0]?.onDay).toBe(true)
  })

  it('connects bodies, reports and promises, and nothing through a term or a mere "see also"', () => {
    const report = madeUp('report/review', {
      publisher: idOf('organisation/office'),
      related: [['about', 'organisation/ministry']],
    })
    const promise = madeUp('promise/more-staff', {
      appearances: [{ date: '2020', speaker: idOf('person/ann'), text: 'More.', sources: ['s1'] }],
      statistics: [],
    })
    const term = madeUp('term/word', { related: [['part-of', 'organisation/ministry']] })
    const found = connectionsAmong([ann, office, ministry, report, promise, term], null)
    expect(found.map(({ ends }) => ends.join(' '))).toEqual([
      'person/ann organisation/office',
      'organisation/office organisation/ministry',
      'report/review organisation/ministry',
      'report/review organisation/office',
      'promise/more-staff person/ann',
    ])
  })

  it('says once what two records say from both sides', () => {
    const writer = madeUp('person/writer', { related: [['wrote', 'report/book']] })
    const book = madeUp('report/book', {
      authors: [idOf('person/writer')],
      related: [['wrote', 'person/writer']],
    })
    expect(connectionsAmong([writer, book], null).map(({ ties }) => ties.length)).toEqual([1])
  })

  it('leaves out what the page does not name', () => {
    expect(connectionsAmong([ann], null)).toEqual([])
  })
})

describe('which connections are drawn', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'].map(letter => `organisation/${letter}` as EntityId)
  const tie = (one: number, other: number) => ({
    ends: [ids[one] ?? idOf(''), ids[other] ?? idOf('')] as const,
    ties: [],
    onDay: true,
  })

  it('keeps to the number asked for, takes the weightiest and leaves nothing by itself', () => {
    const { nodes, connections } = weightiest([tie(0, 4), tie(1, 2), tie(2, 3)], ids, 3)
    expect(nodes).toEqual([ids[1], ids[2], ids[3]])
    expect(connections).toHaveLength(2)
  })

  it('draws all where there is room', () => {
    expect(weightiest([tie(0, 4), tie(1, 2)], ids, 14).nodes).toEqual([ids[0], ids[1], ids[2], ids[4]])
  })
})
