import type { Entity } from '../../lib/knowledge/schema.ts'
import type { PanelState } from './panel-state.ts'

export function ThenAndNow(_: { state: PanelState; entity: Entity; day: string | null }) {
  return null
}
