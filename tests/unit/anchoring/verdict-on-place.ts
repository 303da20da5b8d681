import type { Extent } from '../../../lib/page/page-text.ts'
import type { Spot } from './tracked-page.ts'

/**
 * Where a passage rightly stands after all edits. `own`: its own words, wherever they are; `between`: what was put
 * in between them, and copies of them, which are no part of it but read the same. `copies`: only where less than half of its words stand unchanged in the passage; a copy that is left
 * when the original is gone makes the same page as moving the original there.
 */
export type Truth = { own: Set<number>; between: Set<number>; copies: Set<number>[]; isLeft: boolean }

/**
 * Follows a passage through the edits.
 * @param was the passage's words by id, as they were
 * @param spots the words of the edited page
 */
export function truthOf(was: ReadonlyMap<number, string>, spots: readonly Spot[]): Truth {
  const own = new Set<number>()
  const between = new Set<number>()
  const batches = new Map<number, Set<number>>()
  let unchanged = 0
  let last = -1
  spots.forEach(({ token }, at) => {
    if (was.has(token.id)) {
      if (was.get(token.id) === token.text) unchanged++
      // What is new between two of its words belongs to it; what is old does not.
      const isNew = last >= 0 && spots.slice(last + 1, at).every(spot => spot.token.id < 0)
      for (let put = last + 1; isNew && put < at; put++) between.add(put)
      own.add(at)
      last = at
    } else if (was.has(token.copyOf)) {
      between.add(at)
      const batch = batches.get(token.batch) ?? new Set()
      batches.set(token.batch, batch.add(at))
    }
  })
  const isLeft = unchanged >= was.size / 2
  return { own, between, copies: isLeft ? [] : [...batches.values()], isLeft }
}

/**
 * `copy`: at a copy, where the passage itself is gone. `double`: at a copy made together with what stood around it,
 * where the passage itself has been edited or moved away: words, and two of what stood before, what stood after and
 * the comment, are those that were saved. No reader of the page alone could tell, since putting the edited one in and
 * moving the other makes the very same page. A sentence that was there twice from the beginning is neither.
 */
export type PlaceVerdict = 'right' | 'copy' | 'double' | 'wrong'

/**
 * Right where at least half of the passage's words were found, and at least half of what was found is passage.
 * @param isAsSaved whether what was found has the quote's words, and two of its context and comment
 */
export function verdictOn(
  found: Extent,
  truth: Truth,
  spots: readonly Spot[],
  isAsSaved: boolean,
): PlaceVerdict {
  const words = spots.flatMap(({ start, end }, at) => (start < found.end && end > found.start ? [at] : []))
  const covers = (own: ReadonlySet<number>, like: (word: number) => boolean) => {
    const common = words.filter(word => own.has(word)).length
    const inside = words.filter(word => own.has(word) || like(word)).length
    return common > 0 && common * 2 >= own.size && inside * 2 >= words.length
  }
  if (covers(truth.own, word => truth.between.has(word))) return 'right'
  if (truth.copies.some(copy => covers(copy, () => false))) return 'copy'
  const isCopy = words.every(word => truth.between.has(word))
  return isCopy && isAsSaved ? 'double' : 'wrong'
}
