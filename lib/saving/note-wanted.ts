import browser from 'webextension-polyfill'
import { type SnippetId, snippetIdSchema } from '../library/snippet-id.ts'

const keyOf = (tab: number) => `note-wanted-${tab}`

/** Notes that the reader asked on the page to write a note on a passage; the panel takes the wish up. */
export async function writeNoteWanted(tab: number, id: SnippetId): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: id })
}

/** The passage on which a note is to be written, once: who reads it takes it up. */
export async function takeNoteWanted(tab: number): Promise<SnippetId | null> {
  const wanted = snippetIdSchema.safeParse((await browser.storage.session.get(keyOf(tab)))[keyOf(tab)])
  if (!wanted.success) return null
  await browser.storage.session.remove(keyOf(tab))
  return wanted.data
}

/** Calls back when a note is wanted in a tab; gives back a function that stops it. */
export function watchNoteWanted(changed: (tab: number) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session') return
    for (const [key, { newValue }] of Object.entries(changes)) {
      const found = /^note-wanted-(\d+)$/.exec(key)
      if (found && newValue !== undefined) changed(Number(found[1]))
    }
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
