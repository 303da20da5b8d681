import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { Resolution } from '../anchoring/resolve.ts'
import { type SnippetId, snippetIdSchema } from '../library/snippet-id.ts'

const offset = z.number().check(z.int(), z.nonnegative())
const differencesSchema = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))

/** Where one of the reader's passages stands on a page now. */
export const placedPassageSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('found'),
    id: snippetIdSchema,
    start: offset,
    end: offset,
    /** What is no longer as it was saved; empty where nothing is. */
    differences: differencesSchema,
  }),
  z.object({
    state: z.literal('uncertain'),
    id: snippetIdSchema,
    why: z.enum(['several', 'meaning', 'surroundings', 'changed', 'place']),
    candidates: z.array(z.object({ start: offset, end: offset, differences: differencesSchema })),
  }),
  z.object({ state: z.literal('gone'), id: snippetIdSchema }),
])
export type PlacedPassage = z.infer<typeof placedPassageSchema>

const ownPassagesSchema = z.object({
  /** The page's addresses, by which its snippets are found. */
  url: z.nullable(z.string()),
  canonical: z.nullable(z.string()),
  passages: z.array(placedPassageSchema),
})
/**
 * The reader's passages of the page in one tab, kept in `storage.session` beside the tab's record: in memory only, and
 * gone with the page.
 */
export type OwnPassages = z.infer<typeof ownPassagesSchema>

/** The place of a passage, without what nobody needs later. */
export function placedPassage(id: SnippetId, resolution: Resolution): PlacedPassage {
  switch (resolution.state) {
    case 'found': {
      const { start, end, how, differences } = resolution
      return { state: 'found', id, start, end, differences: how === 'changed' ? differences : [] }
    }
    case 'uncertain': {
      const candidates = resolution.candidates.map(({ start, end, differences }) => ({
        start,
        end,
        differences,
      }))
      return { state: 'uncertain', id, why: resolution.why, candidates }
    }
    case 'gone':
      return { state: 'gone', id }
  }
}

const keyOf = (tab: number) => `own-${tab}`

/** The reader's passages in a tab; `undefined` where they were not looked for. */
export async function readOwnPassages(tab: number): Promise<OwnPassages | undefined> {
  const parsed = ownPassagesSchema.safeParse((await browser.storage.session.get(keyOf(tab)))[keyOf(tab)])
  return parsed.success ? parsed.data : undefined
}

/** Full session storage costs only what can be found again. */
export async function writeOwnPassages(tab: number, passages: OwnPassages): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: passages }).catch(() => forgetOwnPassages(tab))
}

export async function forgetOwnPassages(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab))
}

/** Calls back with the tab whose passages were placed anew; gives back a function that stops it. */
export function watchOwnPassages(changed: (tab: number) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return
    for (const key of Object.keys(changes)) {
      const found = /^own-(\d+)$/.exec(key)
      if (found) changed(Number(found[1]))
    }
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
