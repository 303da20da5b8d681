import browser from 'webextension-polyfill'
import * as z from 'zod/mini'

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

const KEY = 'sync'
const OFF: SyncFlag = { version: 1, state: 'off', origin: null }

export async function readSyncFlag(): Promise<SyncFlag> {
  const flag = syncFlagSchema.safeParse((await browser.storage.local.get(KEY))[KEY])
  return flag.success ? flag.data : OFF
}

export async function writeSyncFlag(change: Partial<Pick<SyncFlag, 'state' | 'origin'>>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSyncFlag()), ...change } })
}

export async function removeSyncFlag(): Promise<void> {
  await browser.storage.local.remove(KEY)
}
