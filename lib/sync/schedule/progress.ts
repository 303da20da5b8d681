import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { Progress } from '../engine/run.ts'
import { nameOfLine, type SyncLine } from '../line.ts'

/** How far a run is, for the page of sync, whichever context it runs in. */
const progressSchema = z.object({
  doing: z.enum(['receiving', 'sending']),
  done: z.number(),
  of: z.nullable(z.number()),
})

const keyOf = (line: SyncLine) => `${nameOfLine(line)}-progress`

export function showProgress(progress: Progress, line: SyncLine = 'own'): void {
  void browser.storage.session.set({ [keyOf(line)]: progress })
}

export async function clearProgress(line: SyncLine = 'own'): Promise<void> {
  await browser.storage.session.remove(keyOf(line))
}

/** `null` while no run says how far it is. */
export async function readProgress(line: SyncLine = 'own'): Promise<Progress | null> {
  const key = keyOf(line)
  const progress = progressSchema.safeParse((await browser.storage.session.get(key))[key])
  return progress.success ? progress.data : null
}

export function watchProgress(changed: () => void, line: SyncLine = 'own'): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && keyOf(line) in changes) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
