import { say } from '../../lib/language/say.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'
import { optionsAddress, type PanelState } from './panel-state.ts'

/** Whether anything is painted on pages: on this site, and at all. */
export function PaintingSwitches({ state, host }: { state: PanelState; host: string }) {
  const { panelOnly, panelOnlySites } = state.settings.value
  const here = panelOnlySites.includes(host)
  return (
    <section class="painting">
      <h2>{say('panel_painting')}</h2>
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
