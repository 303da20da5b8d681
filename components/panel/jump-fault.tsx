import { say } from '../../lib/language/say.ts'
import type { PanelState } from './panel-state.ts'

/** Says that a jump went nowhere and what to do; at the foot of the panel, in sight from wherever it was asked for. */
export function JumpFault({ state }: { state: PanelState }) {
  const jumped = state.jumped.value
  if (jumped === 'there') return null
  return (
    <p class="jump-fault" role="alert">
      {say(jumped === 'page-gone' ? 'panel_page_gone' : 'panel_place_gone')}
    </p>
  )
}
