import { useState } from 'preact/hooks'
import { ENTITY_KINDS } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import {
  choicesFor,
  kindsShownOn,
  sitesWithChoices,
  withKindOnSite,
  withoutChoices,
  withPanelOnly,
} from '../../lib/settings/site-choices.ts'
import { choose } from '../../lib/settings/store.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { SiteDensity } from '../shared/site-density.tsx'
import { Switch } from '../shared/switch.tsx'
import { SiteForm } from './site-form.tsx'

/** What is chosen about marks for single sites, beside the general choice: each may be changed and taken back. */
export function SiteChoices({ settings }: { settings: Settings }) {
  const [said, setSaid] = useState('')
  /** Nothing was chosen for it yet. */
  const [begun, setBegun] = useState<string | null>(null)
  const chosen = sitesWithChoices(settings)
  const shown = begun !== null && !chosen.includes(begun) ? [...chosen, begun].sort() : chosen

  return (
    <div class="site-choices">
      <h3>{say('site_choices_title')}</h3>
      <p class="soft">{say('site_choices_hint')}</p>
      {shown.map(host => (
        <OneSite
          key={host}
          settings={settings}
          host={host}
          isBegun={host === begun}
          onReset={() => {
            setBegun(null)
            setSaid(say('site_reset_done', { host }))
            document.getElementById('site-choices-host')?.focus()
          }}
        />
      ))}
      <SiteForm
        id="site-choices-host"
        label={say('site_choices_add')}
        button={say('site_choices_begin')}
        said={said}
        onSite={host => {
          setBegun(host)
          setSaid('')
          return null
        }}
      />
    </div>
  )
}

function OneSite({
  settings,
  host,
  isBegun,
  onReset,
}: {
  settings: Settings
  host: string
  isBegun: boolean
  onReset: () => void
}) {
  const { isPanelOnly } = choicesFor(settings, host)
  const kinds = kindsShownOn(settings, host)
  return (
    <details class="one-site" open={isBegun}>
      <summary>
        {host} <span class="small soft">{saySite(settings, host)}</span>
      </summary>
      <SiteDensity settings={settings} host={host} label={say('panel_density')} class="site-density" />
      <Switch
        label={say('marks_panel_only')}
        on={isPanelOnly}
        onChange={on => void choose(withPanelOnly(settings, host, on))}
      />
      <fieldset>
        <legend>{say('site_kinds')}</legend>
        <div class="site-kinds">
          {ENTITY_KINDS.map(kind => (
            <label key={kind} class="site">
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                onChange={event =>
                  void choose(withKindOnSite(settings, host, kind, event.currentTarget.checked))
                }
              />
              <KindSwatch kind={kind} />
              <span>{say(`kinds_${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button
        type="button"
        class="button"
        onClick={() => {
          onReset()
          void choose(withoutChoices(settings, each => each === host))
        }}
      >
        {say('site_reset_of', { host })}
      </button>
    </details>
  )
}

/** What is otherwise on this site, in one line. */
function saySite(settings: Settings, host: string): string {
  const { ownDensity, isPanelOnly, kindsOff, kindsOn } = choicesFor(settings, host)
  const names = (kinds: typeof kindsOff) => kinds.map(kind => say(`kinds_${kind}`)).join(', ')
  return [
    ...(isPanelOnly ? [say('marks_panel_only')] : []),
    ...(ownDensity ? [say(`marks_${ownDensity}`)] : []),
    ...(kindsOff.length > 0 ? [say('site_without', { kinds: names(kindsOff) })] : []),
    ...(kindsOn.length > 0 ? [say('site_with', { kinds: names(kindsOn) })] : []),
  ].join(' · ')
}
