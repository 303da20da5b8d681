import { say } from '../../lib/language/say.ts'
import { DENSITIES, type Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'

/** What is painted on pages. */
export function MarksSection({ settings }: { settings: Settings }) {
  return (
    <section>
      <h2>{say('marks_title')}</h2>
      <fieldset>
        <legend class="spoken">{say('marks_title')}</legend>
        {DENSITIES.map(density => (
          <label key={density} class="site">
            <input
              type="radio"
              name="density"
              checked={settings.density === density}
              onChange={() => void choose({ density })}
            />
            <span>{say(`marks_${density}`)}</span>
          </label>
        ))}
      </fieldset>
      <Switch
        label={say('marks_panel_only')}
        hint={say('marks_panel_only_hint')}
        on={settings.panelOnly}
        onChange={on => void choose({ panelOnly: on })}
      />
      {settings.panelOnlySites.length > 0 && (
        <>
          <h3>{say('marks_panel_only_sites')}</h3>
          <ul>
            {settings.panelOnlySites.map(host => (
              <li key={host} class="panel-only-site">
                {host}
                <button
                  type="button"
                  class="text-button"
                  onClick={() =>
                    void choose({ panelOnlySites: settings.panelOnlySites.filter(each => each !== host) })
                  }
                >
                  {say('marks_panel_only_remove', { host })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
