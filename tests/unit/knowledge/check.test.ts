import { describe, expect, test } from 'vitest'
import { checkEntities } from '../../../lib/knowledge/check.ts'
import { describeFault } from '../../../lib/knowledge/fault.ts'
import { readLines } from '../../../lib/knowledge/read-lines.ts'
import { exampleRecord } from './examples.ts'

function check(...records: Record<string, unknown>[]): string[] {
  const read = readLines('some.jsonl', records.map(record => JSON.stringify(record)).join('\n'))
  expect(read.faults).toEqual([])
  return checkEntities(read.located).map(describeFault)
}

const one = exampleRecord('term/one')
const person = exampleRecord('person/ann-example')

describe('checkEntities', () => {
  test('finds nothing wrong where nothing is', () => {
    expect(
      check(one, person, exampleRecord('term/two', { related: [{ type: 'see-also', target: 'term/one' }] })),
    ).toEqual([])
  })

  test('an id that stands twice is told with the place of the first', () => {
    expect(check(one, person, one)).toEqual(['some.jsonl:3: term/one: the id stands already at some.jsonl:1'])
  })

  test.each([
    [
      'a relation to nothing',
      { related: [{ type: 'about', target: 'term/none' }] },
      'related[0].target points to nothing: term/none',
    ],
    [
      'a relation to itself',
      { related: [{ type: 'about', target: 'term/two' }] },
      'related[0].target points to itself',
    ],
    [
      'an id in a place of no meaning',
      { expansion: 'term/none' },
      'expansion holds an id that does not exist: term/none',
    ],
    [
      'a source that is not there',
      { facts: [{ text: 'x', sources: ['s9'] }] },
      'facts[0] cites a source that is not there: s9',
    ],
    [
      'a source twice',
      { sources: [1, 2].map(() => ({ id: 's1', title: 't', publisher: 'p' })) },
      'the source s1 stands twice',
    ],
    [
      'an alias twice',
      { aliases: [{ text: 'x' }, { text: 'x', context: true }] },
      'aliases[1] stands twice: “x”',
    ],
  ])('finds %s', (_what, more, reason) => {
    expect(check(one, exampleRecord('term/two', more))).toEqual([`some.jsonl:2: term/two: ${reason}`])
  })

  test('finds references of the wrong kind', () => {
    const role = { title: 'Chair', organisation: 'person/ann-example', sources: ['s1'] }
    expect(check(person, exampleRecord('person/bob-example', { roles: [role] }))).toEqual([
      'some.jsonl:2: person/bob-example: roles[0].organisation points to a person, not to organisation or place: person/ann-example',
    ])
    expect(check(one, exampleRecord('report/one', { authors: ['term/one'], published: '2020' }))[0]).toMatch(
      /authors\[0\]/,
    )
    expect(check(one, exampleRecord('promise/one', { statistics: ['term/one'] }))[0]).toMatch(
      /statistics\[0\]/,
    )
    expect(check(one, exampleRecord('place/one', { operator: 'term/one' }))[0]).toMatch(
      /operator points to a term/,
    )
  })

  test('finds a delivery unit without a region, points and patterns that repeat, an event that ends too soon', () => {
    expect(check(exampleRecord('place/one', { type: 'pdu' }))[0]).toMatch(/names no region/)
    const points = [1, 2].map(value => ({ date: '2020', value, sources: ['s1'] }))
    expect(check(exampleRecord('statistic/one', { points }))[0]).toMatch(/points\[1\] repeats 2020/)
    const noted = points.map((point, index) => ({ ...point, note: `count ${index}` }))
    expect(check(exampleRecord('statistic/one', { points: noted }))).toEqual([])
    expect(check(exampleRecord('promise/one', { patterns: ['{n} Boats', '{n} boats'] }))[0]).toMatch(
      /patterns\[1\]/,
    )
    expect(check(exampleRecord('event/one', { date: '2021', end: '2020' }))[0]).toMatch(
      /ends before it begins/,
    )
  })

  describe('forms that two entities claim', () => {
    const claim = (id: string, alias: object) =>
      exampleRecord(id, { aliases: [{ text: 'The Board’s form', ...alias }] })

    test.each([
      ['both without conditions', {}, {}, 1],
      ['one with context', {}, { context: true }, 0],
      ['both with context', { context: true }, { context: true }, 0],
      ['one preferred', { prefer: true }, {}, 0],
      ['both preferred', { prefer: true }, { prefer: true, context: true }, 1],
      ['on different days', { to: '2019' }, { from: '2020' }, 0],
      ['on days that touch', { to: '2020-03' }, { from: '2020-03-31' }, 1],
    ])('%s', (_what, a, b, faults) => {
      const found = check(claim('term/one', a), claim('organisation/two', b))
      expect(found).toHaveLength(faults)
      if (faults)
        expect(found[0]).toMatch(/^some\.jsonl:2: organisation\/two: “the board's form” .* term\/one/)
    })

    test('a name is a claim too, unless an alias of the same text says otherwise', () => {
      const named = exampleRecord('term/one', { name: 'The board’s FORM' })
      expect(check(named, claim('term/two', {}))).toHaveLength(1)
      expect(
        check({ ...named, aliases: [{ text: 'the board’s form', context: true }] }, claim('term/two', {})),
      ).toEqual([])
    })

    test('kinds that are not looked for in text claim nothing', () => {
      expect(check(claim('event/one', {}), claim('term/two', {}))).toEqual([])
    })
  })
})
