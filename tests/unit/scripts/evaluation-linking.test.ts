import { describe, expect, it } from 'vitest'
import { measureLinking } from '../../../scripts/evaluation/measure-linking.ts'
import { findTwins } from '../../../scripts/evaluation/twins.ts'
import { example } from '../knowledge/examples.ts'
import { byId, figuresOf, stretchOf } from './evaluation-figures.ts'

const TEXT = 'Ada Quill of the Ferry Board met Mr Quill. The Board met the FB, and Quill rowed home.'
const at = (words: string, entity: string) => ({ ...stretchOf(TEXT, words), entity })
const identical = (one: string, other: string) => one === other

describe('measureLinking', () => {
  const truth = [
    {
      id: 'a',
      mentions: [
        at('Ada Quill', 'person/ada-quill'),
        at('Ferry Board', 'organisation/ferry-board'),
        { ...at('The Board', 'organisation/ferry-board'), optional: true },
        { ...stretchOf(TEXT, 'Mr Quill'), entity: null },
      ],
    },
  ]
  const measure = (...mentions: ReturnType<typeof at>[]) =>
    measureLinking(truth, byId({ id: 'a', mentions }), identical)

  it('counts what is right, in vain and lacking, for each kind apart', () => {
    const measurement = measure(at('Ada Quill', 'person/ada-quill'), at('Mr Quill', 'person/ada-quill'))
    expect(figuresOf(measurement)).toMatchObject({
      'mentions to link': 2,
      precision: 0.5,
      recall: 0.5,
      'people: precision': 0.5,
      'people: recall': 1,
      'organisations: precision': null,
      'organisations: recall': 0,
    })
    expect(measurement.misses.map(({ kind }) => kind)).toEqual(['missed', 'should not be linked'])
  })

  it('takes an overlap for found and says how many spans are exact', () => {
    const figures = figuresOf(
      measure(at('Quill of', 'person/ada-quill'), at('Ferry Board', 'organisation/ferry-board')),
    )
    expect(figures).toMatchObject({ precision: 1, recall: 1, 'spans exact': 0.5 })
  })

  it('counts another entity in the right place as both in vain and lacking', () => {
    const measurement = measure(at('Ferry Board', 'organisation/fishery-board'))
    expect(figuresOf(measurement)).toMatchObject({ precision: 0, recall: 0 })
    expect(measurement.misses).toContainEqual({
      kind: 'wrong entity',
      text: 'a «Ferry Board» organisation/ferry-board, was given organisation/fishery-board',
    })
  })

  it('neither rewards nor punishes what is optional', () => {
    const figures = figuresOf(measure(at('The Board', 'organisation/ferry-board')))
    expect(figures).toMatchObject({ precision: null, recall: 0, 'mentions to link': 2 })
  })

  it('lets a second link to the same mention pass, since it says nothing wrong', () => {
    const figures = figuresOf(measure(at('Ada', 'person/ada-quill'), at('Quill of', 'person/ada-quill')))
    expect(figures).toMatchObject({ precision: 1, 'people: recall': 1 })
  })

  it('leaves kinds that have no names out of the answers', () => {
    expect(figuresOf(measure(at('rowed', 'statistic/rowers'))).precision).toBeNull()
  })

  it('takes a document without an answer for one where nothing was found', () => {
    const figures = figuresOf(measureLinking(truth, new Map(), identical))
    expect(figures).toMatchObject({ recall: 0, 'mentions to link': 2 })
  })

  it('counts the people linked where all names are traps', () => {
    const traps = [{ id: 't', mentions: [{ ...stretchOf(TEXT, 'Mr Quill'), entity: null }] }]
    const mentions = [at('Quill. ', 'person/ada-quill'), at('FB', 'organisation/ferry-board')]
    const figures = figuresOf(
      measureLinking([...truth, ...traps], byId({ id: 't', mentions }, { id: 'a', mentions }), identical),
    )
    expect(figures).toMatchObject({ 'documents whose names are all traps': 1, 'people linked in them': 1 })
  })
})

describe('findTwins', () => {
  const seeAlso = (target: string) => ({ related: [{ type: 'see-also', target }] })
  const alias = (text: string) => ({ aliases: [{ text }] })
  const board = (more: object = {}) =>
    example('organisation/ferry-board', { ...alias('FB'), ...seeAlso('term/fb'), ...more })
  const term = (more: object = {}) =>
    example('term/fb', { ...alias('fb'), ...seeAlso('organisation/ferry-board'), ...more })
  const areSame = (...[entities]: Parameters<typeof findTwins>) =>
    findTwins(entities)('term/fb', 'organisation/ferry-board')

  it('takes a term and what it names for the same, either way round', () => {
    const same = findTwins([board(), term()])
    expect(same('term/fb', 'organisation/ferry-board')).toBe(true)
    expect(same('organisation/ferry-board', 'term/fb')).toBe(true)
    expect(same('term/fb', 'term/fb')).toBe(true)
  })

  it('asks that each sees the other and that they share a form', () => {
    expect(areSame([board({ related: [] }), term()])).toBe(false)
    expect(areSame([board(), term({ related: [] })])).toBe(false)
    expect(areSame([board(), term({ name: 'ferry', ...alias('ferries') })])).toBe(false)
  })

  it('never takes a person for an office, nor two terms for one', () => {
    const person = example('person/ada-quill', { ...alias('ferrymaster'), ...seeAlso('term/ferrymaster') })
    const office = example('term/ferrymaster', seeAlso('person/ada-quill'))
    expect(findTwins([person, office])('person/ada-quill', 'term/ferrymaster')).toBe(false)
    const one = example('term/raft', { ...alias('float'), ...seeAlso('term/punt') })
    const other = example('term/punt', { ...alias('float'), ...seeAlso('term/raft') })
    expect(findTwins([one, other])('term/raft', 'term/punt')).toBe(false)
  })
})
