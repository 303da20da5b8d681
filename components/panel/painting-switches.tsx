import { say } from '../../lib/language/say.ts'
import { DENSITIES } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'
import { optionsAddress, type PanelState } from './panel-state.ts'

/** Whether anything is painted on pages: on this site, and at all. */
export function PaintingSwitches({ state, host }: { state: PanelState; host: string }) {
  const { panelOnly, panelOnlySites, density } = state.settings.value
  const here = panelOnlySites.includes(host)
  return (
    <section class="painting">
      <h2>{say('panel_painting')}</h2>
      <label class="density">
        {say('panel_density')}
        <select
          value={density}
          onChange={event => {
            const chosen = DENSITIES.find(each => each === event.currentTarget.value)
            if (chosen) void choose({ density: chosen })
          }}
        >
          {DENSITIES.map(each => (
            <option key={each} value={each}>
              {say(`marks_${each}`)}
            </option>
          ))}
        </select>
      </label>
      {host !== '' && (
        <Switch
          label={say('panel_only_here')}
          hint={say('panel_only_here_hint', { host })}
          on={here || panelOnly}
          disabled={panelOnly}
          onChange={on =>
            choose({
              panelOnlySites: on ? [...panelOnlySites, host] : panelOnlySites.filter(each => each !== host),
            })
          }
        />
      )}
      <Switch
        label={say('panel_only_everywhere')}
        hint={say('panel_only_everywhere_hint')}
        on={panelOnly}
        onChange={on => choose({ panelOnly: on })}
      />
      <p>
        <a class="small soft" href={optionsAddress()} target="_blank" rel="noopener">
          {say('panel_options')}
        </a>
      </p>
    </section>
  )
}
