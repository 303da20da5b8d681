import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneEditApart } from '../../../lib/matching/one-edit.ts'

/** The textbook table (optimal string alignment), slow and plain. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same)
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && swapped) least = Math.min(least, at(row - 2, column - 2) + 1)
      const cells = table[row]
      if (cells) cells[column] = least
    }
  }
  return at(one.length, other.length)
}

describe('oneEditApart', () => {
  it('says of any two words what the table says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(oneEditApart(one, other)).toBe(distance(one, other) === 1)
      }),
      { numRuns: 3000 },
    )
  })
})
