import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'

/** Lists that the reader unfolded stay so while the panel is open, also after going to an entity and back. */
const unfolded = new Set<string>()

/**
 * A list that shows its first rows and the others on demand. `keep` is the index of a row that must be in sight,
 * `name` tells the list from others.
 */
export function ShortList({
  rows,
  name,
  shown = 6,
  keep = null,
  kind = 'rows',
}: {
  rows: readonly JSX.Element[]
  name: string
  shown?: number
  keep?: number | null
  kind?: string
}) {
  const [open, setOpen] = useState(unfolded.has(name))
  // A button that hides one or two rows takes as much room as they do.
  const folds = rows.length > shown + 2
  const all = open || !folds || (keep !== null && keep >= shown)
  const toggle = () => {
    if (all) unfolded.delete(name)
    else unfolded.add(name)
    setOpen(!all)
  }
  return (
    <>
      <ul class={kind}>{all ? rows : rows.slice(0, shown)}</ul>
      {folds && (
        <button
          type="button"
          class="text-button more"
          data-focus={`more ${name}`}
          aria-expanded={all}
          onClick={toggle}
        >
          {all ? say('panel_show_fewer') : say('panel_show_all', { count: rows.length })}
        </button>
      )}
    </>
  )
}
