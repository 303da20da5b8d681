import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { type ViewHistory, viewHistorySchema } from './view-history.ts'

const KEY = 'panel-ways'
const MOST_PAGES = 60
const WRITE_AFTER = 400

const storedSchema = z.object({
  wantedAt: z.number(),
  /** Page and its way, the one used last at the end. */
  ways: z.array(z.tuple([z.string(), viewHistorySchema])),
})

/**
 * Where the reader was on each page, in `storage.session`: a side panel is closed and opened again without a
 * thought, and should then be where it was left. Gone with the browser session.
 */
export interface HistoryStore {
  readonly ready: Promise<void>
  /** When the last "open in panel" that was obeyed was asked for. Epoch milliseconds. */
  readonly wantedAt: number
  of(page: string | null): ViewHistory | undefined
  keep(page: string, history: ViewHistory): void
  noteWanted(at: number): void
}

export function createHistoryStore(): HistoryStore {
  const ways = new Map<string, ViewHistory>()
  let wantedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function write() {
    timer = undefined
    // Positions are a convenience: where session storage is full they are let go without a word.
    browser.storage.session.set({ [KEY]: { wantedAt, ways: [...ways] } }).catch(() => {})
  }
  const writeSoon = () => {
    if (timer === undefined) timer = setTimeout(write, WRITE_AFTER)
  }
  globalThis.addEventListener('pagehide', write)

  const ready = browser.storage.session
    .get(KEY)
    .then(stored => {
      const parsed = storedSchema.safeParse(stored[KEY])
      if (!parsed.success) return
      wantedAt = parsed.data.wantedAt
      for (const [page, history] of parsed.data.ways) ways.set(page, history)
    })
    .catch(() => {})

  return {
    ready,
    get wantedAt() {
      return wantedAt
    },
    of: page => (page === null ? undefined : ways.get(page)),
    keep(page, history) {
      ways.delete(page)
      ways.set(page, history)
      const oldest = ways.size > MOST_PAGES ? ways.keys().next().value : undefined
      if (oldest !== undefined) ways.delete(oldest)
      writeSoon()
    },
    noteWanted(at) {
      wantedAt = at
      writeSoon()
    },
  }
}
