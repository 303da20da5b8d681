import { OTHER, UNKNOWN } from './symbols.ts'

/** How many places are tried in vain before a stretch of the array counts as full. */
const CROWDED = 64

/** A cell has 24 bits for a base. */
const HIGHEST_BASE = 2 ** 23 - 257

/** The state in which every walk begins. */
export const ROOT = 0

/**
 * Builds the arrays of an `Automaton` from keys in an order in which those with a common beginning lie together.
 * `ids` are the keys' forms, `forms` is how many there are.
 *
 * @throws RangeError for more than eight million states; half a million forms have fewer than one
 */
export function buildDoubleArray(keys: readonly Uint8Array[], ids: readonly number[], forms: number) {
  let capacity = Math.max(1024, keys.length * 4)
  let base = new Int32Array(capacity)
  let check = new Uint8Array(capacity)
  let taken = new Uint8Array(capacity) // slot holds a state
  let baseTaken = new Uint8Array(capacity) // some state has this base
  const tailOf = new Map<number, Uint8Array>()
  let highest = ROOT
  let firstFree = 1
  taken[ROOT] = 1

  const grow = (needed: number) => {
    if (needed < capacity) return
    while (capacity <= needed) capacity *= 2
    const copy = <A extends Int32Array | Uint8Array>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    base = copy(base, new Int32Array(capacity))
    check = copy(check, new Uint8Array(capacity))
    taken = copy(taken, new Uint8Array(capacity))
    baseTaken = copy(baseTaken, new Uint8Array(capacity))
  }

  const findBase = (symbols: readonly number[]): number => {
    let lowest = symbols[0] as number
    for (const symbol of symbols) lowest = Math.min(lowest, symbol)
    while (taken[firstFree] === 1) firstFree++
    const first = Math.max(1, firstFree - lowest)
    let candidate = first
    for (; ; candidate++) {
      grow(candidate + 256)
      if (baseTaken[candidate] === 1 || taken[candidate + lowest] === 1) continue
      let fits = true
      for (let index = 0; index < symbols.length; index++) {
        if (taken[candidate + (symbols[index] as number)] === 1) {
          fits = false
          break
        }
      }
      if (fits) break
    }
    // A crowded stretch is left behind rather than searched again for every state, which would be quadratic.
    if (candidate - first > CROWDED) firstFree = Math.max(firstFree, candidate + lowest - CROWDED)
    baseTaken[candidate] = 1
    return candidate
  }

  // An explicit stack, since a form may be hundreds of characters deep.
  const stack: { state: number; from: number; to: number; depth: number }[] = []
  if (keys.length > 0) stack.push({ state: ROOT, from: 0, to: keys.length, depth: 0 })
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { state, from, to, depth } = top
    if (to - from === 1 && state !== ROOT) {
      const id = ids[from] as number
      base[state] = -id - 1
      const tail = (keys[from] as Uint8Array).subarray(depth)
      if (tail.length > 0) tailOf.set(id, tail)
      continue
    }
    const symbols: number[] = []
    const starts: number[] = []
    for (let index = from; index < to; index++) {
      const key = keys[index] as Uint8Array
      const symbol = key.length === depth ? OTHER : (key[depth] as number)
      if (symbols.length === 0 || symbols[symbols.length - 1] !== symbol) {
        symbols.push(symbol)
        starts.push(index)
      }
    }
    const found = findBase(symbols)
    base[state] = found
    for (let index = symbols.length - 1; index >= 0; index--) {
      const slot = found + (symbols[index] as number)
      taken[slot] = 1
      check[slot] = symbols[index] as number
      highest = Math.max(highest, slot)
      const start = starts[index] as number
      if (symbols[index] === OTHER) base[slot] = -(ids[start] as number) - 1
      else stack.push({ state: slot, from: start, to: starts[index + 1] ?? to, depth: depth + 1 })
    }
  }

  const tailStart = new Uint32Array(forms + 1)
  let length = 0
  for (let id = 0; id < forms; id++) {
    tailStart[id] = length
    length += tailOf.get(id)?.length ?? 0
  }
  tailStart[forms] = length
  const tails = new Uint8Array(length)
  for (const [id, tail] of tailOf) tails.set(tail, tailStart[id] as number)
  // A base may point up to 255 slots beyond the last state, and a free slot must not look like an end.
  if (Math.max(highest, forms) > HIGHEST_BASE) throw new RangeError('Too many forms for one automaton.')
  const size = highest + 256
  grow(size)
  const cells = new Int32Array(size)
  for (let slot = 0; slot < size; slot++) {
    cells[slot] = ((base[slot] as number) << 8) | (taken[slot] === 1 ? (check[slot] as number) : UNKNOWN)
  }
  return { cells, tails, tailStart }
}
