import type { Extent } from '../page/page-text.ts'
import {
  competes,
  doublesAround,
  doublesOf,
  isToldApartByPlace,
  judgedPlaces,
  mostSimilar,
} from './judged-place.ts'
import { type PageStructure, quotePlaceAt } from './place.ts'
import {
  type Anchor,
  CONTEXT_LENGTH,
  LONGEST_CONTEXT,
  type Lookalikes,
  type TextQuoteSelector,
} from './selectors.ts'
import { soughtOn } from './sought.ts'
import { isCommon } from './surroundings.ts'
import type { TextIndex } from './text-index.ts'
import { isHighSurrogate, isLowSurrogate } from './words.ts'

/** No lookalike. */
const ALONE: Lookalikes = {
  same: 0,
  sameInPlace: 0,
  similarity: 0,
  prefix: false,
  suffix: false,
  indistinguishable: 0,
  alike: 0,
  alikeAround: 0,
  similarityAround: 0,
  needsPlace: false,
}

/**
 * Makes the anchor of a passage from the text of its page.
 * @param extent taken as it is; must lie within the text
 * @param structure the page's posts and comments, `null` if they are not known
 * @param fragment the id of the comment that the passage is in; `structure.fragments` then has it
 */
export function makeTextAnchor(
  index: TextIndex,
  extent: Extent,
  structure: PageStructure | null,
  fragment: string | null = null,
): Anchor {
  const bare: Anchor = {
    quote: quoteAt(index.text, extent, CONTEXT_LENGTH),
    position: { type: 'TextPositionSelector', ...extent },
    element: null,
    fragment: fragment === null ? null : { type: 'FragmentSelector', value: fragment },
    place: structure ? quotePlaceAt(structure, extent.start) : null,
    lookalikes: null,
    history: [],
  }
  for (let length = CONTEXT_LENGTH; ; length *= 2) {
    const anchor = { ...bare, quote: quoteAt(index.text, extent, length) }
    const lookalikes = lookalikesOf(index, anchor, structure)
    const isTold = lookalikes.indistinguishable === 0 && !lookalikes.needsPlace
    if (isTold || length >= LONGEST_CONTEXT) return { ...anchor, lookalikes }
  }
}

function quoteAt(text: string, extent: Extent, length: number): TextQuoteSelector {
  const exact = text.slice(extent.start, extent.end)
  return { type: 'TextQuoteSelector', exact, ...contextOf(text, extent, length) }
}

/** What stands before and after a passage, cut where a word begins or ends. */
export function contextOf(
  text: string,
  { start, end }: Extent,
  length: number = CONTEXT_LENGTH,
): { prefix: string; suffix: string } {
  let from = Math.max(0, start - length)
  if (from > 0) {
    const cut = from
    while (from < start && isInsideWord(text, from)) from++
    // One word as long as all of it is cut, though not between the two halves of a character.
    if (from === start) from = isLowSurrogate(text.charCodeAt(cut)) ? cut + 1 : cut
  }
  let to = Math.min(text.length, end + length)
  if (to < text.length) {
    const cut = to
    while (to > end && isInsideWord(text, to)) to--
    if (to === end) to = isHighSurrogate(text.charCodeAt(cut - 1)) ? cut - 1 : cut
  }
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/** Whether a cut before the unit at an offset would part what white space does not: a word, a character. */
function isInsideWord(text: string, at: number): boolean {
  return !isBlank(text.charCodeAt(at - 1)) && !isBlank(text.charCodeAt(at))
}

const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0

/** What else on the page could be taken for the passage. */
function lookalikesOf(index: TextIndex, anchor: Anchor, structure: PageStructure | null): Lookalikes {
  const sought = soughtOn(index, anchor)
  const places = judgedPlaces(index, sought, structure)
  // A sign without width at the quote's beginning is not found again, and shifts it.
  const { start = 0, end = 0 } = anchor.position ?? {}
  const own =
    places.find(place => place.start === start) ??
    places.find(place => place.similarity === 1 && place.start < end && place.end > start)
  // Of very many places alike, not even its own is looked at.
  if (!own) return { ...ALONE, indistinguishable: places.length }
  const others = places.filter(place => place !== own)
  const same = others.filter(({ similarity }) => similarity === 1)
  const around = doublesAround(own, others)
  const rivals = others.filter(other => competes(other, own))
  const ownPlace = { ...own, place: 'unknown' as const }
  const likeOwn = others.filter(
    other => isToldApartByPlace(other, own) && competes({ ...other, place: 'unknown' }, ownPlace),
  )
  return {
    same: same.length,
    sameInPlace: same.filter(other => !isToldApartByPlace(other, own)).length,
    similarity: mostSimilar(others),
    prefix: isCommon(index, sought.before, -1),
    suffix: isCommon(index, sought.after, 1),
    indistinguishable: rivals.length,
    alike: doublesOf(own, others).length,
    alikeAround: around.length,
    similarityAround: mostSimilar(around),
    needsPlace: likeOwn.length > 0,
  }
}
