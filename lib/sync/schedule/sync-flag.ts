import browser, { type Storage } from 'webextension-polyfill'
import * as z from 'zod/mini'
import { nameOfLine, SYNC_LINES, type SyncLine } from '../line.ts'

/**
 * Whether sync is set up, where it can be asked at little cost: before anything of sync is loaded, and without making
 * its database. Holds no secret.
 */
const syncFlagSchema = z.object({
  version: z.literal(1),
  /** `waiting`: after a fault, or for an answer of the reader: changes made here hasten nothing. */
  state: z.enum(['off', 'on', 'waiting', 'paused']),
  /** The permission that was asked for the store; its pages are not read because of it. */
  origin: z.nullable(z.string()),
})
export type SyncFlag = z.infer<typeof syncFlagSchema>

const OFF: SyncFlag = { version: 1, state: 'off', origin: null }

export async function readSyncFlag(line: SyncLine = 'own'): Promise<SyncFlag> {
  const key = nameOfLine(line)
  const flag = syncFlagSchema.safeParse((await browser.storage.local.get(key))[key])
  return flag.success ? flag.data : OFF
}

/** Calls whenever the state becomes another one, in whatever context; gives what stops it. */
export function watchSyncState(changed: () => void, line: SyncLine = 'own'): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[nameOfLine(line)] : undefined
    if (change && stateIn(change.newValue) !== stateIn(change.oldValue)) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

const stateIn = (stored: unknown) => syncFlagSchema.safeParse(stored).data?.state ?? 'off'

/** The permissions that were asked for stores, whichever line they are of. */
export async function storeOrigins(): Promise<readonly string[]> {
  const flags = await Promise.all(SYNC_LINES.map(line => readSyncFlag(line)))
  return flags.flatMap(({ origin }) => origin ?? [])
}

export async function writeSyncFlag(
  change: Partial<Pick<SyncFlag, 'state' | 'origin'>>,
  line: SyncLine = 'own',
): Promise<void> {
  await browser.storage.local.set({ [nameOfLine(line)]: { ...(await readSyncFlag(line)), ...change } })
}

export async function removeSyncFlag(line: SyncLine = 'own'): Promise<void> {
  await browser.storage.local.remove(nameOfLine(line))
}
