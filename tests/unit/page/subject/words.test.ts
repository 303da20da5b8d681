import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterFor, Words } from '../../../../lib/page/subject/words.ts'

const wordsIn = (text: string) => {
  const words = new Words(text)
  return Array.from({ length: words.count }, (_, word) => ({ raw: words.raw(word), at: words.startOf(word) }))
}

describe('Words', () => {
  it('parts a text where a pattern for letters and digits does, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('Probation', ' ', 'É', 'straße', '𝔸', '\ud835', '٣', '’s', 'e\u0301'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('')
        const expected = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: raw, index: at }) => ({ raw, at }))
        expect(wordsIn(text)).toEqual(expected)
      }),
    )
  })

  it('never says no to a word that the filter was made for', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', 'K', '7', 'İ'),
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), raws => {
        const words = new Words(raws.join(' '))
        const filter = filterFor(raws.map(raw => raw.toUpperCase()))
        for (let word = 0; word < words.count; word++) expect(words.mayBe(filter, word)).toBe(true)
      }),
    )
  })
})
