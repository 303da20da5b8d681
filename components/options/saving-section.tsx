import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'

/** What of the reader's own passages shows on pages, and where may be saved. */
export function SavingSection({ settings }: { settings: Settings }) {
  return (
    <section>
      <h2>{say('saving_title')}</h2>
      <Switch
        label={say('saving_own_marks')}
        hint={say('saving_own_marks_hint')}
        on={settings.ownMarks}
        onChange={on => void choose({ ownMarks: on })}
      />
      <Switch
        label={say('saving_button')}
        hint={say('saving_button_hint')}
        on={settings.saveButton}
        onChange={on => void choose({ saveButton: on })}
      />
      <Switch
        label={say('saving_private')}
        hint={say('saving_private_hint')}
        on={settings.saveInPrivate}
        onChange={on => void choose({ saveInPrivate: on })}
      />
    </section>
  )
}
