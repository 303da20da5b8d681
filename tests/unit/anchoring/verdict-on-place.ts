import type { Extent } from '../../../lib/page/page-text.ts'
import type { Spot } from './tracked-page.ts'

/**
 * Where a passage rightly stands after all edits. `own`: its own words, wherever they are; `between`: what was put
 * in between them. `copies`: only where less than half of its words stand unchanged in the passage; a copy that is left
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
      const batch = batches.get(token.batch) ?? new Set()
      batches.set(token.batch, batch.add(at))
    }
  })
  const isLeft = unchanged >= was.size / 2
  return { own, between, copies: isLeft ? [] : [...batches.values()], isLeft }
}

export type PlaceVerdict = 'right' | 'copy' | 'wrong'

/** Right where at least half of the passage's words were found, and at least half of what was found is passage. */
export function verdictOn(found: Extent, truth: Truth, spots: readonly Spot[]): PlaceVerdict {
  const words = spots.flatMap(({ start, end }, at) => (start < found.end && end > found.start ? [at] : []))
  const covers = (own: ReadonlySet<number>, between: ReadonlySet<number>) => {
    const common = words.filter(word => own.has(word)).length
    const inside = words.filter(word => own.has(word) || between.has(word)).length
    return common > 0 && common * 2 >= own.size && inside * 2 >= words.length
  }
  if (covers(truth.own, truth.between)) return 'right'
  return truth.copies.some(copy => covers(copy, new Set())) ? 'copy' : 'wrong'
}
