import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'

/** What the reader asked for on the page of a tab, kept beside its record and forgotten with it. */
export const wantedKey = (tab: number) => `wanted-${tab}`
export const askedKey = (tab: number) => `asked-${tab}`

/** An entity that the reader asked for on the page ("open in panel"), with the moment it was asked for. */
const wantedSchema = z.object({
  entity: entityIdSchema,
  /** Index into the page's numbers, for a series: the figure that led there. */
  number: z.optional(z.number()),
  at: z.number(),
})
export type Wanted = z.infer<typeof wantedSchema>

export async function writeWanted(tab: number, wanted: Wanted): Promise<void> {
  await browser.storage.session.set({ [wantedKey(tab)]: wanted })
}

/** The entity last asked for in this tab, if any. */
export async function readWanted(tab: number): Promise<Wanted | undefined> {
  const parsed = wantedSchema.safeParse((await browser.storage.session.get(wantedKey(tab)))[wantedKey(tab)])
  return parsed.success ? parsed.data : undefined
}

/** Calls back when the reader asks for an entity on the page of this tab. */
export function watchWanted(tab: number, changed: (wanted: Wanted) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session') return
    const parsed = wantedSchema.safeParse(changes[wantedKey(tab)]?.newValue)
    if (parsed.success) changed(parsed.data)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

/** Notes that the reader asked for the page in this tab: it is read and marked whatever it turns out to be about. */
export async function writeAsked(tab: number, host: string): Promise<void> {
  await browser.storage.session.set({ [askedKey(tab)]: host })
}

/** Whether the reader asked for the page in this tab, which is on this host, since it was loaded. */
export async function readAsked(tab: number, host: string): Promise<boolean> {
  return (await browser.storage.session.get(askedKey(tab)))[askedKey(tab)] === host
}
