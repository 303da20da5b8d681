import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { ArticleCopy } from '../library/database.ts'
import type { Library } from '../library/library.ts'
import { instantSchema, type SnippetId, snippetSchema } from '../library/snippet.ts'
import type { NewSnippet } from '../library/snippet-document.ts'
import { leftNoteShape } from '../saving/left-note.ts'
import type { SaveFault } from '../saving/save-answer.ts'

/**
 * What was saved while the library was locked: it must neither be lost nor lie on the disk in plain, so it is kept in
 * `storage.session`, in memory, until the library is unlocked. It goes when the browser closes, and the reader is told
 * so.
 */
const PREFIX = 'library-waiting-'

const articleSchema = z.object({
  html: z.string(),
  text: z.string(),
  byline: z.nullable(z.string()),
  savedAt: instantSchema,
})
const waitingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('snippet'),
    snippet: snippetSchema,
    article: z.optional(articleSchema),
    inPrivate: z.boolean(),
  }),
  z.object({ kind: z.literal('note'), ...leftNoteShape }),
])
export type Waiting = z.infer<typeof waitingSchema>
export type WaitingNote = Extract<Waiting, { kind: 'note' }>

/** How a snippet is saved (see `saveSnippet`). */
interface Circumstances {
  readonly inPrivate: boolean
  readonly privateAllowed: boolean
  readonly article?: ArticleCopy
}

/** Saves a snippet, or lets it wait where the library is locked. Gives why it is not saved (yet), or `null`. */
export async function saveOrWait(
  library: Library,
  snippet: NewSnippet,
  circumstances: Circumstances,
): Promise<SaveFault | null> {
  const outcome = await library.save(snippet, circumstances)
  if (outcome.ok) return null
  if (outcome.fault !== 'locked') return outcome.fault
  const { inPrivate, article } = circumstances
  const waits = await letWait({
    kind: 'snippet',
    snippet: { ...snippet, trashedAt: null, keptAgainstTrash: false },
    inPrivate,
    ...(article ? { article } : {}),
  })
  return waits ? 'waiting-for-unlock' : 'locked'
}

/** @returns whether it waits; `false` where the browser has no room in memory */
export async function letWait(waiting: Waiting): Promise<boolean> {
  const key = `${PREFIX}${waiting.kind}-${waiting.kind === 'note' ? waiting.id : waiting.snippet.id}`
  return browser.storage.session.set({ [key]: waiting }).then(
    () => true,
    () => false,
  )
}

/** Takes a snippet back before it was ever saved. @returns whether it was waiting */
export async function forgetWaiting(id: SnippetId): Promise<boolean> {
  const key = `${PREFIX}snippet-${id}`
  if (!waitingSchema.safeParse((await browser.storage.session.get(key))[key]).success) return false
  await browser.storage.session.remove([key, `${PREFIX}note-${id}`])
  return true
}

/** By the keys that they are kept under. Snippets first, since a note may be about one. */
async function allWaiting(): Promise<readonly [string, Waiting][]> {
  const all = Object.entries(await browser.storage.session.get()).flatMap(([key, value]) => {
    const waiting = key.startsWith(PREFIX) ? waitingSchema.safeParse(value) : null
    return waiting?.success ? [[key, waiting.data] as [string, Waiting]] : []
  })
  return all.toSorted(([, one], [, other]) => (one.kind === other.kind ? 0 : one.kind === 'snippet' ? -1 : 1))
}

/** How many passages and pages wait for the library to be unlocked. */
export async function countWaiting(): Promise<number> {
  return (await allWaiting()).filter(([, { kind }]) => kind === 'snippet').length
}

/** Calls back whenever something waits or no longer does; gives what stops it. */
export function watchWaiting(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && Object.keys(changes).some(key => key.startsWith(PREFIX))) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

/**
 * Writes into the library what waited for it. What cannot be written goes on waiting, unless it never can. Twice is
 * once: a snippet that is there already is left as it is.
 *
 * @param writeNote how a note is written; gives whether it was
 */
export async function writeWaiting(
  library: Library,
  writeNote: (note: WaitingNote) => Promise<boolean>,
): Promise<void> {
  for (const [key, waiting] of await allWaiting()) {
    if (waiting.kind === 'note') {
      if (await writeNote(waiting)) await browser.storage.session.remove(key)
      continue
    }
    const { trashedAt: _, keptAgainstTrash: __, ...snippet } = waiting.snippet
    const { inPrivate, article } = waiting
    // Whether private windows may save was asked when it was made.
    const outcome = await library.save(snippet, {
      inPrivate,
      privateAllowed: true,
      ...(article ? { article } : {}),
    })
    if (outcome.ok || outcome.fault === 'unfit') await browser.storage.session.remove(key)
  }
}
