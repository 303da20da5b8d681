import type { LibraryContext } from './context.ts'
import type { InterruptedWork } from './database.ts'
import { failedBy, type Outcome } from './fault.ts'

/** How many snippets are written in one transaction: a save that comes in between waits for no longer than that takes. */
export const PART = 500

/** Tells how far a piece of work is. */
export type Progress = (done: number, of: number) => void

/**
 * Does a bulk change in parts, each a transaction of its own. A note in the database says that it is under way until
 * the last part is done, so that one which was cut short can be told of and begun again. What it does must come to
 * the same when it is done twice.
 *
 * @param about what the note says; `null` for work that needs none, since what is left undone is plain to see
 * @param work takes one part; what it has to report it keeps itself
 */
export async function inParts<Item>(
  { database, now }: LibraryContext,
  about: Pick<InterruptedWork, 'what' | 'snapshot'> | null,
  items: readonly Item[],
  work: (part: readonly Item[]) => Promise<Outcome>,
  progress: Progress = () => undefined,
): Promise<Outcome> {
  const begunAt = now()
  const isLong = items.length > PART
  try {
    for (let done = 0; done < items.length; done += PART) {
      if (about && isLong) await database.meta.put({ key: 'work', ...about, begunAt, done, of: items.length })
      const outcome = await work(items.slice(done, done + PART))
      if (!outcome.ok) return outcome
      progress(Math.min(done + PART, items.length), items.length)
    }
    if (about && isLong) await database.meta.delete('work')
    return { ok: true }
  } catch (thrown) {
    return failedBy(thrown)
  }
}

/** The bulk change that was cut short, if there is one; while one is under way, that one. */
export async function readInterruptedWork({ database }: LibraryContext): Promise<InterruptedWork | null> {
  const row = await database.meta.get('work')
  return row?.key === 'work' ? row : null
}

/** The reader was told of it, and leaves it as it is. */
export async function forgetInterruptedWork({ database }: LibraryContext): Promise<void> {
  await database.meta.delete('work')
}
