import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'

/** Rows that come with each press. */
const STEP = 20

/** How far each list was unfolded, for as long as the panel is open. */
const unfolded = new Map<string, number>()

/**
 * A list that may be very long: it draws its first rows, and twenty more at each press. `name` tells the list from
 * others; `row` draws one of the items.
 */
export function GrowingList<Item>({
  items,
  row,
  name,
  shown = 4,
  kind = 'rows',
}: {
  items: readonly Item[]
  row: (item: Item, index: number) => JSX.Element
  name: string
  shown?: number
  kind?: string
}) {
  const [, redraw] = useState(0)
  // A button that brings one or two rows takes as much room as they do.
  const first = items.length <= shown + 2 ? items.length : shown
  const count = Math.min(items.length, Math.max(first, unfolded.get(name) ?? 0))
  const left = items.length - count
  const change = (to: number) => {
    unfolded.set(name, to)
    redraw(times => times + 1)
  }
  return (
    <>
      <ol class={kind}>{items.slice(0, count).map(row)}</ol>
      <p class="growing">
        {left > 0 && (
          <button
            type="button"
            class="text-button"
            data-focus={`more ${name}`}
            onClick={() => change(count + STEP)}
          >
            {left > STEP
              ? say('panel_show_more', { count: STEP, left })
              : say('panel_show_rest', { count: left })}
          </button>
        )}
        {count > first && (
          <button type="button" class="text-button" onClick={() => change(0)}>
            {say('panel_show_fewer')}
          </button>
        )}
      </p>
    </>
  )
}
