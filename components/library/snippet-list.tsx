import { useEffect, useMemo, useRef } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { LibraryActions } from './library-actions.ts'
import type { LibraryPageState } from './library-state.ts'
import { countPlaces, type ListRow, nextSnippet } from './list-rows.ts'
import { RowHeading } from './row-heading.tsx'
import { toggleOne, toggleStretch } from './selection.ts'
import { SnippetRow } from './snippet-row.tsx'
import { useRowFocus } from './use-row-focus.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** Ids are read for whole steps of rows, so that scrolling by one row reads nothing. */
const STEP = 10
/** How near the end of what is known the list may come before more is asked for, in rows. */
const NEAR = 30

/** Everything that was found, as a list that can be walked by key; only what is on the screen is drawn. */
export function SnippetList({ state, actions }: { state: LibraryPageState; actions: LibraryActions }) {
  const rows = state.rows.value
  const list = useRef<HTMLOListElement>(null)
  const edited = rows.findIndex(({ key }) => key === state.edited.value)
  const focus = useRowFocus(rows, list)
  const keyOf = useMemo(() => (index: number) => rows[index]?.key ?? String(index), [rows])
  const { items, height, top, measure, scrollTo } = useVirtualRows(list, rows.length, keyOf, [
    edited,
    focus.at,
  ])
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const inTrash = state.view.value.place === 'trash'

  useEffect(() => {
    const from = Math.max(0, Math.floor(first / STEP) * STEP)
    const near = rows.slice(from, Math.ceil((last + 1) / STEP) * STEP)
    // A row that is pinned far away would stretch the range over everything between.
    const wanted = near.length > 100 ? items.flatMap(({ index }) => rows[index] ?? []) : near
    state.held.show([...new Set(wanted.flatMap(row => (row.kind === 'snippet' ? row.id : [])))])
    if (last > rows.length - NEAR) state.finder.more()
  }, [rows, first, last])

  /** Ticks a row, or everything up to it. */
  function tick(row: ListRow & { kind: 'snippet' }, isStretch: boolean) {
    const shown = state.finder.found.value.ids
    const { selection } = state
    selection.value = isStretch
      ? toggleStretch(selection.value, row.id, shown)
      : toggleOne(selection.value, row.id)
  }
  function close(row: ListRow) {
    state.edited.value = null
    focus.take(row.key)
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[focus.at]
    // Keys in a field or on a button of a row are theirs.
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset.key === row?.key
    if (row?.kind !== 'snippet' || !isOnRow || event.ctrlKey || event.metaKey || event.altKey) return
    const walk = (to: number) => {
      const next = rows[to]
      if (!next) return
      if (event.shiftKey && next.kind === 'snippet' && next !== row) {
        if (!state.selection.value.ids.has(row.id)) tick(row, false)
        tick(next, false)
      }
      scrollTo(to)
      focus.take(next.key)
    }
    const keys: Record<string, () => void> = {
      ArrowDown: () => walk(nextSnippet(rows, focus.at, 1)),
      ArrowUp: () => walk(nextSnippet(rows, focus.at, -1)),
      Home: () => walk(nextSnippet(rows, -1, 1)),
      End: () => walk(nextSnippet(rows, rows.length, -1)),
      Enter: () => {
        if (!inTrash) state.edited.value = row.key
      },
      x: () => tick(row, event.shiftKey),
      ' ': () => tick(row, event.shiftKey),
      Delete: () => {
        focus.afterLoss()
        if (!inTrash) void actions.trash([row.id])
      },
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <>
      <p id="library-keys" class="spoken">
        {say('library_keys')}
      </p>
      <ol
        ref={list}
        class="snippets"
        aria-label={say('library_list')}
        aria-describedby="library-keys"
        style={{ height: `${height}px` }}
        onKeyDown={onKeyDown}
        onFocusCapture={focus.note}
      >
        {items.map(item => {
          const row = rows[item.index]
          if (!row) return null
          const place = { transform: `translateY(${item.start - top}px)` }
          if (row.kind === 'heading') {
            return (
              <li key={row.key} ref={measure} data-index={item.index} class="heading-row" style={place}>
                <RowHeading state={state} row={row} />
              </li>
            )
          }
          return (
            <li
              key={row.key}
              ref={measure}
              data-index={item.index}
              data-key={row.key}
              class="snippet-row"
              style={place}
              aria-setsize={countPlaces(rows)}
              aria-posinset={row.place}
              tabIndex={item.index === focus.at ? 0 : -1}
            >
              <SnippetRow
                state={state}
                actions={actions}
                row={row}
                onTick={isStretch => tick(row, isStretch)}
                onClose={() => close(row)}
                onLeave={focus.afterLoss}
              />
            </li>
          )
        })}
      </ol>
    </>
  )
}
