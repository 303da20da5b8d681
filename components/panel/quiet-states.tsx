import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { type MessageKey, say } from '../../lib/language/say.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import type { Verdict } from '../../lib/page/document.ts'
import { writeVanished } from '../../lib/tabs/vanished.ts'
import { libraryAddress, optionsAddress } from './own-pages.ts'
import type { PanelState } from './panel-state.ts'
import { VerdictReasons } from './verdict-reasons.tsx'

/** What the panel says when there is no page to speak of. */

export function UnseenState() {
  return (
    <main class="quiet">
      <h1 tabIndex={-1}>{say('panel_unseen_title')}</h1>
      <p>{say('panel_unseen_how')}</p>
      <p class="soft">{say('panel_unseen_limits')}</p>
      <p>
        <a class="text-button" href={optionsAddress()} target="_blank" rel="noopener">
          {say('panel_unseen_options')}
        </a>
      </p>
      <p>
        <a class="text-button" href={libraryAddress()} target="_blank" rel="noopener">
          {say('library_open')}
        </a>
      </p>
    </main>
  )
}

export function PassedState({ state, verdict }: { state: PanelState; verdict: Verdict }) {
  const [refused, setRefused] = useState(false)
  const key: MessageKey =
    verdict.label === 'abroad' || verdict.label === 'mention'
      ? `panel_passed_${verdict.label}`
      : 'panel_passed_not'
  const readAnyway = async () => {
    const tab = state.tab.value
    if (tab !== undefined) setRefused((await sendToBackground({ type: 'read-anyway', tab })) !== true)
  }
  return (
    <main class="quiet">
      <h1 tabIndex={-1}>{say('panel_passed_title')}</h1>
      <p>{say(key)}</p>
      <VerdictReasons verdict={verdict} />
      <p>
        <button type="button" class="text-button" onClick={readAnyway}>
          {say('panel_passed_read')}
        </button>
      </p>
      <p role="status" class="soft">
        {refused && say('panel_passed_unread')}
      </p>
    </main>
  )
}

export function ReadingState() {
  return (
    <main class="quiet" aria-busy="true">
      <h1 tabIndex={-1}>{say('panel_reading')}</h1>
    </main>
  )
}

export function VanishedState() {
  const [key, setKey] = useState('')
  useEffect(() => {
    browser.commands
      ?.getAll()
      .then(commands => setKey(commands.find(command => command.name === 'vanish')?.shortcut ?? ''))
      .catch(() => {})
  }, [])
  return (
    <main class="quiet">
      <h1 tabIndex={-1}>{say('panel_vanished_title')}</h1>
      <p>{key ? say('panel_vanished_how', { key }) : say('panel_vanished_how_no_key')}</p>
      <p>
        <button type="button" class="text-button" onClick={() => writeVanished(false)}>
          {say('panel_vanished_back')}
        </button>
      </p>
    </main>
  )
}
