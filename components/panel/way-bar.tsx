import { say } from '../../lib/language/say.ts'
import { Icon } from '../shared/icons/icon.tsx'
import type { PanelState } from './panel-state.ts'
import { type Step, stepAfter, stepBefore } from './view-history.ts'

/** The way back, which says where it leads, and the way forward again. */
export function WayBar({ state }: { state: PanelState }) {
  const before = stepBefore(state.history.value)
  if (!before && !stepAfter(state.history.value)) return null
  return (
    <header class="bar">
      {before && (
        <button
          type="button"
          class="back"
          aria-label={say('panel_back', { name: nameOf(state, before) })}
          onClick={() => state.back()}
        >
          <Icon name="back" />
          <span>{nameOf(state, before)}</span>
        </button>
      )}
      <ForwardButton state={state} />
    </header>
  )
}

/** The way to what "back" was pressed on; nothing where it was not. */
export function ForwardButton({ state }: { state: PanelState }) {
  const after = stepAfter(state.history.value)
  if (!after) return null
  const label = say('panel_forward', { name: nameOf(state, after) })
  return (
    <button
      type="button"
      class="forward"
      aria-label={label}
      title={label}
      data-focus="forward"
      onClick={() => state.forward()}
    >
      <Icon name="forward" />
    </button>
  )
}

function nameOf(state: PanelState, { shown }: Step): string {
  const entity = shown.view === 'entity' ? state.shelf.look(shown.entity)?.name : undefined
  return entity ?? say('panel_on_this_page')
}
