import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { libraryInUse } from '../library/library-in-use.ts'
import type { SnippetId } from '../library/snippet-id.ts'
import { LONGEST_NAME } from './pack-limits.ts'

const KEY = 'follow-wanted'
const wishSchema = z.object({ name: z.string() })

/**
 * Opens the page where a reader says whom they follow, with the name filled in. The name goes there by session storage:
 * an address would stay in the browser's history.
 *
 * @param words what was selected on a page
 */
export async function openFollowForm(words: string): Promise<void> {
  const name = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)
  await browser.storage.session.set({ [KEY]: { name } })
  await browser.tabs.create({ url: browser.runtime.getURL('options.html#follow') })
}

/** The same with the words of a passage; a page sends its id, so that no page can put words there by a message. */
export async function followPassage(id: SnippetId): Promise<void> {
  const snippet = await libraryInUse()
    .get(id)
    .catch(() => null)
  if (snippet) await openFollowForm(snippet.quote)
}

/** The name that was wished for last, once. */
export async function takeFollowWish(): Promise<string | null> {
  const parsed = wishSchema.safeParse((await browser.storage.session.get(KEY))[KEY])
  await browser.storage.session.remove(KEY)
  return parsed.success ? parsed.data.name : null
}
