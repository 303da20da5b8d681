import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { PanelSources } from '../panel/panel-sources.ts'
import { createPanelState, type PanelState } from '../panel/panel-state.ts'

/**
 * What the view of an entity is drawn from where there is no page that it stands on.
 *
 * @param first the entity that is shown first; others may be shown with the same state
 * @param open called where the view leads on to another entity
 */
export function createEntityPaneState(
  first: EntityId,
  sources: PanelSources,
  open: (entity: EntityId) => void,
): PanelState {
  const { state } = createPanelState(`?entity=${first}`, Promise.resolve(sources))
  return {
    ...state,
    open: view => {
      if (view.view === 'entity') open(view.entity)
    },
  }
}
