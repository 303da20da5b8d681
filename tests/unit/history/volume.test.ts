import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EMPTY_VOLUME,
  hasPrints,
  lookUp,
  type Prints,
  sortedByHash,
  type Volume,
  withoutPage,
  withPage,
} from '../../../lib/history/volume.ts'

/** Few hashes, so that pages share many. */
const somePrints = fc.array(fc.record({ hash: fc.nat(40), word: fc.nat(60_000) }), { maxLength: 40 }).map(
  (all): Prints => ({
    hashes: Uint32Array.from(all, ({ hash }) => hash),
    words: Uint32Array.from(all, ({ word }) => word),
  }),
)

function found(volume: Volume, prints: Prints): string[] {
  const all: string[] = []
  lookUp(volume, prints, sortedByHash(prints), (print, page, word) => all.push(`${print} ${page} ${word}`))
  return all.sort()
}

describe('a volume', () => {
  it('finds what a plain search through all pages finds', () => {
    fc.assert(
      fc.property(fc.array(somePrints, { maxLength: 8 }), somePrints, (pages, asked) => {
        const volume = pages.reduce<Volume>(
          (whole, prints, index) => withPage(whole, 100 + index, prints),
          EMPTY_VOLUME,
        )
        const expected = pages.flatMap((prints, index) =>
          [...asked.hashes].flatMap((hash, print) =>
            [...prints.hashes].flatMap((other, at) =>
              other === hash ? [`${print} ${100 + index} ${prints.words[at]}`] : [],
            ),
          ),
        )
        expect(found(volume, asked)).toEqual(expected.sort())
      }),
      { numRuns: 200 },
    )
  })

  it('without a page is as if that page had never been in it', () => {
    fc.assert(
      fc.property(fc.array(somePrints, { minLength: 1, maxLength: 6 }), fc.nat(5), (pages, which) => {
        const gone = which % pages.length
        const all = pages.reduce<Volume>(
          (whole, prints, index) => withPage(whole, index, prints),
          EMPTY_VOLUME,
        )
        const others = pages.reduce<Volume>(
          (whole, prints, index) => (index === gone ? whole : withPage(whole, index, prints)),
          EMPTY_VOLUME,
        )
        expect(withoutPage(all, gone)).toEqual(others)
      }),
      { numRuns: 200 },
    )
  })

  it('knows whether it holds a page as it is', () => {
    fc.assert(
      fc.property(somePrints, somePrints, (one, other) => {
        const volume = withPage(withPage(EMPTY_VOLUME, 1, one), 2, other)
        expect(hasPrints(volume, 1, one)).toBe(true)
        expect(hasPrints(volume, 2, other)).toBe(true)
        expect(hasPrints(volume, 3, one)).toBe(false)
        const more = {
          hashes: Uint32Array.of(...one.hashes, 99),
          words: Uint32Array.of(...one.words, 1),
        }
        expect(hasPrints(volume, 1, more)).toBe(false)
      }),
    )
  })
})
