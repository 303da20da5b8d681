import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, LONGEST_EXCERPT } from '../../../lib/messages/excerpt.ts'

describe('excerptOf', () => {
  it('gives a short text whole, on one line', () => {
    const text = 'Before.\nOne  line\nand another.\nAfter.'
    expect(excerptOf(text, 8, 31)).toBe('One line and another.')
  })

  it('cuts a long one between words and says that it goes on', () => {
    const text = 'The diary is full, and so is the waiting room.'
    expect(excerptOf(text, 0, text.length, 20)).toBe('The diary is full…')
    expect(excerptOf(text, 0, text.length, 36)).toBe('The diary is full, and so is the…')
  })

  it('says that it goes on also where white space hides how long it is', () => {
    const text = `One.${'\n'.repeat(60)}Two.`
    expect(excerptOf(text, 0, text.length, 20)).toBe('One…')
  })

  it('shows no half of a character that a stretch begins or ends inside of', () => {
    expect(excerptOf('a𐀀b', 2, 4)).toBe('b')
    expect(excerptOf('a𐀀b', 0, 2)).toBe('a')
  })

  it('is never longer than it may be, holds no line feed and no half of a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 900 }),
        fc.nat(900),
        fc.nat(900),
        (text, start, length) => {
          const words = excerptOf(text, start, start + length)
          expect(words.length).toBeLessThanOrEqual(LONGEST_EXCERPT)
          expect(words).not.toMatch(/\n/)
          expect(words.isWellFormed()).toBe(true)
        },
      ),
    )
  })
})
