import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import { useKeys } from './use-browser-state.ts'

const COMMANDS = ['vanish', 'save', 'next-mark', 'previous-mark', 'open-panel'] as const
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts'

/** The keys as they are set in this browser now, and how to change them. */
export function ShortcutsSection() {
  const keys = useKeys()
  const inFirefox = browser.runtime.getURL('').startsWith('moz-extension:')
  return (
    <section>
      <h2>{say('shortcuts_title')}</h2>
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
    </section>
  )
}
