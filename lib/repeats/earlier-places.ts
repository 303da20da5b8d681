/** A hash that was met more often than this says nothing: it stands in every signature or menu. */
const MOST_PLACES = 8

/**
 * Remembers where each hash was met, for one walk through them: an open-addressing table of the last place of each
 * hash, and from each place a link to the one before.
 *
 * @param hashes in the order in which they will be met
 */
export function createEarlierPlaces(hashes: Uint32Array): {
  /** Notes the hash at this index; gives the indices where it was met before, the nearest first, if not too many. */
  meet(index: number): readonly number[]
} {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  /** Index of the last place plus one; 0 is an empty slot. */
  const last = new Uint32Array(size)
  const times = new Uint8Array(size)
  const before = new Uint32Array(hashes.length)
  return {
    meet(index) {
      const hash = hashes[index] as number
      let slot = hash & (size - 1)
      while (last[slot] !== 0 && hashes[(last[slot] as number) - 1] !== hash) slot = (slot + 1) & (size - 1)
      const places: number[] = []
      const known = times[slot] as number
      if (known <= MOST_PLACES) {
        for (let place = last[slot] as number; place !== 0; place = before[place - 1] as number) {
          places.push(place - 1)
        }
        times[slot] = known + 1
      }
      before[index] = last[slot] as number
      last[slot] = index + 1
      return places
    },
  }
}
