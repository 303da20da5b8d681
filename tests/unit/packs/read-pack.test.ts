import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOf } from '../../../lib/knowledge/entity-id.ts'
import { LONGEST_PACK, MOST_ENTITIES_OF_A_PACK } from '../../../lib/packs/pack-limits.ts'
import { readPack } from '../../../lib/packs/read-pack.ts'

const TODAY = '2026-11-22'
const HEADER = { pack: 'north', version: 1, name: 'The north' }
const person = { id: 'person/ottilie-marr', kind: 'person', name: 'Ottilie Marr', description: 'of a trust' }
const pack = (...lines: unknown[]) =>
  [HEADER, ...lines].map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')

describe('readPack', () => {
  it('fills in what a line may leave out and gives ids of the pack’s own', () => {
    const { header, lines, faults } = readPack(pack(person), TODAY)
    expect(faults).toEqual([])
    expect(header).toEqual(HEADER)
    expect(lines[0]?.line).toBe(2)
    expect(lines[0]?.entity).toMatchObject({
      id: 'person/north.ottilie-marr',
      summary: 'of a trust',
      asOf: TODAY,
      facts: [],
    })
  })

  it('cannot take the place of a bundled entity, and leads to it all the same', () => {
    const { lines } = readPack(
      pack(
        { ...person, id: 'person/martin-jones' },
        {
          id: 'organisation/marr-trust',
          kind: 'organisation',
          name: 'Marr Trust',
          description: 'a trust',
          related: [
            { type: 'see-also', target: 'person/martin-jones' },
            { type: 'see-also', target: 'organisation/napo' },
          ],
        },
      ),
      TODAY,
    )
    expect(lines.map(({ entity }) => packOf(entity.id))).toEqual(['north', 'north'])
    expect(lines[1]?.entity.related.map(({ target }) => target)).toEqual([
      'person/north.martin-jones',
      'organisation/napo',
    ])
  })

  it.each([
    ['not JSON', '{"id":', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['a kind that packs do not hold', { ...person, kind: 'promise' }, 'kind'],
    ['an unknown key', { ...person, script: 'x' }, 'entity'],
    ['an id of another pack', { ...person, id: 'person/other.ottilie-marr' }, 'entity'],
    ['an id of another kind', { ...person, id: 'organisation/ottilie-marr' }, 'entity'],
    ['a surname alone', { ...person, name: 'Marr' }, 'person-name'],
    ['a title and a surname', { ...person, name: 'Dr Marr' }, 'person-name'],
    ['text that is turned round', { ...person, description: 'of a \u202etrust' }, 'direction'],
    ['too many aliases', { ...person, aliases: Array(41).fill({ text: 'O. Marr' }) }, 'aliases'],
    ['a long alias', { ...person, aliases: [{ text: 'x'.repeat(161) }] }, 'entity'],
    ['a fact without its source', { ...person, facts: [{ text: 'Spoke.', sources: ['s1'] }] }, 'source'],
    [
      'a script for an address',
      { ...person, sources: [{ id: 's1', title: 'T', publisher: 'P', url: 'javascript:alert(1)' }] },
      'entity',
    ],
    ['a very long line', { ...person, summary: 'x'.repeat(30_000) }, 'line-too-long'],
    ['a prototype', '{"__proto__":{"kind":"person"},"id":"person/a-b"}', 'kind'],
  ])('says which line is wrong: %s', (_, line, code) => {
    const { lines, faults } = readPack(pack(line, { ...person, id: 'person/good-one' }), TODAY)
    expect(faults).toMatchObject([{ line: 2, code }])
    expect(lines.map(({ entity }) => entity.id)).toEqual(['person/north.good-one'])
  })

  it('says that an id stands twice', () => {
    expect(readPack(pack(person, person), TODAY).faults).toEqual([
      { line: 3, code: 'twice', values: { id: 'person/ottilie-marr', earlier: 2 } },
    ])
  })

  it.each([
    ['nothing', '', 'empty'],
    ['no first line', JSON.stringify(person), 'header'],
    ['too much', 'x'.repeat(LONGEST_PACK + 1), 'too-long'],
    ['too many', pack(...Array(MOST_ENTITIES_OF_A_PACK + 1).fill('{}')), 'too-many'],
    ['an id with a slash', '{"pack":"../x","version":1,"name":"X"}', 'header'],
  ])('takes nothing of a file with %s', (_, text, code) => {
    expect(readPack(text, TODAY)).toMatchObject({ header: null, lines: [], faults: [{ code }] })
  })

  it('puts conditions on forms that name too much', () => {
    const { lines } = readPack(
      pack(
        {
          ...person,
          aliases: [
            { text: 'Marr', prefer: true },
            { text: 'Dr Marr' },
            { text: 'O. Marr' },
            { text: 'the boss' },
          ],
        },
        {
          id: 'organisation/beacon',
          kind: 'organisation',
          name: 'Beacon',
          description: 'a charity',
          aliases: [{ text: 'BCN' }, { text: 'BEACON-NI' }],
        },
      ),
      TODAY,
    )
    expect(lines.map(({ entity }) => entity.aliases)).toEqual([
      [
        { text: 'Marr', context: true },
        { text: 'Dr Marr', context: true },
        { text: 'O. Marr' },
        { text: 'the boss', context: true },
      ],
      [{ text: 'BCN', context: true }, { text: 'BEACON-NI' }, { text: 'Beacon', context: true }],
    ])
  })

  it('never throws, and never gives an entity outside of its pack', () => {
    const odd = fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(person)))
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 6 }), rest => {
        const { lines } = readPack([JSON.stringify(HEADER), ...rest].join('\n'), TODAY)
        expect(lines.every(({ entity }) => packOf(entity.id) === 'north')).toBe(true)
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), text => void readPack(text, TODAY)),
      { numRuns: 300 },
    )
  })
})
