import { say } from '../../lib/language/say.ts'
import { DENSITIES } from '../../lib/settings/settings.ts'
import { sitesWithChoices, withoutChoices, withPanelOnly } from '../../lib/settings/site-choices.ts'
import { choose } from '../../lib/settings/store.ts'
import { SiteDensity } from '../shared/site-density.tsx'
import { Switch } from '../shared/switch.tsx'
import { optionsAddress } from './own-pages.ts'
import type { PanelState } from './panel-state.ts'

/** How much is painted on pages: on this site, and at all. */
export function PaintingSwitches({ state, host }: { state: PanelState; host: string }) {
  const settings = state.settings.value
  const { panelOnly, panelOnlySites, density } = settings
  const here = panelOnlySites.includes(host)
  return (
    <section class="painting">
      <h2>{say('panel_painting')}</h2>
      {host !== '' && (
        <SiteDensity settings={settings} host={host} label={say('panel_density_here')} class="density" />
      )}
      <label class="density">
        {say(host === '' ? 'panel_density' : 'panel_density_everywhere')}
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
          onChange={on => choose(withPanelOnly(settings, host, on))}
        />
      )}
      <Switch
        label={say('panel_only_everywhere')}
        hint={say('panel_only_everywhere_hint')}
        on={panelOnly}
        onChange={on => choose({ panelOnly: on })}
      />
      {host !== '' && sitesWithChoices(settings).includes(host) && (
        <p>
          <button
            type="button"
            class="text-button small"
            onClick={event => {
              // The button goes with what it resets; the focus stays in this part.
              event.currentTarget.closest('section')?.querySelector('select')?.focus()
              void choose(withoutChoices(settings, each => each === host))
            }}
          >
            {say('site_reset_here')}
          </button>
        </p>
      )}
      <p>
        <a class="small soft" href={optionsAddress()} target="_blank" rel="noopener">
          {say('panel_options')}
        </a>
      </p>
    </section>
  )
}
