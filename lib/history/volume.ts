/**
 * The fingerprints of several pages, packed: parallel arrays in the order of the hashes, seven bytes for each. A
 * volume never changes, it is replaced.
 */
export interface Volume {
  /** Ids of the pages in it; a page's place in this list is its slot. */
  readonly pages: readonly number[]
  readonly hashes: Uint32Array<ArrayBuffer>
  readonly slots: Uint8Array<ArrayBuffer>
  /** Which word of its page each fingerprint begins with. */
  readonly words: Uint16Array<ArrayBuffer>
}

/** Fingerprints of one page, in any order. */
export interface Prints {
  readonly hashes: Uint32Array
  readonly words: Uint32Array | Uint16Array
}

/** As far into a page as a volume can say where a fingerprint is, in words: hardly a page is longer. */
export const MOST_WORDS = 0x10000

/** No further page is put into a volume that holds so many: it is written whole with each page. */
const FULL_PAGES = 256
const FULL_PRINTS = 32_768

export const EMPTY_VOLUME: Volume = {
  pages: [],
  hashes: new Uint32Array(0),
  slots: new Uint8Array(0),
  words: new Uint16Array(0),
}

export const isFull = ({ pages, hashes }: Volume) =>
  pages.length >= FULL_PAGES || hashes.length >= FULL_PRINTS

/** The volume with one page more, which must not be in it yet. */
export function withPage(volume: Volume, page: number, prints: Prints): Volume {
  const slot = volume.pages.length
  const order = sortedByHash(prints)
  const length = volume.hashes.length + order.length
  const hashes = new Uint32Array(length)
  const slots = new Uint8Array(length)
  const words = new Uint16Array(length)
  let old = 0
  let added = 0
  for (let at = 0; at < length; at++) {
    const print = order[added]
    const addedHash = print === undefined ? Number.POSITIVE_INFINITY : (prints.hashes[print] as number)
    if (print === undefined || (volume.hashes[old] ?? Number.POSITIVE_INFINITY) <= addedHash) {
      hashes[at] = volume.hashes[old] as number
      slots[at] = volume.slots[old] as number
      words[at] = volume.words[old] as number
      old += 1
    } else {
      hashes[at] = addedHash
      slots[at] = slot
      words[at] = prints.words[print] as number
      added += 1
    }
  }
  return { pages: [...volume.pages, page], hashes, slots, words }
}

/** The volume without one of its pages. */
export function withoutPage(volume: Volume, page: number): Volume {
  const slot = volume.pages.indexOf(page)
  if (slot < 0) return volume
  const stays = (_: number, at: number) => volume.slots[at] !== slot
  return {
    pages: volume.pages.filter(id => id !== page),
    hashes: volume.hashes.filter(stays),
    slots: volume.slots.filter(stays).map(each => (each > slot ? each - 1 : each)),
    words: volume.words.filter(stays),
  }
}

/** Whether a page of the volume has exactly these fingerprints. */
export function hasPrints(volume: Volume, page: number, prints: Prints): boolean {
  const slot = volume.pages.indexOf(page)
  const order = sortedByHash(prints)
  let matched = 0
  for (let at = 0; at < volume.hashes.length; at++) {
    if (volume.slots[at] !== slot) continue
    const print = order[matched]
    if (print === undefined) return false
    if (prints.hashes[print] !== volume.hashes[at] || prints.words[print] !== volume.words[at]) return false
    matched += 1
  }
  return slot >= 0 && matched === order.length
}

/** Indices into fingerprints, by hash and then by word: the order in which a volume holds them. */
export function sortedByHash({ hashes, words }: Prints): Uint32Array {
  return Uint32Array.from(hashes, (_, print) => print).sort(
    (one, other) =>
      (hashes[one] as number) - (hashes[other] as number) ||
      (words[one] as number) - (words[other] as number),
  )
}

/**
 * Calls back for each fingerprint of the volume that is among those asked for.
 * @param order of the fingerprints asked for (`sortedByHash`)
 */
export function lookUp(
  volume: Volume,
  { hashes }: Prints,
  order: Uint32Array,
  found: (print: number, page: number, word: number) => void,
): void {
  let low = 0
  for (const print of order) {
    const hash = hashes[print] as number
    low = firstNotBelow(volume.hashes, hash, low)
    for (let at = low; at < volume.hashes.length && volume.hashes[at] === hash; at++) {
      found(print, volume.pages[volume.slots[at] as number] as number, volume.words[at] as number)
    }
  }
}

/** The first index from `low` on whose hash is not below the one given, by halving. */
function firstNotBelow(hashes: Uint32Array, hash: number, low: number): number {
  let from = low
  let to = hashes.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((hashes[middle] as number) < hash) from = middle + 1
    else to = middle
  }
  return from
}
