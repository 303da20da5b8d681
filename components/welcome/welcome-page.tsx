import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import { ReachChoice } from '../options/reach-choice.tsx'
import { useGrantedOrigins, useKeys, useSettings } from '../options/use-browser-state.ts'
import { Sample } from './sample.tsx'

/** Shown once after install: it at work, the one choice there is to make, and what it never does. */
export function WelcomePage({ cardStyle }: { cardStyle: string }) {
  const settings = useSettings()
  const origins = useGrantedOrigins()
  const keys = useKeys()
  return (
    <main class="welcome">
      <h1>{say('welcome_title')}</h1>
      <p class="lead">{say('welcome_what')}</p>
      <Sample cardStyle={cardStyle} />
      <section>
        <h2>{say('welcome_reach_title')}</h2>
        <ReachChoice settings={settings} origins={origins} />
        <p class="soft">{say('welcome_reach_hint')}</p>
      </section>
      <section>
        <h2>{say('welcome_never_title')}</h2>
        <ul class="never">
          <li>{say('welcome_never_sends')}</li>
          <li>{say('welcome_never_changes')}</li>
          <li>{say('welcome_never_judges')}</li>
        </ul>
        <p>
          <a href={browser.runtime.getURL('/privacy.html')}>{say('about_privacy')}</a>
        </p>
      </section>
      <section>
        <h2>{say('welcome_panel_title')}</h2>
        <p>{say('welcome_panel_button')}</p>
        {keys['open-panel'] && <p>{say('welcome_panel_key', { key: keys['open-panel'] })}</p>}
        <p>{say('welcome_panel_card')}</p>
        {keys.vanish && <p>{say('welcome_vanish', { key: keys.vanish })}</p>}
        <p>
          <a href={browser.runtime.getURL('/options.html')}>{say('welcome_options')}</a>
        </p>
      </section>
    </main>
  )
}
