import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../../../lib/matching/numbers/read-numbers.ts'
import { sentencesOf } from '../../../../lib/matching/promises/sentences.ts'
import { concept, stem } from '../../../../lib/matching/promises/words.ts'

describe('stems', () => {
  it.each([
    ['recruiting', 'recruits'],
    ['recruited', 'recruitment'],
    ['promised', 'promises'],
    ['tagged', 'tagging'],
    ['policies', 'policy'],
    ['reduce', 'reducing'],
  ])('makes “%s” and “%s” one', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it.each([
    ['prison', 'prisoner'],
    ['tell', 'tel'],
    ['pay', 'paw'],
  ])('keeps “%s” and “%s” apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })

  it('gives one concept to the ways to say an act', () => {
    expect(concept(stem('hiring'))).toBe(concept(stem('recruits')))
    expect(concept(stem('criminals'))).toBe(concept(stem('offenders')))
    expect(concept(stem('harbour'))).toBe(stem('harbour'))
  })
})

const read = (text: string) =>
  [...sentencesOf(text, readNumbers(text))].map(words => words.map(word => text.slice(word.start, word.end)))

describe('sentences', () => {
  it('ends at a full stop and at a line, but not at a line broken by hand', () => {
    expect(read('One ends. Two goes\non here\nThree')).toEqual([
      ['One', 'ends'],
      ['Two', 'goes', 'on', 'here'],
      ['Three'],
    ])
  })

  it('does not end at a title, and takes a figure as one word', () => {
    expect(read('Mr Quay gave £1.5 million more.')).toEqual([['Mr', 'Quay', 'gave', '£1.5 million', 'more']])
  })

  it('gives each word once, in order, on the text', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        let end = 0
        for (const words of sentencesOf(text, readNumbers(text))) {
          for (const word of words) {
            expect(word.start).toBeGreaterThanOrEqual(end)
            expect(word.end).toBeGreaterThan(word.start)
            end = word.end
          }
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })
})
