import { useId, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'

const SHOWN = 8
/** More than this nobody looks through; typing finds the rest. */
const MOST = 200

/** One kind of filter: those set first, then what occurs most. */
export function FilterList<Item extends string>({
  title,
  items,
  nameOf,
  isSet,
  onToggle,
}: {
  title: string
  /** With how often each occurs. */
  items: readonly (readonly [Item, number])[]
  nameOf: (item: Item) => string
  isSet: (item: Item) => boolean
  onToggle: (item: Item) => void
}) {
  const [isLong, setLong] = useState(false)
  const id = useId()
  if (items.length === 0) return null
  const ranked = [...items].sort(
    ([one, often], [other, less]) => Number(isSet(other)) - Number(isSet(one)) || less - often,
  )
  const shown = ranked.slice(0, isLong ? MOST : SHOWN)
  const left = Math.min(ranked.length, MOST) - SHOWN
  return (
    <section>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {shown.map(([item, count]) => (
          <li key={item}>
            <button type="button" class="filter" aria-pressed={isSet(item)} onClick={() => onToggle(item)}>
              <span>{nameOf(item)}</span>
              <span class="soft small">{count.toLocaleString('en-GB')}</span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="text-button small"
          aria-expanded={isLong}
          onClick={() => setLong(!isLong)}
        >
          {isLong ? say('panel_show_fewer') : say('panel_show_rest', { count: left })}
        </button>
      )}
    </section>
  )
}
