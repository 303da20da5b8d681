/** Into how many stretches the ids are cut: few enough for a small library, enough that one change rewrites little. */
export const STRETCHES = 64

/** Ids are random, so the first byte of an id says which stretch it is in; 256 values over the stretches. */
const BYTES = 256 / STRETCHES

const LAST = '\uffff'
const boundary = (stretch: number) => (stretch * BYTES).toString(16).padStart(2, '0')

/** The ids of a stretch: from the first (included) to the second (not included), as the database compares them. */
export function boundsOf(stretch: number): readonly [string, string] {
  return [stretch === 0 ? '' : boundary(stretch), stretch === STRETCHES - 1 ? LAST : boundary(stretch + 1)]
}

/** In which stretch an id is. True for any text, also for ids in capital letters from elsewhere. */
export function stretchOf(id: string): number {
  let [low, high] = [0, STRETCHES - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (id >= boundary(middle)) low = middle
    else high = middle - 1
  }
  return low
}
