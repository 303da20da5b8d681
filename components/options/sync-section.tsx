import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'

/** The way to the page of sync. */
export function SyncSection() {
  return (
    <section>
      <h2>{say('sync_title')}</h2>
      <p>{say('sync_section_hint')}</p>
      <p>
        <a href={browser.runtime.getURL('sync.html')}>{say('sync_open')}</a>
      </p>
    </section>
  )
}
