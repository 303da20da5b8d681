import type { Sealer } from '../encryption/sealer.ts'
import { decodeLogFile } from '../log/log-file.ts'
import type { Store, StoreFault } from '../stores/store.ts'

/** What lies in a store before anything is written into it. */
export type FoundInStore =
  /** Nothing: a new place. */
  | { readonly found: 'nothing' }
  /** Files for this key. */
  | { readonly found: 'library'; readonly files: number }
  /** Files, all that were looked at for another key. */
  | { readonly found: 'other-key'; readonly files: number }
  /** Files that are (or were) ours but cannot be read any more. */
  | { readonly found: 'damaged'; readonly files: number }
  /** A team's library where the reader's own is wanted, or the other way round. */
  | { readonly found: 'other-line' }
  | { readonly found: 'fault'; readonly fault: StoreFault }

/** So many files tell whose they are; one alone may be damaged. */
const LOOKED_AT = 5

/** Looks into a store: is it there, is it empty, and is what lies there for this key. Writes nothing. */
export async function checkStore(store: Store, sealer: Sealer, isTeam = false): Promise<FoundInStore> {
  const listing = await store.list(null)
  if (!listing.ok) return { found: 'fault', fault: listing.fault }
  const { files } = listing.value
  if (files.length === 0) return { found: 'nothing' }
  const smallest = files.toSorted((one, other) => (one.size ?? 0) - (other.size ?? 0)).slice(0, LOOKED_AT)
  let isOtherKey = false
  for (const { name } of smallest) {
    const got = await store.get(name)
    if (!got.ok) {
      if (got.fault === 'no-such-file' || got.fault === 'too-large') continue
      return { found: 'fault', fault: got.fault }
    }
    const opened = await sealer.open(got.value)
    const decoded = opened.ok ? decodeLogFile(opened.bytes) : null
    if (decoded?.ok) {
      const isOfTeam = decoded.file.header.team ?? false
      return isOfTeam === isTeam ? { found: 'library', files: files.length } : { found: 'other-line' }
    }
    if (!opened.ok && opened.fault === 'other-key') isOtherKey = true
  }
  return { found: isOtherKey ? 'other-key' : 'damaged', files: files.length }
}
