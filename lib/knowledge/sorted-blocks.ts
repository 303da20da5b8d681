import type { Block, Directory, KnowledgeDatabase, Part } from './database.ts'

/**
 * A map from text to JSON, packed for IndexedDB: entries sorted by key (by UTF-16 code unit, as JavaScript
 * compares), so many to a block, and a directory of the blocks' first keys. One look-up reads one block.
 */
export interface PackedPart {
  readonly blocks: readonly Block[]
  readonly directory: Directory
}

/** How many entries go into a block: an entity is about 1.4 KB, the other parts are far smaller. */
const ENTRIES_OF_A_BLOCK: Readonly<Record<Part, number>> = { entities: 64, backlinks: 256, offices: 256 }

/** Packs entries (in any order, each key once) for storage under a version's key. */
export function packPart(key: string, part: Part, entries: Iterable<readonly [string, string]>): PackedPart {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const size = ENTRIES_OF_A_BLOCK[part]
  const blocks: Block[] = []
  for (let start = 0; start < sorted.length; start += size) {
    const run = sorted.slice(start, start + size)
    blocks.push({
      key,
      part,
      number: blocks.length,
      keys: run.map(([k]) => k),
      values: run.map(([, v]) => v),
    })
  }
  return { blocks, directory: { key, part, firstKeys: blocks.map(block => block.keys[0] ?? '') } }
}

/** Index of the last of `sorted` that is not after `wanted`, or -1. */
export function lastNotAfter(sorted: readonly string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The values of some keys, in the order asked for; `undefined` where there is none. Reads each block once.
 * To be called inside a transaction over `directories` and `blocks` when the version may be deleted meanwhile.
 */
export async function readParts(
  database: KnowledgeDatabase,
  version: string,
  part: Part,
  wanted: readonly string[],
): Promise<(string | undefined)[]> {
  if (wanted.length === 0) return []
  const directory = await database.directories.get([version, part])
  if (!directory) return wanted.map(() => undefined)
  const numbers = wanted.map(key => lastNotAfter(directory.firstKeys, key))
  const needed = [...new Set(numbers.filter(number => number >= 0))]
  const blocks = await database.blocks.bulkGet(
    needed.map(number => [version, part, number] as [string, Part, number]),
  )
  const byNumber = new Map(needed.map((number, index) => [number, blocks[index]]))
  return wanted.map((key, index) => {
    const block = byNumber.get(numbers[index] ?? -1)
    if (!block) return undefined
    const at = lastNotAfter(block.keys, key)
    return block.keys[at] === key ? block.values[at] : undefined
  })
}
