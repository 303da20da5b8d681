import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureNumbers, placeClaims } from '../../../scripts/evaluation/measure-numbers.ts'
import { measurePromises } from '../../../scripts/evaluation/measure-promises.ts'
import { locateQuote, plainText } from '../../../scripts/evaluation/stretch.ts'
import { byId, figuresOf, stretchOf } from './evaluation-figures.ts'

const TEXT =
  'The board’s fleet has 40 ferries.\nIt will buy 1,000 oars, and oars for all by May. A raft is no promise.'

describe('measureNumbers', () => {
  const claim = { id: 'n1', quote: 'fleet has 40 ferries', series: 'statistic/ferries', verdict: 'differs' }
  const documents = [{ id: 'a', text: TEXT }]
  const measure = (...numbers: { words: string; series: string; verdict: string }[]) =>
    figuresOf(
      measureNumbers(
        placeClaims([claim], documents).claims,
        byId({
          id: 'a',
          numbers: numbers.map(({ words, ...rest }) => ({ ...stretchOf(TEXT, words), ...rest })),
        }),
      ),
    )

  it('finds the series within the quotation and compares the verdict', () => {
    expect(measure({ words: '40', series: 'statistic/ferries', verdict: 'differs' })).toEqual({
      claims: 1,
      'series found': 1,
      'verdicts right': 1,
      'wrong verdicts': 0,
    })
    expect(measure({ words: '1,000', series: 'statistic/ferries', verdict: 'differs' })['series found']).toBe(
      0,
    )
    expect(measure({ words: '40', series: 'statistic/oars', verdict: 'differs' })['series found']).toBe(0)
  })

  it('calls only a verdict wrong that says something', () => {
    const series = 'statistic/ferries'
    expect(measure({ words: '40', series, verdict: 'agrees' })).toMatchObject({ 'wrong verdicts': 1 })
    expect(measure({ words: '40', series, verdict: 'unknown' })).toMatchObject({
      'series found': 1,
      'verdicts right': 0,
      'wrong verdicts': 0,
    })
  })

  it('leaves out claims without a series, and names quotations that stand nowhere', () => {
    const quoted = [
      { ...claim, series: null },
      { ...claim, quote: 'the fleet has sunk' },
    ]
    const { claims, misses } = placeClaims(quoted, documents)
    expect(figuresOf(measureNumbers(claims, new Map()))).toMatchObject({ claims: 0, 'series found': null })
    expect(misses.map(({ kind }) => kind)).toEqual(['quotation in no document'])
  })

  it('counts figures of no series apart, and those judged among them', () => {
    const trap = { ...stretchOf(TEXT, '1,000 oars'), document: 'a', series: null, verdict: 'unknown' }
    const tied = (verdict: string) => {
      const number = { ...stretchOf(TEXT, '1,000'), series: 'statistic/oars', verdict }
      return figuresOf(measureNumbers([trap], byId({ id: 'a', numbers: [number] })))
    }
    expect(tied('unknown')).toMatchObject({
      claims: 0,
      'figures of no series': 1,
      'of those tied to a series': 1,
      'of those judged': 0,
    })
    expect(tied('agrees')).toMatchObject({ 'of those judged': 1 })
  })
})

describe('locateQuote', () => {
  it('finds a quotation whatever its case, spaces and quotation marks', () => {
    const place = locateQuote(TEXT, "THE board's fleet has 40  ferries. It will…")
    expect(place && TEXT.slice(place.start, place.end)).toBe('The board’s fleet has 40 ferries.\nIt will')
    expect(locateQuote(TEXT, 'a fleet of 40')).toBeNull()
    expect(locateQuote(TEXT, ' … ')).toBeNull()
  })

  it('gives a place that reads as the quotation does, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, from, length) => {
        const quote = text.slice(from, from + length)
        const place = locateQuote(text, quote)
        if (place)
          expect(plainText(text.slice(place.start, place.end))).toBe(
            plainText(quote).replace(/…+$/, '').trim(),
          )
        else expect(plainText(quote).replace(/…+$/, '').trim()).toBe('')
      }),
    )
  })
})

describe('measurePromises', () => {
  const made = { ...stretchOf(TEXT, 'will buy 1,000 oars'), promise: 'promise/oars', literal: true }
  const reworded = { ...stretchOf(TEXT, 'oars for all'), promise: 'promise/oars', literal: false }
  const trap = { ...stretchOf(TEXT, 'no promise'), promise: null }
  const arguable = { ...stretchOf(TEXT, '40 ferries'), promise: 'promise/ferries', optional: true }
  const truth = [{ id: 'a', promises: [made, reworded, trap, arguable] }]
  const measure = (...promises: { start: number; end: number; text: string; promise: string }[]) =>
    figuresOf(measurePromises(truth, byId({ id: 'a', promises })))
  const mark = (words: string, promise: string) => ({ ...stretchOf(TEXT, words), promise })

  it('counts marks by promise and place', () => {
    expect(measure(mark('1,000 oars', 'promise/oars'))).toEqual({
      'passages to find': 2,
      precision: 1,
      recall: 0.5,
      'recall of those worded as a pattern': 1,
      traps: 1,
      'traps sprung': 0,
    })
    expect(measure(mark('1,000 oars', 'promise/ferries'))).toMatchObject({ precision: 0, recall: 0 })
  })

  it('lets one mark serve one passage', () => {
    expect(measure(mark('1,000 oars, and oars for all', 'promise/oars'))).toMatchObject({
      precision: 1,
      recall: 0.5,
    })
  })

  it('counts traps that were sprung', () => {
    expect(measure(mark('A raft is no promise', 'promise/oars'))).toMatchObject({
      precision: 0,
      'traps sprung': 1,
    })
  })

  it('neither rewards nor punishes what is optional', () => {
    expect(measure(mark('40 ferries', 'promise/ferries'))).toMatchObject({ precision: null, recall: 0 })
  })
})
