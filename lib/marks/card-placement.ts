/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Placement {
  readonly left: number
  readonly top: number
  readonly side: 'above' | 'below'
  /** The height that there is on that side; a higher card must scroll in it, or its foot could not be reached. */
  readonly room: number
}

/** A card is never made lower than this, in CSS pixels; in a window as low as that it goes over the edge. */
const LEAST_ROOM = 120

/** Space between a word and its card, in CSS pixels; small enough for the pointer to cross. */
const GAP = 6
/** Space between the card and the edge of the viewport. */
const MARGIN = 8

/**
 * Where a card stands: below its word where there is room, else above, else on the side with more room; never over
 * the word itself, and inside the viewport from left to right.
 *
 * @param word the line box of the mark that is pointed at
 */
export function placeCard(word: Box, card: Size, viewport: Size): Placement {
  const roomBelow = viewport.height - word.bottom - GAP - MARGIN
  const roomAbove = word.top - GAP - MARGIN
  const side = roomBelow >= card.height || roomBelow >= roomAbove ? 'below' : 'above'
  const room = Math.max(LEAST_ROOM, side === 'below' ? roomBelow : roomAbove)
  const top = side === 'below' ? word.bottom + GAP : word.top - GAP - Math.min(card.height, room)
  const farthest = viewport.width - card.width - MARGIN
  return { left: Math.max(MARGIN, Math.min(word.left, farthest)), top, side, room }
}
