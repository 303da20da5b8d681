import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeFault } from '../../../lib/knowledge/fault.ts'
import { LONGEST_LINE, readLines } from '../../../lib/knowledge/read-lines.ts'
import { exampleRecord } from './examples.ts'

const line = (id: string, more: object = {}) => JSON.stringify(exampleRecord(id, more))

describe('readLines', () => {
  test('reads on after a broken line and says where it stands', () => {
    const text = [line('term/one'), '{"id":"term/two",', '', line('term/three')].join('\n')
    const { entities, located, faults } = readLines('terms.jsonl', text, 'term')
    expect(entities.map(({ id }) => id)).toEqual(['term/one', 'term/three'])
    expect(located.map(found => found.line)).toEqual([1, 4])
    expect(faults).toHaveLength(1)
    expect(faults.map(describeFault)[0]).toMatch(/^terms\.jsonl:2: not JSON/)
  })

  test.each([
    ['an unknown key', { extra: 1 }, /has unknown key extra/],
    ['a missing name', { name: undefined }, /name is (missing|not string)/],
    ['a kind that is none', { kind: 'thing' }, /kind is none of/],
    ['a type that is none', { type: 'thing' }, /type is not "role" or/],
    ['no fact', { facts: [] }, /facts holds no fact/],
    ['an impossible date', { asOf: '2023-02-30' }, /asOf is not an ISO date/],
    [
      'a fact without a source',
      { facts: [{ text: 'x', sources: [] }] },
      /facts\[0\]\.sources names no source/,
    ],
    ['a description too long', { description: 'x'.repeat(101) }, /description has more than 100 characters/],
    ['a control character', { summary: 'a\u0007b' }, /summary holds a control character/],
    [
      'an address that is none',
      { sources: [{ id: 's1', title: 't', publisher: 'p', url: 'javascript:1' }] },
      /address/,
    ],
    [
      'an alias that ends too soon',
      { aliases: [{ text: 'x', from: '2021', to: '2020' }] },
      /ends before it begins/,
    ],
    ['a condition that is false', { aliases: [{ text: 'x', context: false }] }, /aliases\[0\]\.context/],
  ])('refuses %s', (_what, more, reason) => {
    const { entities, faults } = readLines('terms.jsonl', line('term/one', more), 'term')
    expect(entities).toEqual([])
    expect(faults[0]?.reason).toMatch(reason)
    expect(faults[0]?.reason).toContain('term/one')
  })

  test('refuses an entity in the file of another kind, and an id of another kind', () => {
    expect(readLines('people.jsonl', line('term/one'), 'person').faults[0]?.reason).toMatch(
      /for the kind person/,
    )
    const disguised = JSON.stringify({ ...exampleRecord('term/one'), id: 'person/one' })
    expect(readLines('terms.jsonl', disguised, 'term').faults[0]?.reason).toMatch(
      /does not fit the kind term/,
    )
  })

  test('lets a byte order mark and Windows line ends pass', () => {
    const { entities, faults } = readLines(
      'terms.jsonl',
      `\uFEFF${line('term/one')}\r\n${line('term/two')}\r\n`,
    )
    expect(faults).toEqual([])
    expect(entities).toHaveLength(2)
  })

  test('refuses a line beyond all measure without reading it', () => {
    const { faults } = readLines('terms.jsonl', line('term/one', { summary: 'x'.repeat(LONGEST_LINE) }))
    expect(faults[0]?.reason).toMatch(/longer than/)
  })

  test('never throws, and every line that is not blank is an entity or has a fault', () => {
    const anyLine = fc.oneof(fc.string(), fc.json(), fc.constant(line('term/one')), fc.constant('{"id":5}'))
    fc.assert(
      fc.property(fc.array(anyLine), lines => {
        const { located, faults } = readLines('any.jsonl', lines.join('\n'))
        const told = new Set([...located, ...faults].map(found => found.line))
        const expected = lines
          .join('\n')
          .replace(/^\uFEFF/, '')
          .split(/\r?\n/)
          .flatMap((text, index) => (text.trim() === '' ? [] : [index + 1]))
        expect([...told].sort((a, b) => a - b)).toEqual(expected)
      }),
    )
  })
})
