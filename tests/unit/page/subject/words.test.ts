import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanWords } from '../../../../lib/page/subject/words.ts'

const wordsIn = (text: string) => {
  const words: { raw: string; at: number }[] = []
  scanWords(text, (start, end) => words.push({ raw: text.slice(start, end), at: start }))
  return words
}

describe('scanWords', () => {
  it('parts a text where a pattern for letters and digits does, whatever the text', {
    timeout: 20_000,
  }, () => {
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
      { numRuns: 60 },
    )
  })

  it('gives the same hash to the same word wherever it stands', () => {
    const hashes = new Map<string, Set<number>>()
    const text = 'court Court a court, courts and Court'
    scanWords(text, (start, end, hash) => {
      const word = text.slice(start, end)
      hashes.set(word, (hashes.get(word) ?? new Set()).add(hash))
    })
    expect([...hashes.values()].every(({ size }) => size === 1)).toBe(true)
    expect(hashes.size).toBe(5)
  })
})
