import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'
import { useKeys } from './use-browser-state.ts'

/** The key that makes every trace vanish, and the plain name and icon. */
export function DiscretionSection({ settings }: { settings: Settings }) {
  const { vanish } = useKeys()
  return (
    <section>
      <h2>{say('discretion_title')}</h2>
      <p>
        {say('discretion_vanish')}{' '}
        {vanish ? <kbd>{vanish}</kbd> : <span class="soft">({say('discretion_no_key')})</span>}
      </p>
      <Switch
        label={say('look_neutral')}
        hint={say('look_neutral_hint')}
        on={settings.neutralLook}
        onChange={on => void choose({ neutralLook: on })}
      />
    </section>
  )
}
