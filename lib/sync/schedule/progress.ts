import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { Progress } from '../engine/run.ts'

/** How far a run is, for the page of sync, whichever context it runs in. */
const progressSchema = z.object({
  doing: z.enum(['receiving', 'sending']),
  done: z.number(),
  of: z.nullable(z.number()),
})

const KEY = 'sync-progress'

export function showProgress(progress: Progress): void {
  void browser.storage.session.set({ [KEY]: progress })
}

export async function clearProgress(): Promise<void> {
  await browser.storage.session.remove(KEY)
}

/** `null` while no run says how far it is. */
export async function readProgress(): Promise<Progress | null> {
  const progress = progressSchema.safeParse((await browser.storage.session.get(KEY))[KEY])
  return progress.success ? progress.data : null
}

export function watchProgress(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && KEY in changes) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
