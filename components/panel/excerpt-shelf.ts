import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { MOST_EXCERPTS } from '../../lib/messages/excerpt.ts'
import type { Extent } from '../../lib/page/page-text.ts'

/** More opening words than this are not kept while the panel is open. */
const MOST_KEPT = 2_000

const answerSchema = z.array(z.string())

/**
 * Opening words of comments, asked from the page when they are shown and kept only while the panel is open: the
 * record of a tab holds where comments stand, never what they say.
 */
export interface ExcerptShelf {
  /** The words, `undefined` before they have come and where the page cannot be asked. */
  look(extent: Extent): string | undefined
  /** Fetches what is not here yet; what is wanted at one moment is asked for together. */
  fetch(extents: readonly Extent[]): void
  /** Another page is shown, or the same one was read again: what was kept may be of other words. */
  clear(): void
}

/** @param ask asks the page for the words of at most `MOST_EXCERPTS` extents; its answer is checked here */
export function createExcerptShelf(ask: (extents: readonly Extent[]) => Promise<unknown>): ExcerptShelf {
  const shelf = signal<ReadonlyMap<string, string>>(new Map())
  const asked = new Set<string>()
  let waiting: Extent[] = []
  let readings = 0

  async function fetchSome(extents: readonly Extent[]) {
    const reading = readings
    const answer = answerSchema.safeParse(await ask(extents))
    if (reading !== readings) return
    if (!answer.success || answer.data.length !== extents.length) {
      // The page may answer later, as when it is still loading.
      for (const extent of extents) asked.delete(keyOf(extent))
      return
    }
    const next = new Map(shelf.peek().size > MOST_KEPT ? [] : shelf.peek())
    extents.forEach((extent, index) => {
      next.set(keyOf(extent), answer.data[index] ?? '')
    })
    shelf.value = next
  }

  async function fetchWaiting() {
    const wanted = waiting
    waiting = []
    for (let from = 0; from < wanted.length; from += MOST_EXCERPTS) {
      await fetchSome(wanted.slice(from, from + MOST_EXCERPTS))
    }
  }

  return {
    look: extent => shelf.value.get(keyOf(extent)),
    fetch(extents) {
      for (const { start, end } of extents) {
        const key = keyOf({ start, end })
        if (asked.has(key)) continue
        asked.add(key)
        if (waiting.length === 0) queueMicrotask(() => void fetchWaiting())
        waiting.push({ start, end })
      }
    },
    clear() {
      readings += 1
      waiting = []
      asked.clear()
      shelf.value = new Map()
    },
  }
}

const keyOf = ({ start, end }: Extent) => `${start} ${end}`
