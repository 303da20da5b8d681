import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'

/** Whether the panel alone shows what was found. */
export function PanelSection({ settings }: { settings: Settings }) {
  return (
    <section>
      <h2>{say('options_panel')}</h2>
      <Switch
        label={say('marks_panel_only')}
        hint={say('marks_panel_only_hint')}
        on={settings.panelOnly}
        onChange={on => void choose({ panelOnly: on })}
      />
    </section>
  )
}
