import { describe, expect, it } from 'vitest'
import { foldText, foldUnit, isWordUnit, NOTHING } from '../../../lib/matching/fold.ts'

describe('folding', () => {
  it('leaves what is folded as it is, whatever it was', () => {
    const changed: number[] = []
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = foldUnit(unit)
      if (folded !== NOTHING && foldUnit(folded) !== folded) changed.push(unit)
    }
    expect(changed).toEqual([])
  })

  it('makes one what readers take for one, and leaves out what they do not see', () => {
    expect(foldText('Café’s  co\u00adop–ération')).toBe("cafe's coop-eration")
    expect(foldText('A\u00a0B\nC')).toBe('a b c')
    // a vowel sign whose first part has no width
    expect(foldText('\u0cc7')).toBe('')
  })

  it('takes letters and digits of any script for parts of words, and half a character for none', () => {
    expect([...'aÉß7٣я漢'].every(letter => isWordUnit(letter.charCodeAt(0)))).toBe(true)
    expect([...' -’.\u00ad'].some(mark => isWordUnit(mark.charCodeAt(0)))).toBe(false)
    expect(isWordUnit(0xd835)).toBe(false)
    expect(isWordUnit(Number.NaN)).toBe(false)
  })
})
