import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { Switch } from '../shared/switch.tsx'
import { useKeys } from './use-browser-state.ts'

const COMMANDS = ['vanish', 'save', 'next-mark', 'previous-mark', 'open-panel'] as const
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts'

/** The key that makes every trace vanish, the other keys, how to change them, and the plain name and icon. */
export function DiscretionSection({ settings }: { settings: Settings }) {
  const keys = useKeys()
  const inFirefox = browser.runtime.getURL('').startsWith('moz-extension:')
  return (
    <section>
      <h2>{say('discretion_title')}</h2>
      <p>{say('discretion_vanish')}</p>
      <dl>
        {COMMANDS.map(command => (
          <div key={command}>
            <dt>{say(`discretion_key_${command}`)}</dt>
            <dd>
              {keys[command] ? (
                <kbd>{keys[command]}</kbd>
              ) : (
                <span class="soft">{say('discretion_no_key')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft">
        {inFirefox ? (
          say('discretion_change_firefox')
        ) : (
          <>
            {say('discretion_change_chrome')} {/* A page may not link there, but an extension may open it. */}
            <button
              type="button"
              class="text-button"
              onClick={() => void browser.tabs.create({ url: CHROME_SHORTCUTS })}
            >
              {CHROME_SHORTCUTS}
            </button>
          </>
        )}
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
