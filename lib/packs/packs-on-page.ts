import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { entityIdSchema } from '../knowledge/entity-id.ts'

const offset = z.number().check(z.int(), z.nonnegative())

/** Where a page names something of the reader's packs. */
const packNameSchema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  entity: entityIdSchema,
  /** Whether it is the first of its entity in its post. */
  first: z.boolean(),
  /** The date of its comment, post or page. */
  day: z.nullable(z.string()),
})
export type PackName = z.infer<typeof packNameSchema>
const packNamesSchema = z.array(packNameSchema)

const keyOf = (tab: number) => `packs-${tab}`

/**
 * What the page in a tab names of the reader's packs, in the order of its text; empty where nothing. It lies in
 * `storage.session`, apart from what the bundled knowledge says of the page, and never goes to the page's registry.
 */
export async function readPackNames(tab: number): Promise<readonly PackName[]> {
  const parsed = packNamesSchema.safeParse((await browser.storage.session.get(keyOf(tab)))[keyOf(tab)])
  return parsed.success ? parsed.data : []
}

/** Nothing is written where nothing is named and nothing was; full session storage costs only what can be found again. */
export async function writePackNames(tab: number, names: readonly PackName[]): Promise<void> {
  if (names.length === 0) return browser.storage.session.remove(keyOf(tab))
  await browser.storage.session
    .set({ [keyOf(tab)]: names })
    .catch(() => browser.storage.session.remove(keyOf(tab)))
}

/** Calls back with the tab whose names of packs were found anew; gives back a function that stops it. */
export function watchPackNames(changed: (tab: number) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return
    for (const key of Object.keys(changes)) {
      const found = /^packs-(\d+)$/.exec(key)
      if (found) changed(Number(found[1]))
    }
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
