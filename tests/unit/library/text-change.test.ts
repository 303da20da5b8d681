import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textChangeBetween } from '../../../lib/library/text-change.ts'

function applied(before: string, after: string): string {
  const change = textChangeBetween(before, after)
  if (!change) return before
  return before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed)
}

describe('what changed between two texts', () => {
  it('finds the words that were typed or taken out, whole', () => {
    expect(textChangeBetween('12 16', '14 12 16')).toEqual({ at: 0, removed: 0, inserted: '14 ' })
    expect(textChangeBetween('see 12 16', 'see 14 12 16')).toEqual({ at: 4, removed: 0, inserted: '14 ' })
    expect(textChangeBetween('see 14 12 16', 'see 12 16')).toEqual({ at: 4, removed: 3, inserted: '' })
    expect(textChangeBetween('ab', 'aab')).toEqual({ at: 0, removed: 0, inserted: 'a' })
  })

  it('says nothing where nothing changed', () => {
    expect(textChangeBetween('same', 'same')).toBeNull()
  })

  it('never cuts a pair of surrogates', () => {
    expect(textChangeBetween('😀', '😁')).toEqual({ at: 0, removed: 2, inserted: '😁' })
  })

  it('leads from any text to any other', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '\n'), maxLength: 30 })
    fc.assert(fc.property(texts, texts, (before, after) => applied(before, after) === after))
  })
})
