import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchOf, viewOf, WHOLE_KNOWLEDGE } from '../../../../components/browse/browse-view.ts'
import { listEntries } from '../../../../components/browse/list-entries.ts'
import { ENTITY_KINDS, entityIdSchema } from '../../../../lib/knowledge/entity-id.ts'
import { KnowledgeIndex } from '../../../../lib/knowledge-search/knowledge-index.ts'
import { WholeIndex } from '../../../../lib/knowledge-search/whole-index.ts'
import { example } from '../../knowledge/examples.ts'

const entity = entityIdSchema.parse('event/flood')

describe('the address of the browse page', () => {
  it('keeps what the reader chose', () => {
    const views = fc.record({
      kind: fc.option(fc.constantFrom(...ENTITY_KINDS)),
      q: fc.string({ unit: 'grapheme', maxLength: 40 }),
      letter: fc.option(fc.constantFrom('a', 'z')),
      year: fc.option(fc.constantFrom('1907', '2026')),
      from: fc.option(fc.constant('packs' as const)),
      entity: fc.option(fc.constant(entity)),
    })
    fc.assert(
      fc.property(views, view => {
        expect(viewOf(searchOf(view))).toEqual(view)
      }),
    )
  })

  it('leaves out what it does not understand', () => {
    expect(viewOf('?kind=ship&letter=ab&year=soon&entity=../person&other=1')).toEqual(WHOLE_KNOWLEDGE)
    fc.assert(
      fc.property(fc.string(), text => {
        const view = viewOf(`?${text}`)
        expect(viewOf(searchOf(view))).toEqual(view)
      }),
    )
  })
})

describe('what is listed', () => {
  const bundled = new KnowledgeIndex([
    example('event/flood', { name: 'The flood', date: '2019-11' }),
    example('event/drought', { name: 'A drought', date: '2022-07', end: '2023-01' }),
    example('event/frost', { name: 'Frost', date: '2022-02-01' }),
    example('term/tide', { name: 'Tide' }),
    example('term/ebb', { name: 'Ebb', description: 'the tide going out' }),
  ])
  const index = new WholeIndex(bundled)
  const names = (change: object) =>
    listEntries(index, { ...WHOLE_KNOWLEDGE, ...change }).hits.map(({ entry }) => entry.name)

  it('stands by date, newest first, where it is dated, else by the alphabet', () => {
    expect(names({ kind: 'event' })).toEqual(['A drought', 'Frost', 'The flood'])
    expect(names({ kind: 'term' })).toEqual(['Ebb', 'Tide'])
    expect(names({})).toEqual(['A drought', 'Ebb', 'The flood', 'Frost', 'Tide'])
  })

  it('has what packs hold of the same kind behind what is bundled, or alone where that was chosen', () => {
    const entities = [
      example('term/mine.creek', { name: 'Creek' }),
      example('term/mine.tidal', { name: 'Tidal' }),
    ]
    const both = new WholeIndex(bundled, [{ id: 'mine', name: 'Mine', entities }])
    const listed = (change: object) =>
      listEntries(both, { ...WHOLE_KNOWLEDGE, ...change }).hits.map(({ entry, from }) => [
        entry.name,
        from?.name,
      ])
    expect(listed({ kind: 'term' })).toEqual([
      ['Ebb', undefined],
      ['Tide', undefined],
      ['Creek', 'Mine'],
      ['Tidal', 'Mine'],
    ])
    expect(listed({ from: 'packs', letter: 'c' })).toEqual([['Creek', 'Mine']])
    expect(listed({ from: 'packs', q: 'tid' })).toEqual([['Tidal', 'Mine']])
  })

  it('is narrowed by letter, year and words; the best of what was typed first', () => {
    expect(names({ letter: 'f' })).toEqual(['The flood', 'Frost'])
    expect(names({ kind: 'event', year: '2022' })).toEqual(['A drought', 'Frost'])
    expect(names({ kind: 'event', year: '2023' })).toEqual(['A drought'])
    expect(names({ q: 'tide' })).toEqual(['Tide', 'Ebb'])
    expect(names({ q: 'tide', kind: 'event' })).toEqual([])
  })

  it('offers letters for what has no date, and years for what has one', () => {
    const offered = (change: object) => {
      const { letters, years } = listEntries(index, { ...WHOLE_KNOWLEDGE, ...change })
      return [letters.join(''), years.join(' ')]
    }
    expect(offered({ kind: 'term' })).toEqual(['et', ''])
    expect(offered({ kind: 'event' })).toEqual(['', '2023 2022 2019'])
    expect(offered({ q: 'tide' })).toEqual(['', ''])
  })
})
