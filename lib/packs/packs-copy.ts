import Dexie, { type Table } from 'dexie'
import type { KeptPack } from './kept-pack.ts'
import type { Packs } from './packs.ts'

/** A pack in the second copy, and which edition of it that is. */
type CopiedPack = KeptPack & { readonly id: string; readonly edition: string }
type PacksCopy = Dexie & { packs: Table<CopiedPack, string> }

export interface CopyPlace {
  readonly indexedDB: IDBFactory
  /** Another than the browser's own, for tests. */
  readonly keyRange?: typeof IDBKeyRange
}

/** Opened for each use and closed again, so that whoever deletes the copy need not wait for anybody. */
async function withCopy<Value>(
  { indexedDB, keyRange }: CopyPlace,
  work: (copy: PacksCopy) => Promise<Value>,
): Promise<Value> {
  const options = { indexedDB, ...(keyRange ? { IDBKeyRange: keyRange } : {}) }
  const copy = new Dexie('packs-copy', options) as PacksCopy
  copy.version(1).stores({ packs: 'id' })
  try {
    return await work(copy)
  } finally {
    copy.close()
  }
}

/**
 * Makes the copy as the packs are. Rejects where either cannot be read or written.
 *
 * @param mayRemove whether packs that are not there any more are taken out; not after a loss
 */
export function copyPacks(packs: Packs, place: CopyPlace, mayRemove: boolean): Promise<void> {
  return withCopy(place, async copy => {
    const rows = await packs.list()
    const there = new Map((await copy.packs.toArray()).map(({ id, edition }) => [id, edition]))
    for (const { id, edition, isOn, chosen, addedAt } of rows) {
      if (there.get(id) === edition) continue
      const file = await packs.write(id)
      if (file !== null) await copy.packs.put({ id, edition, file, isOn, chosen: [...chosen], addedAt })
    }
    const gone = [...there.keys()].filter(id => !rows.some(row => row.id === id))
    if (mayRemove && gone.length > 0) await copy.packs.bulkDelete(gone)
  })
}

/** What the copy holds, in the order in which the packs came. */
export function readPacksCopy(place: CopyPlace): Promise<CopiedPack[]> {
  return withCopy(place, async copy =>
    (await copy.packs.toArray()).sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1)),
  )
}
