import { say } from '../../lib/language/say.ts'
import { DENSITIES, type Settings } from '../../lib/settings/settings.ts'
import { choicesFor, withDensity } from '../../lib/settings/site-choices.ts'
import { choose } from '../../lib/settings/store.ts'

/** How densely one site is marked: as everywhere, or otherwise. */
export function SiteDensity({
  settings,
  host,
  label,
  class: name,
}: {
  settings: Settings
  host: string
  label: string
  class: string
}) {
  return (
    <label class={name}>
      {label}
      <select
        value={choicesFor(settings, host).ownDensity ?? ''}
        onChange={event => {
          const chosen = DENSITIES.find(each => each === event.currentTarget.value) ?? null
          void choose(withDensity(settings, host, chosen))
        }}
      >
        <option value="">{say('site_density_general')}</option>
        {DENSITIES.map(each => (
          <option key={each} value={each}>
            {say(`marks_${each}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
