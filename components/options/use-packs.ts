import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'
import { type Packs, packsOf } from '../../lib/packs/packs.ts'
import { type PackRow, packsInUse } from '../../lib/packs/packs-database.ts'

/** The packs of this browser. Whoever changes them says so with `packsChanged`. */
export const packs: Packs = packsOf(packsInUse())

/** The reader's packs, kept up to date; `undefined` while they are being read, `null` where they cannot be. */
export function usePacks(): readonly PackRow[] | null | undefined {
  const [rows, setRows] = useState<readonly PackRow[] | null | undefined>(undefined)
  useEffect(() => {
    const following = liveQuery(() => packs.list()).subscribe(setRows, () => setRows(null))
    return () => following.unsubscribe()
  }, [])
  return rows
}
