import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerms, indexTerms } from '../../../../lib/page/subject/term-index.ts'

const found = (lists: readonly (readonly [string, string])[], text: string) =>
  findTerms(indexTerms({ all: lists }), text).hits.all.map(({ term, tag }) => `${tag}: ${term}`)

describe('the index of terms', () => {
  it('finds words and phrases in any case, also in the plural and across hyphens and lines', () => {
    expect(found([['a', 'tag|pre sentence report']], 'Two tags and Pre-Sentence\nReports')).toEqual([
      'a: tag',
      'a: pre sentence report',
    ])
  })

  it('finds a term with capitals only as it is written', () => {
    expect(found([['a', 'SPO|US']], 'An SPO told us; two SPOs in the US')).toEqual([
      'a: SPO',
      'a: SPO',
      'a: US',
    ])
  })

  it('takes the longer of two terms at one place, and nothing inside it again', () => {
    const lists = [
      ['short', 'wales'],
      ['long', 'new south wales'],
    ] as const
    expect(found(lists, 'Wales, then New South Wales')).toEqual(['short: wales', 'long: new south wales'])
  })

  it('takes any ending where the list says so', () => {
    expect(found([['a', 'rehabilitat*|missionar* court']], 'Rehabilitation; missionary court')).toEqual([
      'a: rehabilitat*',
      'a: missionar* court',
    ])
  })

  it('looks for each group apart: a term of one may stand inside a term of another', () => {
    const index = indexTerms({ whole: [['a', 'court report']], part: [['b', 'court|reports']] })
    const { whole, part } = findTerms(index, 'Court reports').hits
    expect(whole).toEqual([{ term: 'court report', tag: 'a', word: 0, length: 2, start: 0 }])
    expect(part.map(({ term }) => term)).toEqual(['court', 'reports'])
  })

  it('refuses a beginning that is too short to be looked up', () => {
    expect(() => indexTerms({ all: [['a', 're*']] })).toThrow('Too short')
  })

  it('never overlaps and never throws, whatever the text', () => {
    const index = indexTerms({ all: [['a', 'one two|two three|three*|One']] })
    const text = fc.array(fc.constantFrom('one', 'One', 'two', 'three', 'threes', 'four', '-', '😀', '’s'), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, pieces => {
        let end = 0
        for (const { word, length } of findTerms(index, pieces.join(' ')).hits.all) {
          expect(word).toBeGreaterThanOrEqual(end)
          end = word + length
        }
      }),
    )
  })
})
