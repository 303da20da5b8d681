import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type ListRow, nextSnippet } from './list-rows.ts'

export interface RowFocus {
  /** The row that Tab leads to; it has the focus, or had it last. */
  readonly at: number
  /** Gives the focus to a row, as soon as it is drawn. */
  take(key: string): void
  /** The row with the focus is about to go: the one that comes to its place gets the focus. */
  afterLoss(): void
  /** Notes which row the focus came into. */
  note(event: FocusEvent): void
}

/** One row of the list takes part in the order of Tab; the arrows move it (roving tabindex, ARIA APG). */
export function useRowFocus(rows: readonly ListRow[], list: RefObject<HTMLElement | null>): RowFocus {
  const [key, setKey] = useState<string | null>(null)
  const lastAt = useRef(0)
  const wanted = useRef<'row' | 'place' | null>(null)
  const found = rows.findIndex(row => row.key === key)
  // Where the row is gone, what stands in its place; a heading cannot have the focus.
  const near = Math.min(Math.max(lastAt.current, 0), rows.length - 1)
  const at = found >= 0 ? found : rows[near]?.kind === 'heading' ? nextSnippet(rows, near, 1) : near
  lastAt.current = at

  useLayoutEffect(() => {
    const row = rows[at]
    if (wanted.current === null || !row || (wanted.current === 'place' && row.key === key)) return
    const element = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)
    if (!element) return
    wanted.current = null
    setKey(row.key)
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  })

  return {
    at,
    take(next) {
      wanted.current = 'row'
      setKey(next)
    },
    afterLoss() {
      wanted.current = 'place'
    },
    note({ target }) {
      const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-key]') : null
      if (row?.dataset.key && row.dataset.key !== key) setKey(row.dataset.key)
    },
  }
}
