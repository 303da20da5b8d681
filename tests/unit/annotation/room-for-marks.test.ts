import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLargestParts, addWhole } from '../../../lib/annotation/room-for-marks.ts'
import type { Extent } from '../../../lib/page/page-text.ts'

const TEXT = 'The minister will hire 1,000 new officers next year, he said.'
const at = (words: string): Extent => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})
const wordsOf = ({ start, end }: Extent) => TEXT.slice(start, end)

describe('addWhole', () => {
  it('adds what stands where nothing is marked, and leaves out what touches a mark', () => {
    const marks = [at('minister'), at('officers')]
    expect(addWhole(marks, [at('1,000'), at('new officers'), at('The')]).map(wordsOf)).toEqual([
      'The',
      'minister',
      '1,000',
      'officers',
    ])
  })
})

describe('addLargestParts', () => {
  it('takes a mark whole where there is room for it', () => {
    expect(addLargestParts([at('The')], [at('hire 1,000 new officers')], wordsOf).map(wordsOf)).toEqual([
      'The',
      'hire 1,000 new officers',
    ])
  })

  it('takes its largest part that is not marked, from letter to letter', () => {
    const marks = [at('officers')]
    expect(addLargestParts(marks, [at('hire 1,000 new officers next')], wordsOf).map(wordsOf)).toEqual([
      'hire 1,000 new',
      'officers',
    ])
  })

  it('leaves out what is hardly to be seen any more', () => {
    const marks = [at('hire'), at('1,000 new officers')]
    expect(addLargestParts(marks, [at('hire 1,000 new officers')], wordsOf)).toEqual(marks)
  })

  it('never gives marks that overlap or lie outside of what was asked for', () => {
    const extent = fc
      .tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 12 }), fc.array(extent, { maxLength: 12 }), (one, more) => {
        const marks = addLargestParts(addWhole([], one), more, wordsOf)
        marks.forEach((mark, index) => {
          expect(mark.end).toBeGreaterThan(mark.start)
          expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0)
          expect([...one, ...more].some(each => each.start <= mark.start && each.end >= mark.end)).toBe(true)
        })
      }),
    )
  })
})
