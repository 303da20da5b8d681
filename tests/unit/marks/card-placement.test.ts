import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from '../../../lib/marks/card-placement.ts'

const card = { width: 320, height: 200 }
const viewport = { width: 1200, height: 800 }

describe('placeCard', () => {
  it('stands below its word where there is room', () => {
    const word = { left: 100, top: 100, right: 180, bottom: 120 }
    expect(placeCard(word, card, viewport)).toEqual({ left: 100, top: 126, side: 'below', room: 666 })
  })

  it('stands above a word near the bottom edge', () => {
    const word = { left: 100, top: 700, right: 180, bottom: 720 }
    expect(placeCard(word, card, viewport)).toEqual({ left: 100, top: 494, side: 'above', room: 686 })
  })

  it('is pushed back from the right edge', () => {
    const word = { left: 1150, top: 100, right: 1190, bottom: 120 }
    expect(placeCard(word, card, viewport).left).toBe(1200 - 320 - 8)
  })

  it('never covers its own word', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 10, max: 400 }),
        fc.integer({ min: 10, max: 900 }),
        (left, top, width, height) => {
          const word = { left, top, right: left + 60, bottom: top + 18 }
          const placed = placeCard(word, { width, height }, viewport)
          const below = placed.top >= word.bottom
          const shown = Math.min(height, placed.room)
          const above = placed.top + shown <= word.top
          expect(below || above).toBe(true)
          // 120 is the least height that a card is given, also where a word is half out of the window.
          if (placed.room > 120) expect(placed.top + shown).toBeLessThanOrEqual(viewport.height)
        },
      ),
    )
  })
})
